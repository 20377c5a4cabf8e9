"""The ASGI side of the portal: start-up, HTML documents, plain routes and headers."""
