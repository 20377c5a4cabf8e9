"""The portal's claims about itself, each proved on the real data, the real server and a real browser."""
