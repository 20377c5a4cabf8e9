"""A page as Streamlit runs it, without a browser."""

from streamlit.testing.v1 import AppTest

from hangtou_portal.views.site_map import PageInfo
from tests.server import ROOT

SECONDS = 30


def run_page(page: PageInfo | None = None, **query: str) -> AppTest:
    """The portal at `page`, the overview unless given, as `query` asks for it."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    if page is not None and page.slug:
        app.run()
        # AppTest.switch_page goes by the script, and one script draws all domains.
        app._page_hash = next(
            key
            for key, registered in app._registered_pages.items()
            if registered.get("url_pathname") == page.slug
        )
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def open_page(page: PageInfo, **query: str) -> AppTest:
    """The same for a page that has to be drawn without an exception."""
    app = run_page(page, **query)
    assert not app.exception
    return app


def html_of(app: AppTest) -> str:
    """All HTML that the page has drawn."""
    return "".join(str(element.proto.body) for element in app.get("html"))
