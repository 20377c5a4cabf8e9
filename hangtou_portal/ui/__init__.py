"""What Streamlit draws: each page's parts, its frame and its widgets, and the clerk's desk."""
