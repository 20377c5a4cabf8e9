"""A portal in miniature, to drive `site/` alone: a frame and navigation over a folder `pages`."""

import logging
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent / "pages"

page = st.navigation(
    [
        st.Page(HERE / "overview.py", title="总览 · 航标小镇", default=True),
        st.Page(HERE / "city.py", title="城市运行 · 航标小镇", url_path="city"),
        st.Page(HERE / "widgets.py", title="控件 · 航标小镇", url_path="widgets"),
    ],
    position="hidden",
)
st.html('<nav data-frame="town"><a href="/">总览</a> <a href="/city">城市运行</a></nav>')
# For the test that asks which pages were run before anybody came.
logging.getLogger("hangtou_portal.town").info("页面运行：%s", page.title)
page.run()
st.html("<footer>航标小镇</footer>")
