"""The columns that the portal adds to a table of the Data Package: addresses, years, whole sentences."""

from __future__ import annotations

from collections.abc import Sequence

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.dates import share_of_period
from hangtou_portal.record.model import Indicator, Record, Report
from hangtou_portal.record.sentences.phrases import due_when, when
from hangtou_portal.tables.model import Added, ExportColumn
from hangtou_portal.views import addresses as links
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.passages import sentence_of


def added_columns(*, record: Record, name: str) -> Sequence[Added]:
    """What is added to the shown report's table `name`. Raises KeyError if there is no such table."""
    report = record.report

    def here(href: str) -> str:
        return links_within(record)(href)

    where = ExportColumn(
        name="where", title="出处", description="原文在报告中的位置，用话说的段落地址。", added=True
    )
    address = ExportColumn(
        name="address", title="门户地址", description="在本门户中的地址，接在门户网址之后。", added=True
    )
    inferred = "（年份为推定）" if report.year_is_inferred else ""
    if name == "figures":
        items = report.indicators
        amount = ExportColumn(
            name="amount", title="写法", description="数值、单位和限定词连写，如“近500亩”。", added=True
        )
        period = ExportColumn(
            name="period",
            title=f"期间{inferred}",
            description="时点连同年份；目标没有写明期间的，这里说明没有写明。",
            added=True,
        )
        ground = ExportColumn(
            name="period_ground",
            title="期间依据",
            description="目标自己没有写时点的，写明它是哪个期间的目标的那句原文。",
            added=True,
        )
        sentence = ExportColumn(
            name="sentence", title="整句", description="写出这个数字的整句原文。", added=True
        )
        return (
            Added(column=amount, cell=lambda key: items[key].amount),
            Added(column=period, cell=lambda key: when(items[key], report=report)),
            Added(column=ground, cell=lambda key: _ground(items[key], report=report)),
            Added(column=where, cell=lambda key: chapter_and_item(items[key].paragraph, report=report)),
            Added(column=sentence, cell=lambda key: sentence_of(item=items[key], report=report).text),
            Added(column=address, cell=lambda key: here(links.figure_href(items[key]))),
        )
    if name == "exhibits":
        exhibits = all_exhibits(report)
        said = ExportColumn(name="said", title="读作", description="结论填入数字后的写法。", added=True)
        return (
            Added(column=said, cell=lambda key: exhibits[key].takeaway),
            Added(column=address, cell=lambda key: here(links.exhibit_href(exhibits[key]))),
        )
    if name in ("exhibit-figures", "outcomes"):
        return ()
    if name == "places":
        return (Added(column=address, cell=lambda key: here(links.place_href(key))),)
    rows = {
        "tasks": {key: (task.paragraph, links.task_href(task)) for key, task in report.tasks.items()},
        "projects": {key: (p.paragraph, links.project_href(p)) for key, p in report.projects.items()},
        "terms": {key: (term.paragraph, links.term_href(term)) for key, term in report.terms.items()},
    }[name]
    dues = {
        "tasks": {key: task.due for key, task in report.tasks.items()},
        "projects": {key: project.due for key, project in report.projects.items()},
    }.get(name)
    deadline = ExportColumn(
        name="deadline",
        title=f"期限年份{inferred}",
        description="期限连同年份；没有写明的留空。",
        added=True,
    )
    dated = Added(column=deadline, cell=lambda key: _deadline((dues or {})[key], report=report))
    return (
        *((dated,) if dues else ()),
        Added(column=where, cell=lambda key: chapter_and_item(rows[key][0], report=report)),
        Added(column=address, cell=lambda key: here(rows[key][1])),
    )


def _ground(item: Indicator, *, report: Report) -> str:
    """The sentence that says what period a target without a date of its own is for."""
    share = share_of_period(target=item, report=report)
    return sentence_of(item=share, report=report).text if share else ""


def _deadline(words: str, *, report: Report) -> str:
    return due_when(words, report=report) if words else ""
