"""The report's sentences by the places they concern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from hangtou_portal.record.model import Indicator, Paragraph, Place, Project, Record, Task
from hangtou_portal.record.names import places_in, villages_within
from hangtou_portal.record.number_forms import whole_ends
from hangtou_portal.record.quotes import number_span

Row = TypeVar("Row", Indicator, Project, Task)

#: A sentence, or a part of one that stands by itself: a semicolon ends it as a full stop does.
_SENTENCE = re.compile(r"[^。;；]+[。;；]?")


@dataclass(frozen=True, kw_only=True)
class PlaceSentence:
    """One sentence of the report, with what is in it that concerns the place.

    `quotes` are the runs of its `text` to be marked.
    """

    paragraph: Paragraph
    text: str
    quotes: tuple[str, ...]
    figures: tuple[Indicator, ...]
    projects: tuple[Project, ...]
    tasks: tuple[Task, ...]

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The sentence in runs; True for those to be marked."""
        found = ((self.text.find(quote), len(quote)) for quote in self.quotes)
        marked = {place for at, length in found if at >= 0 for place in range(at, at + length)}
        runs = groupby(enumerate(self.text), key=lambda pair: pair[0] in marked)
        return tuple(("".join(char for _, char in run), hit) for hit, run in runs)


class PlaceSentences:
    """The report's sentences by the places they concern."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def of(self, place: Place) -> tuple[PlaceSentence, ...]:
        """The sentences that name `place`, or hold a project or commitment bound to it.

        A village is also named by the longer name of what is in it, and what is bound to that is its own.
        """
        return tuple(self._by_place.get(place.id, ()))

    @cached_property
    def for_every_village(self) -> tuple[PlaceSentence, ...]:
        """The sentences that speak of all villages: by their number, or as 各村 (各社区, 各居民区)."""
        report, count = self._record.report, len(self._record.villages)
        settlement = self._record.town.settlement
        reaching = {
            item.id
            for item in report.indicators.values()
            if item.unit.endswith(settlement) and item.value == count and item.place is None
            if not _is_divided(item, text=report.text.at(item.paragraph))
        }
        found = []
        for paragraph, text in self._sentences():
            figures = [item for item in _in(report.indicators, paragraph, text) if item.id in reaching]
            tasks = [
                task
                for task in _in(report.tasks, paragraph, text)
                if task.target in reaching or f"各{settlement}" in task.quote
            ]
            if figures or tasks:
                sentence = PlaceSentence(
                    paragraph=paragraph,
                    text=text,
                    quotes=(*(item.quote for item in figures), *(task.quote for task in tasks)),
                    figures=tuple(figures),
                    projects=(),
                    tasks=tuple(tasks),
                )
                found.append(sentence)
        return tuple(found)

    @cached_property
    def _by_place(self) -> dict[str, list[PlaceSentence]]:
        """Every sentence once for each place it concerns, with only what concerns that place."""
        report = self._record.report
        found: dict[str, list[PlaceSentence]] = {}
        for paragraph, text in self._sentences():
            names = places_in(text=text, places=self._record.places.values())
            figures = _in(report.indicators, paragraph, text)
            projects = _in(report.projects, paragraph, text)
            tasks = _in(report.tasks, paragraph, text)
            concerned = [name.id for name in names] + [row.place for row in projects if row.place]
            concerned += [place for task in tasks for place in task.places]
            meant = {place: {place} for place in concerned}
            for name in names:
                holder, said = self._record.places[name.id], text[name.start : name.end]
                for village in villages_within(name=said, place=holder, villages=self._record.villages):
                    meant.setdefault(village, {village}).add(name.id)
            for place, bound in meant.items():
                own_projects = tuple(row for row in projects if row.place in bound)
                own_tasks = tuple(task for task in tasks if bound.intersection(task.places))
                words = [text[name.start : name.end] for name in names if name.id in bound]
                sentence = PlaceSentence(
                    paragraph=paragraph,
                    text=text,
                    quotes=(
                        *(row.quote for row in own_projects),
                        *(task.quote for task in own_tasks),
                        *words,
                    ),
                    figures=tuple(item for item in figures if item.place in bound),
                    projects=own_projects,
                    tasks=own_tasks,
                )
                found.setdefault(place, []).append(sentence)
        return found

    def _sentences(self) -> Iterator[tuple[Paragraph, str]]:
        """Every sentence of the report, in order."""
        for paragraph in self._record.report.text.paragraphs.values():
            for sentence in _SENTENCE.findall(paragraph.text):
                yield paragraph, sentence


def _is_divided(item: Indicator, *, text: str) -> bool:
    """Whether a part of what it counts follows: 13个村中有9个村 is not of every village."""
    span = number_span(indicator=item, text=text)
    end = span.end if span else 0
    return text.startswith(("，其中", ",其中"), end) or whole_ends(text=text, at=end) is not None


def _in(rows: Mapping[str, Row], paragraph: Paragraph, sentence: str) -> list[Row]:
    """The rows that were read from `sentence` of `paragraph`."""
    return [row for row in rows.values() if row.paragraph == paragraph.address and row.quote in sentence]
