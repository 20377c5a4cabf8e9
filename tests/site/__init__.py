"""The web side of the portal, driven by a portal in miniature and a real browser."""
