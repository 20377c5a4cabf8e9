"""Plain HTML made from the exhibits: readable without JavaScript, and drawn by Streamlit piece by piece."""
