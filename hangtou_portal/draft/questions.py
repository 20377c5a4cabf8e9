"""Numbers that are left to a person: those that no rule explains, and those that an edit leaves over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from hangtou_portal.draft.items import Item, quote_of, subject_of
from hangtou_portal.draft.model import OpenQuestion, TableName
from hangtou_portal.draft.stops import clause_around
from hangtou_portal.record.audit.numbers import claimed_by, loose_numbers
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Indicator, ReportText
from hangtou_portal.record.quotes import quote_span
from hangtou_portal.record.rows import entries
from hangtou_portal.record.spans import Span
from hangtou_portal.record.tables import Table

_LEFT_OVER = "现在的各行没有交代这个数目：它所在的一行被改了或没有采用"


def open_question(address: str, text: str, *, start: int, end: int, reason: str) -> OpenQuestion:
    """The run [start, end) of the text at `address`, with the shortest quote that occurs there once.

    Of two equal numbers in one clause each has a quote of its own, without the other.
    """
    left, right = start, end
    while text.count(text[left:right]) > 1:
        wider = clause_around(text, start=left, end=right)
        if wider == (left, right):
            wider = max(0, left - 1), min(len(text), right + 1)
        left, right = wider
    if text.count(text[start:end], left, right) > 1:
        left, right = _apart(text, start=start, end=end, within=(left, right))
    return OpenQuestion(paragraph=address, quote=text[left:right], text=text[start:end], reason=reason)


def _apart(text: str, *, start: int, end: int, within: tuple[int, int]) -> tuple[int, int]:
    """The part of the run `within` that holds no other number like [start, end) and stands once in the text.

    It goes to the next 、 on either side, else to the next such number; where neither stands once, as in
    甲一乙一甲一乙一, it is the whole run.
    """
    number, (left, right) = text[start:end], within
    before, behind = text.rfind(number, left, start), text.find(number, end, right)
    left = left if before < 0 else before + len(number)
    right = right if behind < 0 else behind
    stop = text.find("、", end, right)
    parts = ((text.rfind("、", left, start) + 1 or left, right if stop < 0 else stop), (left, right))
    return next((part for part in parts if _stands_once(text[slice(*part)], text=text)), within)


def _stands_once(quote: str, *, text: str) -> bool:
    return text.find(quote) == text.rfind(quote)


def as_answered(question: OpenQuestion, *, answers: Collection[str], text: ReportText) -> OpenQuestion:
    """`question`, or the wider one that a person has answered: earlier releases asked about whole clauses.

    `answers` are the subjects of decisions. What such an answer does not account for is asked as left over.
    """
    if subject_of(question) in answers:
        return question
    for subject in answers:
        wider = replace(question, quote=quote_of(subject, question=question))
        stands = quote_span(text=text.texts.get(question.paragraph, ""), quote=wider.quote) is not None
        if stands and question.quote in wider.quote:
            return wider
    return question


def questions_in_titles(text: ReportText, *, names: set[str]) -> list[OpenQuestion]:
    """Numbers in the titles of chapters that are no date, term or quotation."""
    return [
        open_question(address, title, start=number.start, end=number.end, reason="章名里的数目")
        for address, title, number in loose_numbers(text=text, claimed={}, names=names)
        if address not in text.paragraphs
    ]


def unaccounted(
    items: Sequence[Item], *, text: ReportText, names: Iterable[str]
) -> tuple[set[str], list[OpenQuestion]]:
    """Subjects of decided rows that do not state the number in their quote, and numbers under no such row.

    `names`, of periods and places, may hold numbers.
    """
    texts = text.texts
    standing = [item for item in items if not item.is_rejected]
    claimed: dict[str, list[Span]] = {address: [] for address in texts}
    failing: dict[str, list[tuple[Span, str]]] = {address: [] for address in texts}
    for item in items:
        if item.table is not TableName.INDICATORS or item.paragraph not in texts:
            continue
        address, spans = _claims(item, texts=texts)
        claimed[address] += spans
        if spans:
            continue
        if (quote := quote_span(text=texts[item.paragraph], quote=item.quote)) is not None:
            failing[item.paragraph].append((quote, item.subject))
    subjects: set[str] = set()
    asked: list[OpenQuestion] = []
    for address, words, number in loose_numbers(
        text=text, claimed=claimed, names={*names, *_named(standing)}
    ):
        over = [name for quote, name in failing[address] if quote.covers(number)]
        subjects.update(over[:1])
        if not over:
            asked.append(open_question(address, words, start=number.start, end=number.end, reason=_LEFT_OVER))
    return subjects, asked


def _claims(item: Item, *, texts: Mapping[str, str]) -> tuple[str, list[Span]]:
    """The address and runs that an item accounts for; no run if its row does not state its number there.

    What was found to count nothing accounts for all of its quote, and a number that is still asked about is
    accounted for by its question.
    """
    if item.is_rejected or not item.cells:
        whole = quote_span(text=texts[item.paragraph], quote=item.quote)
        if whole is None or item.is_rejected:
            return item.paragraph, [whole] if whole else []
        start = whole.start + item.quote.find(item.number)
        return item.paragraph, [Span(start=start, end=start + len(item.number))]
    cells = {**item.cells, "domain": ""}
    table = Table(file="", header=tuple(cells), rows=(tuple(cells.values()),), lines=(0,))
    try:
        (row,) = entries(table, Indicator, report="")
    except RecordError:
        # A cell may hold something that is no number; the schemas report that.
        return item.paragraph, []
    return row.paragraph, claimed_by(row, text=texts.get(row.paragraph, ""))


def _named(standing: Iterable[Item]) -> Iterable[str]:
    """The words of standing terms and the names of standing projects."""
    for item in standing:
        if item.table is TableName.TERMS:
            yield from filter(None, (item.cells.get("term", ""), *item.cells.get("variants", "").split(";")))
        elif item.table is TableName.PROJECTS and item.cells.get("name"):
            yield item.cells["name"]
