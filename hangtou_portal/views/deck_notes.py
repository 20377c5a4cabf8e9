"""The speaker's notes: the sentence behind every number, and the portal's sums written out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hangtou_portal.charts.spec import Nature
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.model import Indicator, Report, Task
from hangtou_portal.views.deck import Note
from hangtou_portal.views.overview import Headline
from hangtou_portal.views.passages import sentence_of
from hangtou_portal.views.source_lines import place_of


def exhibit_notes(*, exhibit: Exhibit, report: Report) -> tuple[Note, ...]:
    """What the chart says in words, the sentences it stands on, the sums, what to be careful with."""
    return (
        Note(head="读图", text=exhibit.alternative),
        *figure_notes(items=exhibit.sources, report=report),
        *(Note(head=Nature.COMPUTED, text=item.formula) for item in exhibit.computed),
        *((Note(head="注意", text=exhibit.note),) if exhibit.note else ()),
    )


def figure_notes(*, items: Iterable[Indicator], report: Report) -> tuple[Note, ...]:
    """Each sentence once, with the place it stands at; a figure's own caution after it."""
    notes: dict[Note, None] = {}
    for item in items:
        words = sentence_of(item=item, report=report).text
        notes[Note(head=Nature.QUOTED, text=words, place=place_of(item=item, report=report))] = None
        if item.note:
            notes[Note(head="注意", text=f"{item.note}。")] = None
    return tuple(notes)


def headline_notes(*, headlines: Sequence[Headline], report: Report) -> tuple[Note, ...]:
    """The figures' sentences, then what their small drawings stand on: sentences and sums, each once."""
    drawn = [headline for headline in headlines if headline.exhibit and (headline.progress or headline.parts)]
    notes = [
        *figure_notes(items=(headline.figure for headline in headlines), report=report),
        *(
            note
            for one in drawn
            if one.exhibit
            for note in exhibit_notes(exhibit=one.exhibit, report=report)[1:]
        ),
    ]
    return tuple(dict.fromkeys(notes))


def task_notes(*, tasks: Iterable[Task], report: Report) -> tuple[Note, ...]:
    """The commitments in the report's own words."""
    return tuple(
        Note(head=Nature.QUOTED, text=task.quote, place=chapter_and_item(task.paragraph, report=report))
        for task in tasks
    )
