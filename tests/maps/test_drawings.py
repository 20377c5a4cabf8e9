"""The two drawings of one scene: each names the same things, none asks anything from outside."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from coloraide import Color

from hangtou_portal.maps.deck import deck_of
from hangtou_portal.maps.deck_marks import LABEL_LAYER, TARGETS_LAYER, answering
from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.palette import SHEETS
from hangtou_portal.maps.shapes import Shape, symbol_mapping, symbol_sheet
from hangtou_portal.maps.sheet import DESK, PHONE, sheet_of
from hangtou_portal.maps.svg import as_picture, map_svg
from hangtou_portal.palette import Theme

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("tone", SHEETS)
def test_names_and_marks_can_be_read_on_their_sheet(tone: Theme) -> None:
    colours = SHEETS[tone]
    for ground in (colours.sheet, colours.town):
        for text in (colours.text, colours.muted):
            assert Color(text).contrast(ground) >= 4.5
        for mark in (*colours.stages, colours.chosen, colours.town_edge):
            assert Color(mark).contrast(ground) >= 3, mark
    assert len(set(colours.stages)) == len(colours.stages)


def test_the_svg_is_whole_and_says_every_name(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=DESK)
    root = ET.fromstring(map_svg(sheet=sheet, title="示意图"))  # noqa: S314 - our own drawing
    texts = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert texts == ["".join(label.lines) for label in sheet.labels]
    titles = {node.text for node in root.iter(f"{SVG}title")}
    shown = {mark.words for mark in scene.marks if sheet.view.shows(mark.at)}
    assert shown <= titles
    assert root.get("role") == "img"


def test_the_svg_links_every_mark_to_its_place(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=PHONE)
    drawn = map_svg(sheet=sheet, title="示意图", href=lambda place: f"map?place={place}")
    linked = set(re.findall(r'href="map\?place=([a-z0-9-]+)"', drawn))
    assert {mark.place for mark in scene.marks if sheet.view.shows(mark.at)} <= linked
    assert 'role="group"' in drawn


def test_the_svg_asks_for_nothing_and_escapes_what_it_is_told(scene: Scene) -> None:
    drawn = map_svg(sheet=sheet_of(scene=scene, size=PHONE), title='"><script>')
    assert "<script>" not in drawn
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    assert as_picture(drawn).startswith("data:image/svg+xml,")
    assert '"' not in as_picture(drawn)


def test_without_labels_the_drawings_have_no_names(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=DESK)
    assert "<text" not in map_svg(sheet=sheet, title="示意图", labels=False)


def test_the_deck_has_no_base_map_unless_one_is_given(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=DESK)
    bare = json.loads(deck_of(sheet=sheet, symbols="/s.svg").to_json())
    # pydeck's own mark for "no style was given", which Streamlit takes out again.
    assert bare["mapStyle"] == "__MAP_STYLE__"
    assert bare.get("mapProvider") is None
    based = json.loads(deck_of(sheet=sheet, symbols="/s.svg", style="/map-style.json").to_json())
    assert based["mapStyle"] == "/map-style.json"


def test_the_deck_names_every_label_in_chinese_and_every_target_its_place(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=DESK)
    layers = {
        layer["id"]: layer for layer in json.loads(deck_of(sheet=sheet, symbols="/s.svg").to_json())["layers"]
    }
    assert layers[LABEL_LAYER]["characterSet"] == "auto"
    assert len(layers[LABEL_LAYER]["data"]) == len(sheet.labels)
    targets = layers[answering(TARGETS_LAYER, sheet=sheet)]
    assert [row["place"] for row in targets["data"]] == [mark.place for mark in scene.marks]
    assert targets["pickable"] is True


def test_no_layer_that_was_clicked_is_there_once_its_place_is_chosen(scene: Scene) -> None:
    """Streamlit would fade all that was not clicked, names included."""

    def answers(chosen: str) -> set[str]:
        sheet = sheet_of(scene=scene, size=DESK, chosen=chosen)
        layers = json.loads(deck_of(sheet=sheet, symbols="/s.svg").to_json())["layers"]
        return {layer["id"] for layer in layers if layer.get("pickable")}

    clicked = [answers(chosen) for chosen in ("", "hedong", "changda")]
    assert len(set().union(*clicked)) == sum(len(ids) for ids in clicked) >= 3 * (1 + len(scene.lines))


def test_on_a_touch_screen_the_deck_stands_still(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=PHONE)
    for touch in (True, False):
        views = json.loads(deck_of(sheet=sheet, symbols="/s.svg", touch=touch).to_json())["views"]
        controller = views[0]["controller"]
        assert controller["scrollZoom"] is False
        assert controller["dragPan"] is not touch


def test_a_finger_gets_no_tip_which_would_stay(scene: Scene) -> None:
    sheet = sheet_of(scene=scene, size=PHONE)
    assert deck_of(sheet=sheet, symbols="/s.svg")._tooltip == {"text": "{words}"}
    assert not deck_of(sheet=sheet, symbols="/s.svg", touch=True)._tooltip


def test_the_symbol_sheet_holds_each_shape_twice() -> None:
    drawn = ET.fromstring(symbol_sheet())  # noqa: S314 - our own drawing
    assert len(list(drawn)) == 2 * len(Shape)
    cells = [(cell["x"], cell["y"]) for cell in symbol_mapping().values()]
    assert len(set(cells)) == len(cells) == 2 * len(Shape)
