"""The ASGI side of the portal: what a visitor gets before, beside and without Streamlit.

A request passes these doors from the outside in; each is a module with that one job::

    headers  security headers and the Content-Security-Policy on every answer
    limits   sizes, methods and origins that a reader never needs are turned away
    frontend Streamlit's own files, compressed ahead and cacheable for ever
    pages    an address is a page of the portal (first paint + shell), machinery, or a plain 404
    st.App   robots.txt, sitemap.xml, healthz and the portal's further routes; then Streamlit itself
"""
