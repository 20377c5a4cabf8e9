"""报告原文."""

from hangtou_portal.ui.page import show_page

show_page("report")
