"""The tables of the Data Package with their cells typed, their codes explained, and addresses added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from hangtou_portal.exhibits.wording import chapter_and_item, qualifier_words, role_words
from hangtou_portal.record.dates import share_of_period
from hangtou_portal.record.model import (
    Column,
    Domain,
    Indicator,
    Place,
    Project,
    Qualifier,
    Record,
    Report,
    Role,
    Stage,
    Task,
    Term,
)
from hangtou_portal.record.sentences.phrases import due_when, when
from hangtou_portal.tables.model import Added, Cell, ExportColumn, ExportTable
from hangtou_portal.views import addresses as links
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.passages import sentence_of

#: Codes explained in a column's description: “village 村；metro-station 轨交车站”.
_EXPLAINED = re.compile(r"(?:^|；)([a-z]+(?:-[a-z]+)*) ([^；。，]+)")

#: What the portal calls each table in its addresses, and the Data Package's own name for it.
NAMES: Mapping[str, str] = {
    "figures": "indicators",
    "tasks": "tasks",
    "projects": "projects",
    "terms": "terms",
    "places": "places",
}


def package_table(*, record: Record, name: str) -> ExportTable:
    """The shown report's table `name` (one of `NAMES`). Raises KeyError if there is no such table."""
    info = record.table(NAMES[name])
    columns = tuple(_column(record=record, column=column) for column in info.columns)
    added = _added(record=record, name=name)
    return ExportTable(
        name=name,
        title=info.title,
        description=info.description,
        columns=(*columns, *(extra.column for extra in added)),
        rows=tuple(
            (
                *(_cell(getattr(item, column.name)) for column in columns),
                *(extra.cell(item.id) for extra in added),
            )
            for item in _items(record=record, name=name)
        ),
    )


def _items(*, record: Record, name: str) -> Iterable[Indicator | Task | Project | Term | Place]:
    """What the table has a row for; each holds its cells as attributes named like the columns."""
    report = record.report
    tables: Mapping[str, Mapping[str, Indicator | Task | Project | Term | Place]] = {
        "figures": report.indicators,
        "tasks": report.tasks,
        "projects": report.projects,
        "terms": report.terms,
        "places": record.places,
    }
    return tables[name].values()


def _cell(value: object) -> Cell:
    """The value as a table has it: nothing is an empty cell, a list is set apart with semicolons."""
    match value:
        case None | "" | ():
            return None
        case tuple():
            return ";".join(map(str, value))
        case Stage() | Domain():
            return value.id
        case float():  # degrees: six decimals are a tenth of a metre
            return Decimal(f"{value:.6f}")
        case int() | Decimal():
            return value
    return str(value)


def _column(*, record: Record, column: Column) -> ExportColumn:
    return ExportColumn(
        name=column.name,
        title=column.title,
        description=column.description,
        type=column.type,
        words=_words(record=record, column=column),
    )


def _words(*, record: Record, column: Column) -> dict[str, str]:
    match column.name:
        case "domain":
            return {domain.id: domain.title for domain in record.domains}
        case "stage":
            return {stage.id: stage.title for stage in record.stages}
        case "role":
            return {role.value: role_words(role) for role in Role}
        case "qualifier":
            return {qualifier.value: qualifier_words(qualifier) for qualifier in Qualifier}
        case "place" | "places" | "anchor":
            return {place.id: place.name for place in record.places.values()}
    return dict(_EXPLAINED.findall(column.description))


def _added(*, record: Record, name: str) -> Sequence[Added]:
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
