"""Numbers that are left to a person, each with the shortest quote that tells where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hangtou_portal.draft.model import OpenQuestion
from hangtou_portal.draft.names import clause_around
from hangtou_portal.record.audit.numbers import QUOTED
from hangtou_portal.record.model import Paragraph, ReportText
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.time_words import TIME_WORDS


@dataclass(frozen=True, kw_only=True)
class Question:
    """A number, or a figure without a row, at [start, end) of a paragraph or a chapter's title."""

    address: str
    text: str
    start: int
    end: int
    reason: str


def question(paragraph: Paragraph, *, start: int, end: int, reason: str) -> Question:
    """A question about a run of a paragraph."""
    return Question(address=paragraph.address, text=paragraph.text, start=start, end=end, reason=reason)


def questions_in_titles(text: ReportText, *, names: set[str]) -> list[Question]:
    """Numbers in the titles of chapters that are no date, term or quotation."""
    asked = []
    for chapter in text.chapters:
        title = chapter.title
        spans = [match.span() for match in (*QUOTED.finditer(title), *TIME_WORDS.finditer(title))]
        for name in names:
            at = title.find(name)
            spans += [(at, at + len(name))] if at >= 0 else []
        asked += [
            Question(address=chapter.address, text=title, start=n.start, end=n.end, reason="章名里的数目")
            for n in find_numbers(title)
            if not any(a <= n.start and n.end <= b for a, b in spans)
        ]
    return asked


def as_open(asked: Sequence[Question]) -> Iterator[OpenQuestion]:
    """`asked` as open questions, each with the shortest quote that occurs once in its paragraph or title."""
    for item in asked:
        start, end = item.start, item.end
        while item.text.count(item.text[start:end]) > 1:
            left, right = clause_around(item.text, start=start, end=end)
            if (left, right) == (start, end):
                left, right = max(0, start - 1), min(len(item.text), end + 1)
            start, end = left, right
        yield OpenQuestion(
            paragraph=item.address,
            quote=item.text[start:end],
            text=item.text[item.start : item.end],
            reason=item.reason,
        )
