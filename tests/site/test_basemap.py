"""The official base map on a running portal whose key is wrong."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from hangtou_portal.ui import map as map_page
from hangtou_portal.views.basemap import KEY, STYLE_ADDRESS, URL, BasemapState, basemap_from
from hangtou_portal.views.site_map import pages_of
from tests.conftest import StartPortal
from tests.pages.apps import open_page
from tests.served import record
from tests.server import Portal
from tests.site.web import ask
from tests.tiles import GOOD_KEY, serve_tiles

TOWN = ((121.5, 31.0), (121.6, 31.0), (121.5, 31.1))
FAULT = "天地图底图取不到"


def test_a_wrong_key_is_one_line_in_the_log_and_the_map_is_as_before(
    portal: Portal, start_portal: StartPortal
) -> None:
    with serve_tiles() as tiles:
        own = start_portal(env={KEY: "no", URL: tiles.template})
        deadline = time.monotonic() + 20
        while FAULT not in own.read_log() and time.monotonic() < deadline:
            time.sleep(0.1)
        page = ask(own, "/map")
        assert page.status == 200
        assert page.text.replace(own.url, portal.url) == ask(portal, "/map").text
        assert tiles.origin not in page.text
        assert own.read_log().count(FAULT) == 1


def test_the_interactive_map_asks_for_tiles_only_while_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    page = next(page for page in pages_of(record()) if page.slug == "map")
    screen = map_page._Screen(width=1000, webgl=True, touch=False)
    monkeypatch.setattr(map_page, "_screen", lambda: screen)
    asked = []
    with serve_tiles() as tiles:
        for key in (GOOD_KEY, "no"):
            state = BasemapState()
            basemap = basemap_from({KEY: key, URL: tiles.template})
            assert basemap is not None
            state.look(basemap, town=TOWN)
            monkeypatch.setattr(map_page, "STATE", state)
            asked.append(STYLE_ADDRESS in _deck(open_page(page)))
    assert asked == [True, False]


def _deck(app: AppTest) -> str:
    """What the one map of the page is told to draw."""
    (chart,) = app.get("deck_gl_json_chart")
    return str(chart.proto.json)
