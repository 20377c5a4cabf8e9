"""Chapters: closed at first, counted, open where the address, a search or a filter leads into them."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from lxml import html

from tests.addresses import current
from tests.served import page_of

CHAPTER = "details[contains(@class, 'ht-chapter')]"
# What each page counts in the heading of a chapter.
COUNTED = {
    "plan": ".//article | .//tbody/tr",
    "report": ".//div[starts-with(@class, 'ht-paragraph')]",
    "terms": ".//ul/li",
    "data": ".//tbody/tr",
    "present": ".//tbody/tr",
    "city": ".//article | .//section[h4 or *[@role='heading']] | .//tbody/tr | .//dt",
}
OPEN_AT_FIRST = {"plan": ["plan-1"], "report": ["h1-1"], "terms": [], "data": [], "city": [], "": []}
# The last of each kind is not what a page opens by itself.
NAMED = {kind: address for kind, address in current() if "#" in address}


def _page(slug: str, **query: str) -> html.HtmlElement:
    return html.fromstring(page_of(slug, **query).body)


def _open(page: html.HtmlElement) -> list[str]:
    return list(page.xpath(f"//{CHAPTER}[@open]/div/@id"))


@pytest.mark.parametrize("slug", COUNTED)
def test_a_chapter_holds_as_many_things_as_its_heading_counts(slug: str) -> None:
    chapters = _page(slug).xpath(f"//{CHAPTER}")
    assert chapters
    for chapter in chapters:
        (count,) = chapter.xpath("./summary//small/text()")
        held = chapter.xpath(COUNTED[slug])
        assert (
            f"{len(held)}"
            in count.replace("，", " ").translate(str.maketrans("个项段处条份张", " " * 7)).split()
        )


@pytest.mark.parametrize("slug", OPEN_AT_FIRST)
def test_at_first_what_comes_first_is_open_and_the_rest_is_closed(slug: str) -> None:
    page = _page(slug)
    assert _open(page) == OPEN_AT_FIRST[slug]
    assert len(page.xpath(f"//{CHAPTER}")) > len(OPEN_AT_FIRST[slug])


@pytest.mark.parametrize("kind", NAMED)
def test_what_an_address_names_is_in_no_closed_chapter(kind: str) -> None:
    address = urlsplit(NAMED[kind])
    page = _page(address.path.removeprefix("./"), **dict(parse_qsl(address.query)))
    (named,) = page.xpath("//*[@id=$mark]", mark=address.fragment)
    assert not named.xpath(f"ancestor::{CHAPTER}[not(@open)]")


@pytest.mark.parametrize(
    ("slug", "query"),
    [
        ("plan", {"domain": "城市运行"}),
        ("plan", {"measurable": "没有写明"}),
        ("data", {"domain": "民生事业"}),
        ("data", {"role": "目标"}),
    ],
)
def test_what_a_filter_admits_is_open(slug: str, query: dict[str, str]) -> None:
    page = _page(slug, **query)
    assert _open(page) == page.xpath(f"//{CHAPTER}/div/@id")
    assert _open(page)


def test_what_a_search_found_in_the_report_is_open_and_nothing_else_of_it() -> None:
    page = _page("report", q="垃圾分类")
    assert page.xpath("//div[@class='ht-fulltext']//mark")
    assert not page.xpath(f"//{CHAPTER}[not(@open)]//mark")
    assert not page.xpath(f"//{CHAPTER}[@open][not(.//mark)]")
