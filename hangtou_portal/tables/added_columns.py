"""The columns that the portal adds to a table of the Data Package: addresses, years, whole sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.dates import due_when, share_of_period, when
from hangtou_portal.record.model import Indicator, Record, Report
from hangtou_portal.tables.model import Added, ExportColumn
from hangtou_portal.views import addresses as links
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.passages import sentence_of


def added_columns(*, record: Record, name: str) -> tuple[Added, ...]:
    """What is added to the shown report's table `name`; nothing to those whose rows have no id."""
    report, link = record.report, links_within(record)
    items, exhibits = report.indicators, all_exhibits(report)
    tasks, projects, terms = report.tasks, report.projects, report.terms
    inferred = "（年份为推定）" if report.year_is_inferred else ""
    where = partial(_added, "where", "出处", "原文在报告中的位置，用话说的段落地址。")
    address = partial(_added, "address", "门户地址", "在本门户中的地址，接在门户网址之后。")
    deadline = partial(_added, "deadline", f"期限年份{inferred}", "期限连同年份；没有写明的留空。")
    period = f"期间{inferred}", "时点连同年份；目标没有写明期间的，这里说明没有写明。"
    ground = "期间依据", "目标自己没有写时点的，写明它是哪个期间的目标的那句原文。"
    place, due = partial(chapter_and_item, report=report), partial(_deadline, report=report)
    columns = {
        "figures": (
            _added("amount", "写法", "数值、单位和限定词连写，如“近500亩”。", lambda key: items[key].amount),
            _added("period", *period, lambda key: when(items[key], report=report)),
            _added("period_ground", *ground, lambda key: _ground(items[key], report=report)),
            where(lambda key: place(items[key].paragraph)),
            _added(
                "sentence",
                "整句",
                "写出这个数字的整句原文。",
                lambda key: sentence_of(item=items[key], report=report).text,
            ),
            address(lambda key: link(links.figure_href(items[key]))),
        ),
        "exhibits": (
            _added("said", "读作", "结论填入数字后的写法。", lambda key: exhibits[key].takeaway),
            address(lambda key: link(links.exhibit_href(exhibits[key]))),
        ),
        "tasks": (
            deadline(lambda key: due(tasks[key].due)),
            where(lambda key: place(tasks[key].paragraph)),
            address(lambda key: link(links.task_href(tasks[key]))),
        ),
        "projects": (
            deadline(lambda key: due(projects[key].due)),
            where(lambda key: place(projects[key].paragraph)),
            address(lambda key: link(links.project_href(projects[key]))),
        ),
        "terms": (
            where(lambda key: place(terms[key].paragraph)),
            address(lambda key: link(links.term_href(terms[key]))),
        ),
        "places": (address(lambda key: link(links.place_href(key))),),
    }
    return columns.get(name, ())


def _added(name: str, title: str, description: str, cell: Callable[[str], str]) -> Added:
    return Added(column=ExportColumn(name=name, title=title, description=description, added=True), cell=cell)


def _ground(item: Indicator, *, report: Report) -> str:
    """The sentence that says what period a target without a date of its own is for."""
    share = share_of_period(target=item, report=report)
    return sentence_of(item=share, report=report).text if share else ""


def _deadline(words: str, *, report: Report) -> str:
    return due_when(words, report=report) if words else ""
