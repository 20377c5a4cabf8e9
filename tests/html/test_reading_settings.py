"""How one wants to read is said by the address, and no link forgets it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hangtou_portal.html.masthead import masthead
from hangtou_portal.html.reading_settings import Reading, reading_of
from hangtou_portal.html.styles import colour_variables, streamlit_stylesheet, stylesheet
from hangtou_portal.site.web_files import portal_style
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.served import page_of, record, report

PAGES = pages_of(record())


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("large", 24),
        ("20", 20),
        ("30", 30),
        ("18", None),
        ("17", None),
        ("99", 30),
        ("standard", None),
        ("", None),
        ("２４", None),
    ],
)
def test_a_size_is_large_or_up_to_30_pixels_and_18_are_the_ordinary_page(said: str, size: int | None) -> None:
    assert reading_of({"size": said}).size == size


def test_an_ordinary_address_says_nothing_and_follows_the_system() -> None:
    reading = reading_of({"figure": "new-jobs"})
    assert reading == Reading()
    assert reading.attributes == ""
    assert reading.query == {}


@given(st.dictionaries(st.sampled_from(["size", "contrast", "theme"]), st.text(max_size=12)))
def test_whatever_an_address_says_its_attributes_are_harmless(query: dict[str, str]) -> None:
    assert re.fullmatch(r'( [\w-]+="[\w:;-]*")*', reading_of(query).attributes)
    assert reading_of(reading_of(query).query) == reading_of(query)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "overview")
def test_every_link_to_a_page_carries_the_choice_without_javascript(page: object) -> None:
    slug = getattr(page, "slug")  # noqa: B009 - parametrised ids hide the type
    document = page_of(slug, size="large", contrast="high", theme="dark")
    assert document.attributes == ' data-large="" style="--size:24" data-contrast="high" data-theme="dark"'
    for href in re.findall(r'<a\b[^>]*?\bhref="([^"]*)"', document.body):
        path = href.split("?")[0].split("#")[0]
        leaves = href.startswith(("#", "http", "data:", "mailto:")) or "." in path.removeprefix("./")
        assert leaves or re.search(r"[?;&]size=", href), href


def test_links_out_files_and_marks_on_the_page_stay_as_they_are() -> None:
    dark = LinkContext(reading=Reading(theme="dark").query)
    for href in ("#x", "https://a.cn/b", "data/a.csv"):
        assert dark(href) == href
    assert LinkContext()("city#y") == "city#y"
    assert dark("city#y") == "city?theme=dark#y"
    assert dark("city?theme=light") == "city?theme=light"


def test_a_form_carries_the_choice_too() -> None:
    assert '<input type="hidden" name="contrast" value="high">' in page_of("plan", contrast="high").body


def test_the_masthead_offers_large_type_in_one_tap_and_the_way_back() -> None:
    head = masthead(record=record(), slug="city", query={"figure": "x"}, link=LinkContext())
    assert re.search(r'href="city\?figure=x&amp;size=large"[^>]*>大字版<', head)
    head = masthead(record=record(), slug="city", query={"size": "24"}, link=LinkContext())
    assert re.search(r'href="city\?size=standard"[^>]*>标准版<', head)
    assert all(f"?size={size}" in head for size in (18, 20, 22, 24, 26, 28, 30))


@pytest.mark.parametrize("query", [{}, {"size": "18"}])
def test_whoever_picks_18_pixels_gets_the_ordinary_page_and_sees_it_chosen(query: dict[str, str]) -> None:
    head = masthead(record=record(), slug="city", query=query, link=LinkContext())
    assert re.search(r'href="city\?size=18"[^>]*aria-current="true"[^>]*>18（标准）<', head)
    assert ">大字版<" in head
    assert page_of("city", **query).attributes == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug)
def test_every_page_says_in_its_head_which_report_it_is_and_that_its_year_is_inferred(page: PageInfo) -> None:
    head = masthead(record=record(), slug=page.slug, query={}, link=LinkContext())
    assert f"{report().title} · 年份为推定" in head
    printed = replace(record(), reports=(replace(report(), year_basis=()),))
    assert "推定" not in masthead(record=printed, slug=page.slug, query={}, link=LinkContext())


def test_the_style_sheet_sets_the_same_variables_on_every_ground_and_no_colour_stands_elsewhere() -> None:
    sheets = stylesheet() + streamlit_stylesheet() + portal_style()
    blocks = re.findall(r"\{ (--ink:[^}]*) \}", colour_variables())
    assert len(blocks) == 9
    named = [re.findall(r"--[\w-]+(?=:)", block) for block in blocks]
    assert all(names == named[0] for names in named)
    assert "--series-10" in named[0]
    colours = re.compile(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)")
    assert not colours.findall(sheets.replace(colour_variables(), ""))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.script)
def test_a_page_names_a_domains_colour_by_its_number_alone(page: object) -> None:
    body = page_of(getattr(page, "slug")).body  # noqa: B009 - parametrised ids hide the type
    assert set(re.findall(r"--tint:([^;\"]*)", body)) <= {
        "var(--accent)",
        *(f"var(--series-{order})" for order in range(1, 11)),
    }
