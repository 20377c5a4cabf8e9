"""数说航头: the entry script. Navigation and the frame around every page, nothing else."""

from hangtou_portal.ui.portal import run_portal

run_portal()
