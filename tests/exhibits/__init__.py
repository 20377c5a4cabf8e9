"""Tests of what hangtou_portal/exhibits promises."""
