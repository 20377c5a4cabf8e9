"""The clerk's desk, a server of its own: `python -m hangtou_portal desk`. No page of the portal."""

from hangtou_portal.draft.desk import work_here
from hangtou_portal.ui.desk.page import show_desk

show_desk(work_here())
