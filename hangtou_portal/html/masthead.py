"""The head of every page: the portal's name, the way to every page, and how one wants to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from markupsafe import Markup

from hangtou_portal.html.reading_settings import LARGE, LARGEST, SMALLEST, STEP, Reading, reading_of
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import page_href
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import pages_of


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One way to read: its words, its address from here, and whether it is the present one."""

    words: str
    href: str
    chosen: bool = False


def masthead(*, record: Record | None, slug: str, query: Mapping[str, str], link: LinkContext) -> Markup:
    """The head of the page at `slug` of the record, as its address asks for it.

    Without a record, which is so while no data has ever passed the audit, it has no links to pages.
    """
    reading = reading_of(query)
    pages = pages_of(record) if record else ()
    return render(
        "masthead.html",
        link=link,
        title=record.title if record else "首页",
        groups=[(section, list(group)) for section, group in groupby(pages, key=lambda page: page.section)],
        slug=slug,
        report=record.report if record else None,
        reading=reading,
        toggle=_toggle(reading=reading, query=query, slug=slug),
        sizes=_sizes(reading=reading, query=query, slug=slug),
        grounds=_choices(
            query=query,
            slug=slug,
            name="theme",
            offered=(("跟随系统", "auto"), ("浅色", "light"), ("深色", "dark")),
            chosen=reading.theme or "auto",
        ),
        contrasts=_choices(
            query=query,
            slug=slug,
            name="contrast",
            offered=(("标准", "normal"), ("高对比", "high")),
            chosen=reading.contrast or "normal",
        ),
    )


def _toggle(*, reading: Reading, query: Mapping[str, str], slug: str) -> Choice:
    size = "standard" if reading.large else "large"
    return Choice(
        words="标准版" if reading.large else "大字版",
        href=_href(query, slug, size=size),
        chosen=reading.large,
    )


def _sizes(*, reading: Reading, query: Mapping[str, str], slug: str) -> tuple[Choice, ...]:
    """Every size of 大字版, one tap each."""
    named = {SMALLEST: "18（最小）", LARGE: f"{LARGE}（常用）", LARGEST: f"{LARGEST}（最大）"}
    return tuple(
        Choice(
            words=named.get(size, str(size)),
            href=_href(query, slug, size=str(size)),
            chosen=reading.size == size,
        )
        for size in range(SMALLEST, LARGEST + 1, STEP)
    )


def _choices(
    *, query: Mapping[str, str], slug: str, name: str, offered: tuple[tuple[str, str], ...], chosen: str
) -> tuple[Choice, ...]:
    return tuple(
        Choice(words=words, href=_href(query, slug, **{name: value}), chosen=value == chosen)
        for words, value in offered
    )


def _href(query: Mapping[str, str], slug: str, **changed: str) -> str:
    return f"{page_href(slug)}?{urlencode({**query, **changed})}"
