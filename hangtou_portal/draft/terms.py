"""The terms of a report: its quoted words and names with numbers, each where it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import Proposal, TableName, proposal_of
from hangtou_portal.draft.names import NameSpan
from hangtou_portal.draft.stops import clause_around
from hangtou_portal.record.model import Paragraph, Term
from hangtou_portal.record.names import find_names


def propose_terms(
    *,
    paragraphs: Mapping[str, Paragraph],
    names: Mapping[str, tuple[NameSpan, ...]],
    known: Mapping[str, Term],
) -> tuple[Proposal, ...]:
    """A row for each word that is used by itself. `known` are the terms of earlier reports by their words.

    Spellings of one known term are one row: the first used is the term, the others its variants.
    """
    why: dict[str, str] = {}
    for span in (span for spans in names.values() for span in spans if span.word):
        why.setdefault(span.word, span.why)
    used = _first_uses([(word, word) for word in why], paragraphs=paragraphs)
    spellings: dict[str, list[str]] = {}
    for word in used:
        spellings.setdefault(known[word].id if word in known else word, []).append(word)
    ids = Identifiers(known[word].id for word in used if word in known)
    rows = []
    for word, *variants in spellings.values():
        paragraph, clause = used[word]
        before = known.get(word)
        term = Term(
            id=before.id if before else ids.new(word),
            term=word,
            variants=tuple(variants),
            paragraph=paragraph,
            quote=clause,
            public_meaning=before.public_meaning if before else "",
            public_source=before.public_source if before else "",
        )
        reason = why[word] + ("，上一份报告已有这个名词" if before else "")
        rows.append(proposal_of(TableName.TERMS, term, why=reason))
    return tuple(rows)


def move_to_first_use(rows: Sequence[dict[str, str]], *, paragraphs: Mapping[str, Paragraph]) -> None:
    """Give each row of a term the paragraph where it is now used first, and its clause there.

    With a longer term that is rejected, the words of a shorter one within it become its own.
    """
    names = [
        (word, row["id"])
        for row in rows
        for word in (row["term"], *row.get("variants", "").split(";"))
        if word
    ]
    first = _first_uses(names, paragraphs=paragraphs)
    for row in rows:
        paragraph, clause = first.get(row["id"], (row["paragraph"], ""))
        if paragraph != row["paragraph"]:
            row["paragraph"], row["quote"] = paragraph, clause


def _first_uses(
    names: Sequence[tuple[str, str]], *, paragraphs: Mapping[str, Paragraph]
) -> dict[str, tuple[str, str]]:
    """By id, where one of the `names` (name, id) is used first: the paragraph's address, and the clause."""
    used: dict[str, tuple[str, str]] = {}
    for address, paragraph in paragraphs.items():
        for found in find_names(text=paragraph.text, names=names):
            left, right = clause_around(paragraph.text, start=found.start, end=found.end)
            used.setdefault(found.id, (address, paragraph.text[left:right]))
    return used
