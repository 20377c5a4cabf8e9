"""会议演示."""

from hangtou_portal.ui.present import show_present

show_present()
