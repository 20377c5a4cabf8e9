"""社会治理."""

from hangtou_portal.ui.page import show_page

show_page("governance")
