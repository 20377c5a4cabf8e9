"""The terms of a report: its quoted words and names with numbers, each where it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import Proposal, TableName
from hangtou_portal.draft.names import NameSpan, clause_around, words_in_order
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
    first = {name.word: name for _, name in words_in_order(names)}
    used: dict[str, tuple[str, int, int]] = {}
    for address, paragraph in paragraphs.items():
        for found in find_names(text=paragraph.text, names=[(word, word) for word in first]):
            used.setdefault(found.id, (address, found.start, found.end))
    ids = Identifiers()
    for word in used:
        if word in known:
            ids.keep(known[word].id)
    spellings: dict[str, list[str]] = {}
    for word in used:
        spellings.setdefault(known[word].id if word in known else word, []).append(word)
    return tuple(
        _row(words, used=used, why=first[words[0]].why, paragraphs=paragraphs, known=known, ids=ids)
        for words in spellings.values()
    )


def _row(
    words: Sequence[str],
    *,
    used: Mapping[str, tuple[str, int, int]],
    why: str,
    paragraphs: Mapping[str, Paragraph],
    known: Mapping[str, Term],
    ids: Identifiers,
) -> Proposal:
    word, *variants = words
    address, start, end = used[word]
    text = paragraphs[address].text
    left, right = clause_around(text, start=start, end=end)
    before = known.get(word)
    cells = {
        "id": before.id if before else ids.new(word),
        "term": word,
        "variants": ";".join(variants),
        "paragraph": address,
        "quote": text[left:right],
        "defined_by": "",
        "public_meaning": before.public_meaning if before else "",
        "public_source": before.public_source if before else "",
    }
    return Proposal(
        table=TableName.TERMS,
        id=cells["id"],
        cells=cells,
        paragraph=address,
        quote=text[left:right],
        why=why + ("，上一份报告已有这个名词" if before else ""),
    )
