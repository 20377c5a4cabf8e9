"""Streamlit's own browser files, made light: read from the installed release, changed by rule, packed once.

From what is installed to what is sent::

    streamlit_head  what Streamlit's own start page loads
    chunks          what a compiled file exports
    gates           chart libraries wait until a chart comes near the window
    icon_font       the icons in use, without the other four thousand
    addresses       where all of it is served: below a name that changes with it
    start           what a browser fetches, and when
    assets, shelf   packed at the best quality, kept on disk, served for ever
    build           the same, ahead of time
"""
