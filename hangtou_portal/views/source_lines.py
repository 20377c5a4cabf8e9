"""Where an exhibit's figures stand and until when they count, in one line each."""

from __future__ import annotations

from collections.abc import Iterable

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.model import Indicator, Report
from hangtou_portal.record.sentences.phrases import when


def sourced(*, exhibit: Exhibit, report: Report) -> str:
    """出处：《…》上半年部分第三章第1条，下半年部分第三章第2条."""
    return source_line(items=exhibit.sources, report=report)


def stated_in(
    *, items: Iterable[Indicator], report: Report
) -> tuple[tuple[Report, tuple[Indicator, ...]], ...]:
    """Each report that states some of `items`, `report` or an earlier one, with those that it states."""
    stated: dict[str, list[Indicator]] = {}
    for item in items:
        stated.setdefault(item.report, []).append(item)
    return tuple((report.of(own[0]), tuple(own)) for own in stated.values())


def source_line(*, items: Iterable[Indicator], report: Report) -> str:
    """The reports and the paragraphs that state `items`; a half is named once for all of its paragraphs."""
    return "出处：" + "；".join(
        f"《{own.title}》" + _places(items=stated, report=own)
        for own, stated in stated_in(items=items, report=report)
    )


def _places(*, items: Iterable[Indicator], report: Report) -> str:
    places: dict[str, dict[str, None]] = {}
    for item in items:
        half = f"{report.periods[item.half]}部分"
        where = chapter_and_item(item.paragraph, report=report)
        places.setdefault(half, {})[where.removeprefix(half)] = None
    return "，".join(half + "、".join(within) for half, within in places.items())


def place_of(*, item: Indicator, report: Report) -> str:
    """上半年部分第三章第1条; with the report's title before it where that is not `report`."""
    own = report.of(item)
    place = chapter_and_item(item.paragraph, report=own)
    return place if own.id == report.id else f"《{own.title}》{place}"


def dated(*, exhibit: Exhibit, report: Report) -> str:
    """时点：截至2019年7月底、2019年8月底前（年份为推定）.

    The remark only where a report does not print its year.
    """
    stated = stated_in(items=exhibit.sources, report=report)
    remark = "年份为推定" if any(own.year_is_inferred for own, _ in stated) else ""
    words = "、".join(dict.fromkeys(when(item, report=report) for item in exhibit.sources))
    return f"时点：{words}（{remark}）" if remark else f"时点：{words}"
