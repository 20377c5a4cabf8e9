"""A deck as it leaves the portal: one HTML document for the hall, slides for PowerPoint."""
