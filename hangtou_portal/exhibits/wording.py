"""Small pieces of newspaper Chinese: headings; where figures stand, and until when they count, in a line."""

from __future__ import annotations

from collections.abc import Iterable

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Half, Indicator, Project, Report, Task
from hangtou_portal.record.numbering import read_line
from hangtou_portal.record.numerals import chinese_numeral

#: Said of what has no date in the report.
NO_DUE = "未写明期限"


def cited_title(report: Report) -> str:
    """《…2019年半年度工作报告》（年份为推定）; the remark only where the report prints no year."""
    return f"《{report.title}》" + ("（年份为推定）" if report.year_is_inferred else "")


def heading_of(row: Indicator | Task | Project, *, report: Report) -> str:
    """The domain of a row; for what stands outside of all chapters, what its paragraph is called."""
    if row.domain:
        return row.domain.title
    if report.main_lines and report.main_lines.paragraph == row.paragraph:
        return report.main_lines.title
    return chapter_and_item(row.paragraph, report=report)


def chapter_and_item(address: str, *, report: Report) -> str:
    """Where a paragraph of `report` stands, as one says it: h1-3-1 is 上半年部分第三章第1条.

    It is 第3段 where the paragraph prints no number, or another one: there the address counts paragraphs.
    """
    half, *numbers = address.split("-")
    part = f"{report.periods[Half(half)]}部分"
    chapter, item = int(numbers[0]), int(numbers[-1])
    if not chapter:
        return f"{part}开头" + (f"第{item}段" if item else "一段")
    paragraph = report.text.paragraphs.get(address)
    printed = item if paragraph is None else read_line(paragraph.mark + paragraph.text).number
    numbered = f"第{item}条" if printed == item else f"第{item}段"
    return f"{part}第{chinese_numeral(chapter)}章" + (numbered if item else "开头一段")


def stated_in(
    *, items: Iterable[Indicator], report: Report
) -> tuple[tuple[Report, tuple[Indicator, ...]], ...]:
    """Each report that states some of `items`, `report` or an earlier one, with those that it states."""
    stated: dict[str, list[Indicator]] = {}
    for item in items:
        stated.setdefault(item.report, []).append(item)
    return tuple((report.of(own[0]), tuple(own)) for own in stated.values())


def source_line(*, items: Iterable[Indicator], report: Report) -> str:
    """出处：《…》上半年部分第三章第1条，下半年部分第三章第2条: the reports and paragraphs that state `items`.

    A half is named once for all of its paragraphs.
    """
    return "出处：" + "；".join(
        f"《{own.title}》" + _places(items=stated, report=own)
        for own, stated in stated_in(items=items, report=report)
    )


def undertakings_sourced(
    *, things: Iterable[Task | Project], report: Report, only_chapters: bool = False
) -> str:
    """The paragraphs of `report` that name commitments or undertakings, or their chapters, in its order."""
    order = list(report.text.paragraphs)
    told = sorted(things, key=lambda thing: order.index(thing.paragraph))
    places = _places(items=told, report=report, only_chapters=only_chapters)
    return f"出处：《{report.title}》{places}"


def _places(
    *, items: Iterable[Indicator | Task | Project], report: Report, only_chapters: bool = False
) -> str:
    places: dict[str, dict[str, None]] = {}
    for item in items:
        kind, chapter, *_ = item.paragraph.split("-")
        half = f"{report.periods[Half(kind)]}部分"
        where = chapter_and_item(item.paragraph, report=report).removeprefix(half)
        if only_chapters and chapter != "0":
            where = f"第{chinese_numeral(int(chapter))}章"
        places.setdefault(half, {})[where] = None
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
