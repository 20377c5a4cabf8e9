"""Where an exhibit's figures stand and until when they count, in one line each."""

from __future__ import annotations

from collections.abc import Iterable

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.dates import last_day
from hangtou_portal.record.model import Indicator, Report


def sourced(*, exhibit: Exhibit, report: Report) -> str:
    """出处：《…》上半年部分第三章第1条，下半年部分第三章第2条."""
    return source_line(items=exhibit.sources, report=report)


def source_line(*, items: Iterable[Indicator], report: Report) -> str:
    """The report and the paragraphs that state `items`; a half is named once for all of its paragraphs."""
    places: dict[str, dict[str, None]] = {}
    for item in items:
        half = f"{report.periods[item.half]}部分"
        where = chapter_and_item(item.paragraph, report=report)
        places.setdefault(half, {})[where.removeprefix(half)] = None
    return f"出处：《{report.title}》" + "，".join(
        half + "、".join(within) for half, within in places.items()
    )


def dated(*, exhibit: Exhibit, report: Report) -> str:
    """时点：截至7月底、8月底前（2019年）; the report prints no year, so the year is said to be inferred.

    A year-end report's figures are of its year, and its aims of the next: both are named.
    """
    dates = dict.fromkeys(item.as_of for item in exhibit.sources)
    days = (last_day(words=item.as_of, half=item.half, report=report) for item in exhibit.sources)
    years = dict.fromkeys(f"{day.year}年" for day in days)
    return f"时点：{'、'.join(dates)}（{'、'.join(years)}，年份为推定）"
