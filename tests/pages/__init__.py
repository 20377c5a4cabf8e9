"""Every page through Streamlit, as the script that it is."""
