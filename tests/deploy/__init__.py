"""What `deploy/` promises, with a real nginx and real processes."""
