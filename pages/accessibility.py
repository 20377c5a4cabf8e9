"""无障碍声明: what is done for readers of every kind, and what is not."""

from hangtou_portal.ui.page import show_page

show_page("accessibility")
