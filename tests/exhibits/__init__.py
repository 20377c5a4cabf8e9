"""Claims about hangtou_portal/exhibits."""
