"""The offline bundle: the portal's own words as files, and no link that leads nowhere."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.publish.bundle import Bundle, write
from hangtou_portal.publish.bundle_targets import Target, target_of
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import pages_of
from tests.next_report import OLD, served_with_next
from tests.publish.tools import squeezed
from tests.served import page_of, record, report


@pytest.fixture(scope="module")
def files(stick: Path) -> Mapping[str, bytes]:
    """By name, every file that the command has written."""
    return {
        file.relative_to(stick).as_posix(): file.read_bytes() for file in stick.rglob("*") if file.is_file()
    }


def _words(html: str) -> str:
    """What is read of a page, charts included; maps are looked at by the tests of maps."""
    body = re.sub(r"(?s)<(svg|style|script|title)\b.*?</\1>", "", html)
    return squeezed(unescape(re.sub(r"<[^>]+>", "", body[body.index("<main ") :])))


@pytest.mark.parametrize("page", pages_of(record()), ids=lambda page: page.slug or "overview")
def test_a_page_says_the_same_as_the_served_one(files: Mapping[str, bytes], page: object) -> None:
    slug = getattr(page, "slug")  # noqa: B009 - parametrised ids hide the type
    document = page_of(slug)
    # A stick need not be offered to those who read from one.
    body = re.sub(r'(?s)<section [^>]*aria-labelledby="offline">.*?</section>', "", document.body)
    there, here = _words(body), _words(files[Target(path=slug).file].decode())

    # 我的村 is the shortest page: thirteen names and what choosing one does.
    assert len(here) > 250
    assert here == there


def test_every_chart_is_drawn_with_all_its_words(files: Mapping[str, bytes]) -> None:
    for exhibit in all_exhibits(report()).values():
        page = files[f"{exhibit.domain.id}.html"].decode()
        drawing = page[page.index(f'class="ht-drawing" data-exhibit="{exhibit.id}"') :]
        words = squeezed(unescape(re.sub(r"<[^>]+>", "", drawing[: drawing.index("ht-marks")])))
        marks = re.findall(r"(?:label|text)='([^']*)'", repr(exhibit.chart))
        assert marks
        missing = [mark for mark in marks if squeezed(mark) not in words and "完成" not in mark]
        # A target's own label is the word 目标, 还差 and 合计 stand with their amounts.
        assert not missing, f"{exhibit.id}: {missing}"


def test_no_link_leads_nowhere(files: Mapping[str, bytes]) -> None:
    ids = {
        name: set(re.findall(r'\sid="([^"]+)"', body.decode())) for name, body in files.items() if _html(name)
    }
    for name, body in files.items():
        if not _html(name):
            continue
        for href in re.findall(r'<(?:a|script)\b[^>]*?\s(?:href|src)="([^"]*)"', body.decode()):
            parts = urlsplit(unescape(href))
            if parts.scheme:
                continue
            file = (Path("/") / name).parent / parts.path if parts.path else Path("/") / name
            to = str(file.resolve().relative_to("/"))
            assert to in files, f"{name}: {href}"
            if parts.fragment and _html(to):
                assert unquote(parts.fragment) in ids[to], f"{name}: {href}"


def _html(name: str) -> bool:
    return name.endswith(".html")


def test_everything_there_is_to_take_away_goes_along(files: Mapping[str, bytes]) -> None:
    names = set(files)
    for exhibit in all_exhibits(report()):
        assert {f"pictures/{exhibit}.png", f"pictures/{exhibit}.svg"} <= names
    assert {"handout/report.pdf", "handout/city.pdf", "present/deck.html", "present/deck.pptx"} <= names
    assert {*(f"data/{name}" for name in exports_of(record()).files), "map.html", "index.html"} <= names
    assert "<svg" in files["map.html"].decode()


def test_file_names_are_ascii_whatever_the_address() -> None:
    found = target_of("./report?q=拆违&amp;x=1#h1-3-1")
    assert found is not None
    assert found[0].file.isascii()
    assert found[1] == "#h1-3-1"
    assert target_of("https://a.gov.cn/x") is None
    assert target_of("#due") is None


def test_an_earlier_report_goes_along_in_files_of_its_own() -> None:
    both = served_with_next()
    bundle = Bundle(record=both, operator=Operator())
    old = (("report", OLD),)
    assert f'href="livelihood-report-{OLD}.html"' in bundle._make(Target(path="livelihood")).decode()
    page = bundle._make(Target(path="livelihood", query=old)).decode()
    assert "1590个" in page
    hrefs = re.findall(r'<a\b[^>]*?\shref="([^"#]+)', page)
    # Out of it leads the way to the latest report, and what that one says of the same undertakings.
    later = re.findall(r'(?s)<b>后来的报告</b>.*?\shref="([^"#]+)', page)
    assert later
    within = [href for href in hrefs if OLD not in href and not urlsplit(href).scheme]
    assert within == ["livelihood.html", *later]
    for path in ("data/figures.csv", "pictures/jobs.svg", "handout/livelihood", "present/deck"):
        assert "1590" in bundle._make(Target(path=path, query=old)).decode(), path
        assert "1890" in bundle._make(Target(path=path)).decode(), path
    cited = (("cite", "figure-new-jobs"), *old)
    assert "1590个" in bundle._make(Target(path="data/citation.txt", query=cited)).decode()
    assert Target(path="city", query=old) in bundle.waiting


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError, match="不是空的"):
        write(tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]
