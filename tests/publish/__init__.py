"""Tests of what hangtou_portal/publish promises."""
