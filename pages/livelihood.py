"""民生事业."""

from hangtou_portal.ui.page import show_page

show_page("livelihood")
