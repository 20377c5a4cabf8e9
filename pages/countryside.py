"""乡村振兴."""

from hangtou_portal.ui.page import show_page

show_page("countryside")
