"""Claims about hangtou_portal/maps."""
