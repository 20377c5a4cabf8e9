"""A domain of the record, such as 城市运行: this script draws each of them, at its own address."""

from hangtou_portal.ui.page import current_page, show_page

show_page(current_page().slug)
