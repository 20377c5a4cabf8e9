"""Each exhibit as a picture: complete in itself, Chinese intact, made here."""

import io
from xml.etree import ElementTree as ET

import pytest
import typst
from PIL import Image

from hangtou_portal.charts.svg.words import broken, width_of
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.publish import typeset
from hangtou_portal.publish.pictures import picture_png, picture_svg
from hangtou_portal.publish.typeset import MissingFontError, chinese_font, rasterised
from hangtou_portal.record.dates import when
from tests.publish.tools import squeezed
from tests.served import report

SVG = "{http://www.w3.org/2000/svg}"


def words_of(svg: bytes) -> str:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    return squeezed("".join(text.text or "" for text in root.iter(f"{SVG}text")))


def test_a_picture_says_message_measure_source_and_date() -> None:
    for exhibit in all_exhibits(report()).values():
        words = words_of(picture_svg(exhibit=exhibit, report=report()))

        for said in (exhibit.takeaway, exhibit.subtitle, exhibit.note, report().title):
            assert squeezed(said) in words, f"{exhibit.id}: {said}"
        for item in exhibit.sources:
            assert when(item, report=report()) in words, exhibit.id
        for computed in exhibit.computed:
            assert squeezed(computed.formula) in words, exhibit.id


def test_no_line_of_a_picture_runs_over_its_edge() -> None:
    for exhibit in all_exhibits(report()).values():
        root = ET.fromstring(picture_svg(exhibit=exhibit, report=report()))  # noqa: S314
        edge = float(root.attrib["width"])
        for text in root.iter(f"{SVG}text"):
            if text.get("text-anchor") is None:
                wide = width_of(text.text or "", size=float(text.attrib["font-size"]))
                assert float(text.attrib["x"]) + wide <= edge, f"{exhibit.id}: {text.text}"


def test_a_png_shows_its_chinese_as_different_characters() -> None:
    exhibit = next(iter(all_exhibits(report()).values()))
    image = Image.open(io.BytesIO(picture_png(exhibit=exhibit, report=report())))

    assert image.width == 2400
    assert rasterised(_letter("航"), width=40, height=40) != rasterised(_letter("头"), width=40, height=40)


def _letter(letter: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">'
        f'<text x="4" y="32" font-size="30" font-family="{chinese_font()}">{letter}</text></svg>'
    )


def test_a_server_without_chinese_fonts_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeset, "_fonts", lambda: typst.Fonts(include_system_fonts=False))
    with pytest.raises(MissingFontError, match="fonts-noto-cjk"):
        chinese_font()


def test_a_line_breaks_at_commas_and_never_inside_a_number() -> None:
    assert broken("完成1234567.89万平方米", size=10, width=60)[1].startswith("1234567.89")
    assert broken("覆盖全部13个村、27个居民区，6个村建成示范点", size=10, width=170, even=True) == (
        "覆盖全部13个村、27个居民区，",
        "6个村建成示范点",
    )
    assert all(
        not line.startswith(("，", "。", "）")) for line in broken("一，二。三）" * 9, size=10, width=45)
    )
