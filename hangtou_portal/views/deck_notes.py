"""The speaker's notes: the sentence behind every number, the sums, how far a target is, what came after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hangtou_portal.charts.spec import Nature
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item, place_of
from hangtou_portal.record.model import Indicator, Project, Record, Report, Task
from hangtou_portal.views.deck import Note
from hangtou_portal.views.headlines import Headline
from hangtou_portal.views.outcomes import aftermath_of
from hangtou_portal.views.passages import sentence_of
from hangtou_portal.views.verdict import aiming_at, verdict, verdict_sums

#: Heads of the notes on what came after the report, and what is said where no source is known.
LATER, LATER_REPORT, AFTERWARDS = "后来 · 非报告内容", "后来的报告", "后来怎样"
UNHEARD = "未核到公开来源。"


def exhibit_notes(*, exhibit: Exhibit, record: Record) -> tuple[Note, ...]:
    """What the chart says in words, its sentences, sums and cautions, what came of its targets."""
    report = record.report
    tasks = aiming_at(exhibit.sources, report=report)
    notes = (
        Note(head="读图", text=exhibit.alternative),
        *figure_notes(items=exhibit.sources, report=report),
        *(Note(head=Nature.COMPUTED, text=item.formula) for item in exhibit.computed),
        *_verdicts(tasks, report=report),
        *((Note(head="注意", text=exhibit.note),) if exhibit.note else ()),
        *_later(tasks, record=record),
        *_unheard(tasks, record=record),
    )
    return tuple(dict.fromkeys(notes))


def figure_notes(*, items: Iterable[Indicator], report: Report) -> tuple[Note, ...]:
    """Each sentence once, with the place it stands at; a figure's own caution after it."""
    notes: dict[Note, None] = {}
    for item in items:
        words = sentence_of(item=item, report=report).text
        notes[Note(head=Nature.QUOTED, text=words, place=place_of(item=item, report=report))] = None
        if item.note:
            notes[Note(head="注意", text=f"{item.note}。")] = None
    return tuple(notes)


def headline_notes(*, headlines: Sequence[Headline], record: Record) -> tuple[Note, ...]:
    """The figures' sentences, then what their small drawings stand on: sentences and sums, each once."""
    drawn = [one.exhibit for one in headlines if one.exhibit and (one.progress or one.parts)]
    notes = [
        *figure_notes(items=(one.figure for one in headlines), report=record.report),
        *(note for exhibit in drawn for note in exhibit_notes(exhibit=exhibit, record=record)[1:]),
    ]
    return tuple(note for note in dict.fromkeys(notes) if note.head != AFTERWARDS)


def undertaking_notes(*, things: Sequence[Task | Project], record: Record) -> tuple[Note, ...]:
    """Commitments and undertakings in the report's own words, each with how far it is and what came of it."""
    report = record.report
    notes = [
        note
        for thing in things
        for note in (
            Note(
                head=thing.stage.title if isinstance(thing, Project) else Nature.QUOTED,
                text=thing.quote,
                place=chapter_and_item(thing.paragraph, report=report),
            ),
            *_verdicts([thing], report=report),
            *_later([thing], record=record),
        )
    ]
    return (*dict.fromkeys(notes), *_unheard(things, record=record))


def _verdicts(things: Iterable[Task | Project], *, report: Report) -> Iterator[Note]:
    """Of each commitment's target how far it is, named, since several may stand together."""
    for thing in things:
        target = report.indicators[thing.target] if isinstance(thing, Task) and thing.target else None
        if target and (line := verdict(target, report=report)):
            yield Note(head="进度", text=f"{target.label}：{line}。")
            yield from (Note(head=Nature.COMPUTED, text=sum_) for sum_ in verdict_sums(target, report=report))


def _later(things: Sequence[Task | Project], *, record: Record) -> Iterator[Note]:
    """What became of them, no part of the report: each saying with its source, then cautions."""
    after = aftermath_of(things, record=record)
    for said in after.said:
        place = chapter_and_item(said.paragraph, report=said.report)
        yield Note(head=LATER_REPORT, text=f"“{said.quote}”", place=f"原文，《{said.report.title}》{place}")
    for row in after.outcomes:
        source = "，".join(filter(None, (row.source, row.address)))
        yield Note(head=LATER, text=f"{row.date}，{row.outcome}。", place=f"来源：{source}")
    for caution in dict.fromkeys(row.note for row in after.outcomes if row.note):
        yield Note(head="注意", text=f"{caution}。")


def _unheard(things: Sequence[Task | Project], *, record: Record) -> tuple[Note, ...]:
    """That of some, or all, nothing is known, said once for the screen."""
    known = [aftermath_of([thing], record=record).known for thing in things]
    if all(known):
        return ()
    return (Note(head=AFTERWARDS, text=f"没有写“后来”的，{UNHEARD}" if any(known) else UNHEARD),)
