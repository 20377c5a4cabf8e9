"""What comes next."""

from hangtou_portal.ui.page import show_page

show_page("plan")
