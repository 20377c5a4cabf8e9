"""From a record and a choice to the screens of a deck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.model import Domain, Half, Indicator, Record, Report, Task
from hangtou_portal.record.numerals import chinese_numeral
from hangtou_portal.record.sentences.phrases import due_when, when
from hangtou_portal.views.deck import Deck, Line, Note, Slide, SlideKind
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_notes import exhibit_notes, figure_notes, task_notes
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.hall_map import hall_count, has_map
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.source_lines import source_line, sourced

#: Figures on one screen: more could not be read from the back row.
PER_SCREEN = 4
TASKS_PER_SCREEN = 6


def build_deck(*, record: Record, choice: DeckChoice) -> Deck:
    """The deck of `choice`; the map is in it if the record has an outline of the town."""
    inside = tuple(_domain_slides(record=record, choice=choice))
    slides: tuple[Slide, ...]
    if inside:
        view = overview_page(record)
        maps = (_map_slide(record),) if has_map(record) else ()
        slides = (
            _cover(record),
            *_figure_slides(record=record, items=view.headlines),
            *inside,
            *maps,
            *_coming_slides(record=record, due=view.due),
            _sources(record),
            Slide(id="closing", kind=SlideKind.CLOSING, title="想查哪个数字，扫码看原句"),
        )
    else:
        slides = (_empty(choice),)
    return Deck(title=record.report.title, choice=choice, slides=slides)


def _cover(record: Record) -> Slide:
    report = record.report
    words = f"{report.title_note}{report.year_note}"
    return Slide(id="cover", kind=SlideKind.COVER, title=report.title, kicker=record.title, source=words)


def _empty(choice: DeckChoice) -> Slide:
    why = "".join(choice.problems) or "没有选中任何图表。"
    return Slide(id="empty", kind=SlideKind.EMPTY, title="这份演示没有内容", context=why)


def _figure_slides(*, record: Record, items: Sequence[Indicator]) -> Iterator[Slide]:
    groups = [tuple(items[at : at + PER_SCREEN]) for at in range(0, len(items), PER_SCREEN)]
    for number, group in enumerate(groups, start=1):
        part = f"（{chinese_numeral(number)}）" if len(groups) > 1 else ""
        yield Slide(
            id=f"figures-{number}",
            kind=SlideKind.FIGURES,
            title=f"{record.report.span}，{chinese_numeral(len(items))}个数字{part}",
            kicker="总览",
            figures=group,
            source=source_line(items=group, report=record.report),
            notes=figure_notes(items=group, report=record.report),
        )


def _domain_slides(*, record: Record, choice: DeckChoice) -> Iterator[Slide]:
    if choice.exhibits is not None:
        exhibits = all_exhibits(record.report)
        yield from (_exhibit_slide(record=record, exhibit=exhibits[name]) for name in choice.exhibits)
        return
    for domain in record.report.domains if choice.domains is None else choice.domains:
        page = domain_page(record=record, domain=domain)
        yield from (_exhibit_slide(record=record, exhibit=exhibit) for exhibit in page.exhibits)
        if not page.exhibits and page.leads:
            yield _leads_slide(record=record, domain=domain, leads=page.leads[:PER_SCREEN])


def _exhibit_slide(*, record: Record, exhibit: Exhibit) -> Slide:
    return Slide(
        id=exhibit.id,
        kind=SlideKind.EXHIBIT,
        title=exhibit.takeaway,
        kicker=exhibit.domain.title,
        context=exhibit.subtitle,
        source=sourced(exhibit=exhibit, report=record.report),
        domain=exhibit.domain,
        exhibit=exhibit,
        notes=exhibit_notes(exhibit=exhibit, report=record.report),
    )


def _leads_slide(*, record: Record, domain: Domain, leads: tuple[Indicator, ...]) -> Slide:
    """A domain whose figures make no exhibit still has its figures."""
    return Slide(
        id=domain.id,
        kind=SlideKind.FIGURES,
        title=f"{leads[0].label}{leads[0].amount}",
        kicker=domain.title,
        domain=domain,
        figures=leads,
        source=source_line(items=leads, report=record.report),
        notes=figure_notes(items=leads, report=record.report),
    )


def _map_slide(record: Record) -> Slide:
    report = record.report
    count = hall_count(record)
    rest = count.projects_in_all - count.projects
    unplaced = f"；另有{rest}个项目没有可靠位置" if rest else ""
    return Slide(
        id="map",
        kind=SlideKind.MAP,
        title=f"{count.villages}个村，{count.projects}个项目在哪里、到了哪一步",
        kicker="地图",
        context=f"圆圈为大致范围{unplaced}",
        source="示意图，非测绘成果，不作划界依据；轮廓 © OpenStreetMap contributors（ODbL）",
        notes=tuple(
            Note(
                head=project.stage.title,
                text=project.quote,
                place=chapter_and_item(project.paragraph, report=report),
            )
            for project in sorted(report.projects.values(), key=lambda project: project.stage.order)
        ),
    )


def _coming_slides(*, record: Record, due: Sequence[Task]) -> Iterator[Slide]:
    report = record.report
    if due:
        lines = tuple(Line(big=due_when(task.due, report=report), text=task.title) for task in due)
        yield from _listed(
            record=record,
            id_="due",
            kind=SlideKind.DUE,
            title=f"写明期限的安排有{len(due)}项",
            tasks=due,
            lines=lines,
        )
    aims = tuple(task for task in report.tasks.values() if task.target and not task.due)
    if aims:
        targets = [report.indicators[task.target or ""] for task in aims]
        lines = tuple(
            Line(big=target.amount, text=task.title + _period(target, report=report))
            for task, target in zip(aims, targets, strict=True)
        )
        more = "还有" if due else ""
        title = f"{report.periods[Half.NEXT]}，{more}{len(aims)}项安排写明数字，没有写明期限"
        yield from _listed(
            record=record, id_="targets", kind=SlideKind.TARGETS, title=title, tasks=aims, lines=lines
        )


def _listed(
    *, record: Record, id_: str, kind: SlideKind, title: str, tasks: Sequence[Task], lines: Sequence[Line]
) -> Iterator[Slide]:
    report = record.report
    for at in range(0, len(tasks), TASKS_PER_SCREEN):
        number = at // TASKS_PER_SCREEN + 1
        yield Slide(
            id=id_ if number == 1 else f"{id_}-{number}",
            kind=kind,
            title=title,
            kicker="接下来",
            lines=tuple(lines[at : at + TASKS_PER_SCREEN]),
            source=f"出处：《{report.title}》{report.periods[Half.NEXT]}部分",
            notes=task_notes(tasks=tasks[at : at + TASKS_PER_SCREEN], report=report),
        )


def _period(target: Indicator, *, report: Report) -> str:
    """（2019年全年的目标）, where the report says elsewhere what time the number is for."""
    return f"（{when(target, report=report)}的目标）" if target.as_of else ""


def _sources(record: Record) -> Slide:
    report = record.report
    lines = (
        Line(big="原文", text=f"《{report.title}》写出的数字，每一个都能查到一字不差的原句"),
        Line(big="测算", text="由报告的数字算出，算式随图给出"),
        Line(big="示意", text="位置只是大致的，不是测绘成果"),
    )
    return Slide(
        id="sources",
        kind=SlideKind.SOURCES,
        title="每个数字都有出处",
        kicker="来源",
        lines=lines,
        source=f"数据版本 {record.version}，内容指纹 {record.fingerprint[:12]}",
    )
