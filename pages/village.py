"""我的村: what concerns the village a reader lives in."""

from hangtou_portal.ui.page import show_page

show_page("village")
