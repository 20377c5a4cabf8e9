"""Serves the portal in miniature as a process: `python town_server.py PORT PING_SECONDS [STATIC]`."""

import sys
from collections.abc import Mapping
from pathlib import Path

from streamlit import file_util

from hangtou_portal.html.documents import Document
from hangtou_portal.site.serve import serve

SCRIPT = Path(__file__).parent / "town" / "app.py"
NAVIGATION = '<header><nav><a href="/">总览</a> <a href="/city">城市运行</a></nav></header>'
PAGES = {
    "": (
        "总览",
        '<p class="figure">拆违 <b>39.98</b> 万平方米</p>' + "".join(f"<p>第{n}行</p>" for n in range(60)),
    ),
    "city": ("城市运行", '<p class="figure">已拆 <b>39.98</b>，待拆 <b>8.02</b></p>'),
    "widgets": ("控件", "<p>控件</p>"),
}


class Town:
    """The content of the portal in miniature."""

    def document(self, *, path: str, query: Mapping[str, str]) -> Document | None:
        """A page; /city?fault= fails as a broken record would."""
        if "fault" in query:
            raise RuntimeError(query["fault"])
        if path not in PAGES:
            return None
        heading, text = PAGES[path]
        return Document(
            title=f"{heading} · 航标小镇",
            description=f"{heading}：小镇的样子",
            body=f"{NAVIGATION}<main><h1>{heading}</h1>{text}</main><footer>航标小镇</footer>",
            meta=(("SiteName", "航标小镇"), ("ColumnName", heading)),
        )

    def paths(self) -> tuple[str, ...]:
        """The three pages."""
        return tuple(PAGES)


if __name__ == "__main__":
    if len(sys.argv) > 3:
        # As if another Streamlit were installed.
        file_util.get_static_dir = lambda: sys.argv[3]
    sys.exit(
        serve(
            host="127.0.0.1",
            port=int(sys.argv[1]),
            content=Town(),
            script=SCRIPT,
            ping_seconds=float(sys.argv[2]),
        )
    )
