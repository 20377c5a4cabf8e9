"""城市运行."""

from hangtou_portal.ui.page import show_page

show_page("city")
