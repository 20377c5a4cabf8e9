"""地图."""

from hangtou_portal.ui.map import show_map_page

show_map_page()
