"""Streamlit's own browser files, made light: read from the installed release, changed by rule, packed once.

From what is installed to what is sent::

    streamlit_head  what Streamlit's own start page loads
    gates           chart libraries wait until what they draw is in the window, or near it
    icon_font       the icons in use, without the other four thousand
    changes         applies these, one by one; a file that does not fit is sent as Streamlit released it
    addresses       the folder's name, which changes with its content
    packed_folder   the build step: the files in a folder, with their packed forms
    server          the folder, served from memory
    start           what a browser fetches, and when
"""
