"""The report's sentences by the places they concern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hangtou_portal.record.model import Domain, Half, Indicator, Paragraph, Place, Project, Record, Task
from hangtou_portal.record.names import places_in

#: A sentence, or a part of one that stands by itself: a semicolon ends it as a full stop does.
_SENTENCE = re.compile(r"[^。;]+[。;]?")


@dataclass(frozen=True, kw_only=True)
class Saying:
    """One sentence of the report, with what is in it that concerns the place.

    `quotes` are the runs of `sentence` to be marked.
    """

    paragraph: Paragraph
    domain: Domain | None
    sentence: str
    quotes: tuple[str, ...]
    figures: tuple[Indicator, ...] = ()
    projects: tuple[Project, ...] = ()
    tasks: tuple[Task, ...] = ()

    @property
    def half(self) -> Half:
        """Whether it tells of what was done, or of what comes next."""
        return self.paragraph.half

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The sentence in runs; True for those to be marked."""
        marked = [False] * len(self.sentence)
        for quote in self.quotes:
            at = self.sentence.find(quote)
            if at >= 0:
                marked[at : at + len(quote)] = [True] * len(quote)
        runs: list[tuple[str, bool]] = []
        for char, mark in zip(self.sentence, marked, strict=True):
            if runs and runs[-1][1] == mark:
                runs[-1] = (runs[-1][0] + char, mark)
            else:
                runs.append((char, mark))
        return tuple(runs)


class Sayings:
    """The report's sentences by the places they concern."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def of(self, place: Place) -> tuple[Saying, ...]:
        """The sentences that name `place`, or hold a figure, project or commitment bound to it."""
        return tuple(saying for saying, places in self._all if place.id in places)

    @cached_property
    def for_every_village(self) -> tuple[Saying, ...]:
        """The sentences that speak of all villages: by their number, or as 各村 (各社区, 各居民区)."""
        report, count = self._record.report, len(self._record.villages)
        settlement = self._record.town.settlement
        reaching = {
            item.id
            for item in report.indicators.values()
            if item.unit.endswith(settlement) and item.value == count and item.place is None
        }
        found = []
        for paragraph, sentence in self._sentences():
            figures = tuple(
                item
                for item in report.indicators.values()
                if item.id in reaching and item.paragraph == paragraph.address and item.quote in sentence
            )
            tasks = tuple(
                task
                for task in report.tasks.values()
                if task.paragraph == paragraph.address
                and task.quote in sentence
                and (task.target in reaching or f"各{settlement}" in task.quote)
            )
            if figures or tasks:
                quotes = (*(item.quote for item in figures), *(task.quote for task in tasks))
                found.append(
                    self._saying(
                        paragraph=paragraph, sentence=sentence, quotes=quotes, figures=figures, tasks=tasks
                    )
                )
        return tuple(found)

    @cached_property
    def _all(self) -> tuple[tuple[Saying, frozenset[str]], ...]:
        """Every sentence once for each place it concerns, with only what concerns that place."""
        found = []
        for paragraph, sentence in self._sentences():
            named = places_in(text=sentence, places=self._record.places.values())
            for place in self._places_of(paragraph=paragraph, sentence=sentence):
                words = tuple(sentence[name.start : name.end] for name in named if name.id == place)
                saying = self._about(paragraph=paragraph, sentence=sentence, place=place, words=words)
                found.append((saying, frozenset({place})))
        return tuple(found)

    def _places_of(self, *, paragraph: Paragraph, sentence: str) -> list[str]:
        report = self._record.report
        found = [name.id for name in places_in(text=sentence, places=self._record.places.values())]
        found += [
            item.place
            for item in report.projects.values()
            if item.place and item.paragraph == paragraph.address and item.quote in sentence
        ]
        for task in report.tasks.values():
            if task.paragraph == paragraph.address and task.quote in sentence:
                found.extend(task.places)
        return list(dict.fromkeys(found))

    def _about(self, *, paragraph: Paragraph, sentence: str, place: str, words: tuple[str, ...]) -> Saying:
        report, address = self._record.report, paragraph.address
        figures = tuple(
            item
            for item in report.indicators.values()
            if item.place == place and item.paragraph == address and item.quote in sentence
        )
        projects = tuple(
            item
            for item in report.projects.values()
            if item.place == place and item.paragraph == address and item.quote in sentence
        )
        tasks = tuple(
            task
            for task in report.tasks.values()
            if place in task.places and task.paragraph == address and task.quote in sentence
        )
        quotes = tuple(item.quote for item in projects) + tuple(task.quote for task in tasks) + words
        return self._saying(
            paragraph=paragraph,
            sentence=sentence,
            quotes=quotes,
            figures=figures,
            projects=projects,
            tasks=tasks,
        )

    def _saying(
        self,
        *,
        paragraph: Paragraph,
        sentence: str,
        quotes: tuple[str, ...],
        figures: tuple[Indicator, ...] = (),
        projects: tuple[Project, ...] = (),
        tasks: tuple[Task, ...] = (),
    ) -> Saying:
        return Saying(
            paragraph=paragraph,
            domain=self._record.report.domain_of(paragraph),
            sentence=sentence,
            quotes=quotes,
            figures=figures,
            projects=projects,
            tasks=tasks,
        )

    def _sentences(self) -> Iterator[tuple[Paragraph, str]]:
        """Every sentence of the report, in order."""
        for paragraph in self._record.report.text.paragraphs.values():
            for sentence in _SENTENCE.findall(paragraph.text):
                yield paragraph, sentence
