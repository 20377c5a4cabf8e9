"""Where an exhibit's figures stand and until when they count, in one line each."""

from __future__ import annotations

from collections.abc import Iterable

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.model import Indicator, Report


def sourced(*, exhibit: Exhibit, report: Report) -> str:
    """出处：《…》上半年部分第三章第1条，下半年部分第三章第2条."""
    return source_line(items=exhibit.sources, report=report)


def source_line(*, items: Iterable[Indicator], report: Report) -> str:
    """The reports and the paragraphs that state `items`; a half is named once for all of its paragraphs."""
    stated: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for item in items:
        own = report.of(item)
        half = f"{item.half.words}部分"
        places = stated.setdefault((own.id, own.title), {})
        places.setdefault(half, {})[chapter_and_item(item.paragraph).removeprefix(half)] = None
    return "出处：" + "；".join(
        f"《{title}》" + "，".join(half + "、".join(within) for half, within in places.items())
        for (_, title), places in stated.items()
    )


def place_of(*, item: Indicator, report: Report) -> str:
    """上半年部分第三章第1条; with the report's title before it where that is not `report`."""
    own, place = report.of(item), chapter_and_item(item.paragraph)
    return place if own.id == report.id else f"《{own.title}》{place}"


def dated(*, exhibit: Exhibit, report: Report) -> str:
    """时点：截至7月底、8月底前（2019年）; the report prints no year, so the year is said to be inferred."""
    dates = dict.fromkeys((report.of(item).year, item.as_of) for item in exhibit.sources)
    if {year for year, _ in dates} == {report.year}:
        return f"时点：{'、'.join(words for _, words in dates)}（{report.year}年，年份为推定）"
    return f"时点：{'、'.join(f'{year}年{words}' for year, words in dates)}（年份为推定）"
