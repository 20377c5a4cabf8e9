"""What is handed out in the hall: A4, black on white, as a page to print and as a ready PDF."""
