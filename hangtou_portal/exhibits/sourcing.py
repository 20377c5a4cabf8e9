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
    """The reports and the paragraphs that state `items`; a half is named once for all of its paragraphs."""
    stated: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for item in items:
        own = report.of(item)
        half = f"{own.periods[item.half]}部分"
        where = chapter_and_item(item.paragraph, report=own)
        stated.setdefault((own.id, own.title), {}).setdefault(half, {})[where.removeprefix(half)] = None
    return "出处：" + "；".join(
        f"《{title}》" + "，".join(half + "、".join(within) for half, within in places.items())
        for (_, title), places in stated.items()
    )


def place_of(*, item: Indicator, report: Report) -> str:
    """上半年部分第三章第1条; with the report's title before it where that is not `report`."""
    own = report.of(item)
    place = chapter_and_item(item.paragraph, report=own)
    return place if own.id == report.id else f"《{own.title}》{place}"


def dated(*, exhibit: Exhibit, report: Report) -> str:
    """时点：截至7月底、8月底前（2019年，年份为推定）; the last only where a report does not print its year.

    A year-end report's figures are of its year, and its aims of the next: both are named. Where figures come
    from several reports each date has its own year.
    """
    inferred = any(report.of(item).year_is_inferred for item in exhibit.sources)
    dates: dict[tuple[int, str], None] = {}
    for item in exhibit.sources:
        day = last_day(words=item.as_of, half=item.half, report=report.of(item))
        dates[day.year, item.as_of] = None
    if {report.of(item).id for item in exhibit.sources} == {report.id}:
        words = "、".join(dict.fromkeys(as_of for _, as_of in dates))
        years = "、".join(dict.fromkeys(f"{year}年" for year, _ in dates))
        return f"时点：{words}（{years}{'，年份为推定' if inferred else ''}）"
    remark = "（年份为推定）" if inferred else ""
    return f"时点：{'、'.join(f'{year}年{as_of}' for year, as_of in dates)}{remark}"
