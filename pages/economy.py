"""经济发展."""

from hangtou_portal.ui.page import show_page

show_page("economy")
