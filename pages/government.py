"""政府建设."""

from hangtou_portal.ui.page import show_page

show_page("government")
