"""Which domain each chapter of a new report is about, proposed from the report before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final

from hangtou_portal.record.kinds import Half
from hangtou_portal.record.model import Record
from hangtou_portal.record.paragraphs import Chapter, ReportText

#: A heading says more of its chapter than a sentence of it does.
_TITLE_COUNTS: Final = 8


def propose_domains(*, text: ReportText, record: Record) -> dict[Half, tuple[str, ...]]:
    """The id of a domain for each chapter of `text`, half by half.

    Where a chapter has the title that a chapter of the report before had, it has its domain as well; else
    that of the chapters whose words are most like its own, the domain's own title among them.
    """
    before = record.latest
    titles: dict[str, str] = {}
    words: dict[str, Counter[str]] = {
        domain.id: _pairs(domain.title * _TITLE_COUNTS) for domain in record.domains
    }
    for half in Half:
        for domain in record.domains:
            for chapter in before.chapters_of(domain, half=half):
                titles[chapter.title] = domain.id
                words[domain.id] += _words(chapter)
    return {
        half: tuple(
            titles.get(chapter.title) or _most_alike(_words(chapter), words=words)
            for chapter in text.chapters
            if chapter.half is half
        )
        for half in Half
    }


def _words(chapter: Chapter) -> Counter[str]:
    return _pairs(chapter.title * _TITLE_COUNTS + "".join(p.text for p in chapter.paragraphs))


def _pairs(text: str) -> Counter[str]:
    """How often two Chinese characters follow one another: words, as far as one can tell without a list."""
    return Counter(
        text[at : at + 2]
        for at in range(len(text) - 1)
        if all("一" <= char <= "鿿" for char in text[at : at + 2])
    )


def _most_alike(chapter: Counter[str], *, words: Mapping[str, Counter[str]]) -> str:
    """The domain with the largest cosine; the first in the package's order among equals."""
    common = _frequent(list(words.values()))
    return max(words, key=lambda domain: _cosine(chapter, words[domain], common=common))


def _frequent(all_words: Sequence[Counter[str]]) -> Counter[str]:
    """In how many domains each pair of characters occurs: what all of them say tells none of them apart."""
    return Counter(pair for one in all_words for pair in one)


def _cosine(one: Counter[str], other: Counter[str], *, common: Counter[str]) -> float:
    weighed = {pair: count / (1 + common[pair]) ** 2 for pair, count in one.items()}
    shared = sum(weight * other[pair] for pair, weight in weighed.items())
    length = sqrt(sum(w * w for w in weighed.values()) * sum(c * c for c in other.values()))
    return shared / length if length else 0.0
