"""数据与引用."""

from hangtou_portal.ui.page import show_page

show_page("data")
