"""The map without JavaScript: a drawing with links, and lists that say what it says."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote

import pytest

from hangtou_portal.html.documents import document_for
from hangtou_portal.html.map_pictures import map_picture, overview_map_html
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.record.model import Extent, Precision
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.small_maps import Screen, overview_map
from tests.served import record


def body(**query: str) -> str:
    """The plain map at a query."""
    document = document_for(record=record(), slug="map", query=query, operator=Operator())
    assert document is not None
    return document.body


def test_the_plain_page_has_drawing_caption_legend_and_every_place() -> None:
    html = body()
    assert html.count("<h1") == 1
    assert html.count("<svg ") == 2
    assert "示意图，非测绘成果，不作划界依据" in html
    assert "© OpenStreetMap contributors" in html
    rows = set(re.findall(r'id="row-([a-z0-9-]+)"', html))
    assert rows == set(record().places)


def test_an_address_with_a_place_opens_its_panel() -> None:
    for village in record().villages:
        html = body(place=village.id)
        assert f'<div id="place-title"><h2>{village.name}</h2></div>' in html
        assert f"<h3>{len(record().villages)}个村都有的</h3>" in html


def test_an_unknown_place_gets_a_word_and_the_whole_map() -> None:
    html = body(place="<b>x")
    assert "没有编号为“&lt;b&gt;x”的地点" in html
    assert html.count("<svg ") == 2


def test_a_place_that_is_unplaced_says_so_in_its_panel() -> None:
    html = body(place="hangdu-north-road")
    assert "没有找到位置，不上图" in html
    assert "加快航都北路" in html


def test_what_lies_outside_the_town_is_not_said_to_be_nowhere() -> None:
    html = body(place="zhangjiang-pharma-base")
    assert "在镇外，不上图" in html.split('id="place-title"')[1].split("</p>")[0]
    unplaced = [place for place in record().places.values() if place.precision is Precision.UNPLACED]
    (outside,) = (place for place in unplaced if place.extent is Extent.OUTSIDE)
    assert f"另有{len(unplaced) - 1}处没有找到位置，1处在镇外，列在图外，不画。" in html
    row = html.split(f'id="row-{outside.id}"')[1].split("</tr>")[0]
    assert "在镇外，不上图。在张江科学城" in row


def test_the_hall_stands_by_the_village_that_its_outcome_names() -> None:
    html = body(place="fangxiaoru-hall")
    assert "坐落在航头镇丰桥村" in html
    row = html.split('id="row-fangxiaoru-hall"')[1].split("</tr>")[0]
    assert "丰桥村" in row
    assert "没有找到位置" not in row


def test_nothing_on_the_page_points_outside() -> None:
    html = body(place="changda")
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*"', html) == []


def test_the_names_grow_with_the_readers_type() -> None:
    def drawn(slug: str, query: Mapping[str, str]) -> str:
        """The map on the page, or in the file that the page shows."""
        document = document_for(record=record(), slug=slug, query=query, operator=Operator())
        assert document is not None
        file = re.search(r'src="maps/([a-z-]+)\.svg\??([^"]*)"', document.body)
        if file is None:
            return unquote(document.body)
        scale = reading_of(dict(parse_qsl(file[2]))).scale
        return map_picture(record=record(), name=file[1], scale=scale)

    def largest(slug: str, **query: str) -> float:
        return max(float(size) for size in re.findall(r'font-size="([\d.]+)"', drawn(slug, query)))

    for slug in ("map", "city", ""):
        assert largest(slug, size="24") == pytest.approx(largest(slug) * 24 / 18, abs=0.1)


@pytest.mark.parametrize(
    "name", ["", "overview", "overview-narrow-high", "gone-narrow-light", "governance-narrow-wide-dark"]
)
def test_a_map_that_no_page_shows_is_none(name: str) -> None:
    with pytest.raises(KeyError):
        map_picture(record=record(), name=name)


def test_where_a_place_lies_is_said_once() -> None:
    said = body(place="fulei-residence")
    assert "在王楼村，具体位置不详。" in said
    assert "在王楼村，具体位置不详。在王楼村。" not in said


def test_beneath_the_small_town_map_every_sign_is_told_and_every_project_that_it_does_not_name() -> None:
    html = overview_map_html(record=record(), link=LinkContext(), scale=1)
    town = overview_map(record())
    assert html is not None
    assert town is not None
    key = html.split('class="ht-map-key">')[1].split("</ul>")[0]
    entries = [re.sub(r"<[^>]*>", "", entry) for entry in key.split("</li>")]
    for stage in {mark.stage for mark in town.scene.marks if mark.stage}:
        names = [mark.name for mark in town.sheets[Screen.NARROW].nameless if mark.stage == stage]
        said = "：".join(filter(None, (stage.title, "、".join(names))))
        assert said in entries
