"""关于: method, sources, the audit's result."""

from hangtou_portal.ui.page import show_page

show_page("about")
