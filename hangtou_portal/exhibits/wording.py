"""Small pieces of newspaper Chinese for the sentences that are filled from the record."""

from __future__ import annotations

from hangtou_portal.record.model import Half, Indicator, Project, Report, Task
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
    """Where a paragraph of `report` stands, as one says it: h1-3-1 is 上半年部分第三章第1条."""
    half, *numbers = address.split("-")
    part = f"{report.periods[Half(half)]}部分"
    chapter, item = int(numbers[0]), int(numbers[-1])
    if not chapter:
        return f"{part}开头" + (f"第{item}段" if item else "一段")
    paragraph = report.text.paragraphs.get(address)
    numbered = f"第{item}条" if paragraph is None or paragraph.mark else f"第{item}段"
    return f"{part}第{chinese_numeral(chapter)}章" + (numbered if item else "开头一段")
