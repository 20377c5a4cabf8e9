"""The official base map: off unless configured, said in one line when it cannot work."""

import logging

import pytest

from hangtou_portal.views.basemap import (
    APPROVAL,
    KEY,
    URL,
    BasemapError,
    BasemapState,
    basemap_from,
    configured_basemap,
    fault_of,
    style_of,
)
from hangtou_portal.views.operator import UNSET
from tests.tiles import GOOD_KEY, serve_tiles

TOWN = ((121.5, 31.0), (121.6, 31.0), (121.5, 31.1))


def test_nothing_configured_is_no_base_map() -> None:
    assert basemap_from({}) is None
    assert basemap_from({KEY: " ", URL: ""}) is None


def test_a_key_alone_means_the_official_address_and_the_approval_number_is_never_invented() -> None:
    found = basemap_from({KEY: "abc"})
    assert found is not None
    assert found.origin == "https://t0.tianditu.gov.cn"
    assert found.tiles.endswith("tk=abc")
    assert found.approval == UNSET
    assert basemap_from({KEY: "abc", APPROVAL: "GS(2024)0001号"}) != found


def test_a_key_cannot_change_the_address() -> None:
    found = basemap_from({KEY: "a&b/../?x={x}#"})
    assert found is not None
    assert found.origin == "https://t0.tianditu.gov.cn"
    assert found.tiles.count("{x}") == 1


@pytest.mark.parametrize(
    "environment",
    [
        {URL: "https://tiles.example.cn/{z}/{x}"},
        {URL: "https://tiles.example.cn/{z}/{x}/{y}?k={key}"},
        {URL: "ftp://tiles.example.cn/{z}/{x}/{y}"},
        {URL: "https:///{z}/{x}/{y}"},
        {URL: "https://[::1/{z}/{x}/{y}"},
    ],
)
def test_an_address_that_cannot_work_is_one_line_in_the_log(
    environment: dict[str, str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BasemapError):
        basemap_from(environment)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with caplog.at_level(logging.ERROR):
        assert configured_basemap() is None
    assert len(caplog.records) == 1
    assert "天地图底图没有启用" in caplog.text


def test_a_right_key_works_and_a_wrong_one_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    with serve_tiles() as tiles, caplog.at_level(logging.ERROR):
        right = basemap_from({KEY: GOOD_KEY, URL: tiles.template})
        wrong = basemap_from({KEY: "wrong", URL: tiles.template})
        assert right is not None
        assert wrong is not None
        state = BasemapState()
        state.look(right, town=TOWN)
        assert state.working() == right
        assert caplog.records == []
        state.look(wrong, town=TOWN)
        state.look(wrong, town=TOWN)
        assert state.working() is None
        assert len(caplog.records) == 1
        assert KEY in caplog.text
        assert "403" in caplog.text
        assert "wrong" not in caplog.text, "the key itself is no business of a log's"


def test_an_address_where_nobody_listens_is_a_fault_and_comes_back_when_somebody_does() -> None:
    with serve_tiles() as tiles:
        basemap = basemap_from({KEY: GOOD_KEY, URL: tiles.template})
        assert basemap is not None
        assert fault_of(basemap, town=TOWN) is None
        tiles.failing = True
        assert "500" in (fault_of(basemap, town=TOWN) or "")
    assert URL in (fault_of(basemap, town=TOWN) or "")


def test_beneath_the_tiles_lies_the_map_as_it_is_without_them() -> None:
    basemap = basemap_from({KEY: "abc"})
    assert basemap is not None
    style = style_of(basemap=basemap, town=TOWN)
    layers = style["layers"]
    assert isinstance(layers, list)
    assert [layer["id"] for layer in layers] == ["sheet", "town", "tiles"]


def test_the_tile_that_is_asked_for_is_the_towns_own() -> None:
    # Worked out by hand with ln(tan + sec), as Web Mercator is usually written.
    with serve_tiles() as tiles:
        basemap = basemap_from({KEY: GOOD_KEY, URL: tiles.template})
        assert basemap is not None
        for corner in ((121.58, 31.05), (116.3913, 39.9075)):
            assert fault_of(basemap, town=(corner, *TOWN)) is None
        assert tiles.asked == [(3431, 1676, 12), (3372, 1552, 12)]
