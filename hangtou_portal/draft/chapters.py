"""Which domain each chapter of a report is about: as in the report before, or as its heading says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from math import sqrt
from pathlib import Path
from typing import Final

from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.record.domains import FEWEST, MOST, TAKEN
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.model import Record
from hangtou_portal.record.paragraphs import Chapter, ReportText
from hangtou_portal.record.shortcomings import HEADING

#: A heading says more of its chapter than a sentence of it does.
_TITLE_COUNTS: Final = 8
#: The domains that towns' reports usually have: id, title, and words of headings that are about it.
_USUAL: Final = tuple(
    line.split() for line in Path(__file__).with_name("domains.txt").read_text(encoding="utf-8").splitlines()
)
_QUOTED = re.compile("“[^”]*”")
#: A heading that no usual domain fits gives a domain its own words, no more than so many.
_LONGEST_OWN: Final = 10


def new_domains(text: ReportText) -> dict[str, str]:
    """Titles of domains by id for a town that has none yet, two to ten, in the order of the chapters.

    A heading that has words of a usual domain makes that one, any other one of its own words; what is still
    amiss is no domain. There may be fewer than two where no two chapters could be told apart.
    """
    made = _domains_of(text, usual=True)
    return made if len(made) >= FEWEST else _domains_of(text, usual=False)


def _domains_of(text: ReportText, *, usual: bool) -> dict[str, str]:
    ids = Identifiers(TAKEN)
    most_own = MOST - len(_USUAL) if usual else MOST
    made: dict[str, str] = {}
    own: set[str] = set()
    for chapter in text.chapters:
        if HEADING.search(chapter.title):
            continue
        known = _usual_domain(chapter.title) if usual else None
        words = _own_words(chapter.title)
        if known is not None:
            made.setdefault(*known)
        elif words not in own and len(own) < most_own:
            own.add(words)
            made[ids.new(words)] = words
    return made


def _usual_domain(heading: str) -> tuple[str, str] | None:
    """Id and title of the usual domain with most words in a heading, quotations left out; None if none."""
    said = _QUOTED.sub("", heading)
    name, title, *words = max(_USUAL, key=lambda line: sum(len(word) for word in line[2:] if word in said))
    return (name, title) if any(word in said for word in words) else None


def _own_words(heading: str) -> str:
    """The shortest clause of a heading that says something, cut to the length of a domain's title."""
    clauses = [clause for clause in re.split("[,，、；;：:]", heading) if len(clause) > 1]
    return min(clauses, key=len, default=heading)[:_LONGEST_OWN]


def propose_domains(*, text: ReportText, record: Record) -> dict[Half, tuple[str, ...]]:
    """The id of a domain for each chapter of `text`, half by half.

    Where a chapter has the title that a chapter of the report before had, it has its domain as well; else
    that of the chapters whose words are most like its own, the domain's own title among them. In a town's
    first report it has the domain that its heading makes.
    """
    titles: dict[str, str] = {}
    words: dict[str, Counter[str]] = {
        domain.id: _pairs(domain.title * _TITLE_COUNTS) for domain in record.domains
    }
    if record.reports:
        for half in Half:
            for domain in record.domains:
                for chapter in record.latest.chapters_of(domain, half=half):
                    titles[chapter.title] = domain.id
                    words[domain.id] += _words(chapter)
    else:
        by_title = {domain.title: domain.id for domain in record.domains}
        for chapter in text.chapters:
            _, usual = _usual_domain(chapter.title) or ("", "")
            if name := by_title.get(_own_words(chapter.title)) or by_title.get(usual):
                titles[chapter.title] = name
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
    # In how many domains each pair of characters occurs: what all of them say tells none of them apart.
    common = Counter(pair for one in words.values() for pair in one)
    return max(words, key=lambda domain: _cosine(chapter, words[domain], common=common))


def _cosine(one: Counter[str], other: Counter[str], *, common: Counter[str]) -> float:
    weighed = {pair: count / (1 + common[pair]) ** 2 for pair, count in one.items()}
    shared = sum(weight * other[pair] for pair, weight in weighed.items())
    length = sqrt(sum(w * w for w in weighed.values()) * sum(c * c for c in other.values()))
    return shared / length if length else 0.0
