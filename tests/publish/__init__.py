"""Claims about hangtou_portal/publish."""
