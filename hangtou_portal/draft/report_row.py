"""The report itself as a row to decide: its title, its time, the domain of each chapter.

A town's first report asks for what the portal needs to know of the town as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from hangtou_portal.draft.model import Proposal, TableName
from hangtou_portal.draft.new_town import SETTLEMENTS
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.numerals import chinese_numeral
from hangtou_portal.record.package import Json, object_of, objects_of, periods_of, texts_of
from hangtou_portal.record.paragraphs import ReportText

REPORT_ID: Final = "report"
_CHAPTER, _DOMAIN, _PERIOD = "chapter_", "domain_", "period_"
_TITLES: Final = {
    "title": "报告题名",
    "author": "发布机构",
    "year": "年份",
    "year_note": "年份说明",
    "period_end_month": "截至几月",
    "span": "回顾多长时间",
    f"{_PERIOD}{Half.DONE}": "回顾部分的时间",
    f"{_PERIOD}{Half.NEXT}": "安排部分的时间",
    "portal_title": "门户名称",
    "settlement": "居民点的称呼",
}
_SPANS: Final = ("半年", "全年")
_NO_PLANS: Final = (
    "没有读到安排部分，全文都当作已经做了的事。有安排的，请在文件里把那一部分的标题写成“下半年工作打算”一类再读入；"
    f"确实没有的，请把“{_TITLES[f'{_PERIOD}{Half.NEXT}']}”留空"
)


def report_row(
    entry: Mapping[str, Json], *, text: ReportText, package: Mapping[str, Json], why: str
) -> Proposal:
    """The row that proposes what `entry` will say of the report; of a first one, what `package` says too."""
    cells = {name: str(entry[name]) for name in ("title", "author", "year", "year_note", "period_end_month")}
    cells["span"] = str(entry["span"])
    for half, word in periods_of(entry).items():
        cells[f"{_PERIOD}{half}"] = word
    for half in Half:
        named = texts_of(object_of(entry, "chapters"), half)
        here = [chapter for chapter in text.chapters if chapter.half is half]
        for chapter, domain in zip(here, named, strict=True):
            cells[f"{_CHAPTER}{chapter.address}"] = domain
    if not package["reports"]:
        cells["portal_title"] = str(package["title"])
        cells["settlement"] = str(object_of(package, "town")["settlement"])
        cells |= {f"{_DOMAIN}{d['id']}": str(d["title"]) for d in objects_of(package, "domains")}
    return Proposal(table=TableName.REPORT, id=REPORT_ID, cells=cells, paragraph="", quote="", why=why)


def title_of(column: str, *, text: ReportText, proposed: Mapping[str, str]) -> str:
    """What a column of the row is called, in Chinese."""
    if column.startswith(_CHAPTER):
        chapter = next((c for c in text.chapters if c.address == column.removeprefix(_CHAPTER)), None)
        part = "回顾" if column.startswith(f"{_CHAPTER}{Half.DONE}") else "安排"
        if chapter is None:
            return column
        number = chinese_numeral(chapter.number) if chapter.number < 100 else chapter.number
        return f"{part}{number}：{chapter.title}"
    if column.startswith(_DOMAIN):
        return f"领域“{proposed[column]}”的名称"
    return _TITLES[column]


def is_of_chapters(column: str) -> bool:
    """Whether a column says what a chapter is about, or what a domain is called."""
    return column.startswith((_CHAPTER, _DOMAIN))


def choices_of_report(column: str, *, domains: Sequence[str]) -> tuple[str, ...]:
    """The values that a column is chosen from; none if it is free text. `domains` are ids."""
    if column.startswith(_CHAPTER):
        return tuple(domains)
    return {"span": _SPANS, "settlement": SETTLEMENTS}.get(column, ())


def domain_titles(cells: Mapping[str, str], *, known: Mapping[str, str]) -> dict[str, str]:
    """The titles of domains by id, as the row of a first report calls them, else as they are `known`."""
    return {id_: cells.get(f"{_DOMAIN}{id_}", title) for id_, title in known.items()}


def chapter_domain(cells: Mapping[str, str], *, half: Half, number: int) -> str | None:
    """The domain that the row gives a chapter; None if it does not know that chapter."""
    return cells.get(f"{_CHAPTER}{half}-{number}")


def period_of(cells: Mapping[str, str], *, half: Half) -> str | None:
    """What the row calls the time of one half."""
    return cells.get(f"{_PERIOD}{half}")


def amiss_of(text: ReportText, *, cells: Mapping[str, str]) -> tuple[str, ...]:
    """What the clerk is told if nothing looks ahead and the row's `cells` still name a time for that half."""
    looks_ahead = any(paragraph.half is Half.NEXT for paragraph in text.paragraphs.values())
    return (_NO_PLANS,) if not looks_ahead and period_of(cells, half=Half.NEXT) else ()


def entry_as_decided(
    entry: Mapping[str, Json], *, cells: Mapping[str, str], published: str
) -> dict[str, Json]:
    """`entry` with the row's cells; if they change the year, `year_basis` is emptied.

    A title that `published` prints needs no note, and one that a person has written is said to be theirs.
    """
    made = dict(entry)
    for name in ("title", "author", "year_note", "span"):
        made[name] = cells.get(name, entry[name])
    for name in ("year", "period_end_month"):
        said = cells.get(name, "")
        # What is no number is left as it is: the audit names the fault.
        made[name] = int(said) if said.isdecimal() else said or entry[name]
    if made["title"] in published.split("\n"):
        made["title_note"] = ""
    elif made["title"] != entry["title"]:
        made["title_note"] = "报告正文没有这个题名，题名由发布者注明。"
    periods = periods_of(entry)
    made["periods"] = {half.value: period_of(cells, half=half) or periods[half] for half in Half}
    if made["year"] != entry["year"]:
        made["year_basis"] = []
    if not made["year_note"] and f"{made['year']}年" not in published:
        made["year_note"] = f"报告正文没有写年份，{made['year']}年由发布者注明。"
    return made
