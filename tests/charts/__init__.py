"""Tests of what hangtou_portal/charts promises."""
