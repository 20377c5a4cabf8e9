"""What datapackage.json is to say of a new report, as its document and the report before tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from hangtou_portal.draft.reading.document import Document
from hangtou_portal.draft.structure import Periods
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import Json

_LONGEST_TITLE: Final = 40


def proposed_entry(
    draft_id: str,
    *,
    document: Document,
    record: Record,
    domains: Mapping[Half, tuple[str, ...]],
    time: Periods,
) -> dict[str, Json]:
    """What datapackage.json will say of the report."""
    before = record.latest if record.reports else None
    author = before.author if before else record.town.name
    title = _title(document)
    printed = any(f"{time.year}年" in line for line in document.lines)
    basis = before.year_basis if before and not printed and before.year == time.year else ()
    return {
        "id": draft_id,
        "title": title or f"{author}{time.year}年{'半年度' if time.span == '半年' else '年度'}工作报告",
        "title_note": "" if title else "报告正文没有题名，题名为本门户所拟。",
        "author": author,
        "year": time.year,
        "year_basis": list(basis),
        "year_note": ""
        if printed
        else before.year_note
        if before and basis
        else f"报告正文没有写年份，{time.year}年由发布者注明。",
        "period_end_month": time.end_month,
        "periods": {half.value: time.words[half] for half in Half},
        "span": time.span,
        "chapters": {half.value: list(domains[half]) for half in Half},
    }


def why_that_time(entry: Mapping[str, Json]) -> str:
    """What year and period were concluded from."""
    year = entry["year"]
    if entry["year_basis"]:
        return f"年份为推定：{entry['year_note']}请确认"
    if entry["year_note"]:
        return f"报告没有写年份，{year}年取自草稿的编号，请确认；起止时间按各部分的标题提出"
    return f"报告写出了{year}年；起止时间按各部分的标题提出"


def _title(document: Document) -> str:
    """The first of the opening lines that is called a report; empty if none is."""
    for line in document.lines[:6]:
        words = re.sub(r"^#+ ", "", line)
        if "报告" in words and len(words) <= _LONGEST_TITLE and not re.search("[。，；：,;:]", words):
            return words
    return ""
