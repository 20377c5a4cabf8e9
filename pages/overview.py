"""总览: the whole story alone on one page."""

from hangtou_portal.ui.page import show_page

show_page("")
