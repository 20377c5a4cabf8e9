"""The head of every page: the portal's name, the way to every page, and how one wants to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from markupsafe import Markup

from hangtou_portal.html.reading_settings import LARGE, LARGEST, SMALLEST, STEP, reading_of
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import page_href
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import pages_of


@dataclass(frozen=True, kw_only=True)
class ReadingOption:
    """One way to read: its words, its address from here, and whether it is the present one."""

    words: str
    href: str
    chosen: bool


def masthead(*, record: Record | None, slug: str, query: Mapping[str, str], link: LinkContext) -> Markup:
    """The head of the page at `slug` of the record, as its address asks for it.

    Without a record, which is so while no data has ever passed the audit, it has no links to pages.
    """

    def choices(name: str, offered: Mapping[str, str], *, chosen: str) -> list[ReadingOption]:
        """The words offered for each value that the address may have under `name`."""
        return [
            ReadingOption(
                words=words,
                href=f"{page_href(slug)}?{urlencode({**query, name: value})}",
                chosen=value == chosen,
            )
            for value, words in offered.items()
        ]

    reading = reading_of(query)
    pages = pages_of(record) if record else ()
    sizes = {str(size): str(size) for size in range(SMALLEST, LARGEST + 1, STEP)}
    sizes |= {
        str(SMALLEST): f"{SMALLEST}（标准）",
        str(LARGE): f"{LARGE}（常用）",
        str(LARGEST): f"{LARGEST}（最大）",
    }
    grounds = {"auto": "跟随系统", "light": "浅色", "dark": "深色"}
    other_size = {"standard": "标准版"} if reading.large else {"large": "大字版"}
    return render(
        "masthead.html",
        link=link,
        title=record.title if record else "首页",
        groups=[(section, list(group)) for section, group in groupby(pages, key=lambda page: page.section)],
        slug=slug,
        report=record.report if record else None,
        toggle=choices("size", other_size, chosen="")[0],
        sizes=choices("size", sizes, chosen=str(reading.size or SMALLEST)),
        grounds=choices("theme", grounds, chosen=reading.theme or "auto"),
        contrasts=choices(
            "contrast", {"normal": "标准", "high": "高对比"}, chosen=reading.contrast or "normal"
        ),
    )
