"""Measures the portal beside its peers, on this machine, over loopback: `make bench`."""
