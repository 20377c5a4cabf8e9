"""What each figure is called, in the report's own words, and the shortest quote that states it.

Of all that a figure may be called, the first that no other figure of the paragraph could claim is taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.naming import Naming, adds_number, namings
from hangtou_portal.draft.respective import is_respective, respective_labels
from hangtou_portal.record.audit.labels import fit_as_well_changed


@dataclass(frozen=True, kw_only=True)
class Named:
    """A figure with the naming it has, and those it could still have."""

    found: Found
    naming: Naming
    rest: tuple[Naming, ...]


def name_figures(figures: Sequence[Found]) -> tuple[tuple[Named, ...], tuple[Found, ...]]:
    """Name the figures of one paragraph, each label its own number's; the second are those left without."""
    named: list[Named] = []
    nameless: list[Found] = []
    together = respective_labels(figures)
    for found in figures:
        possible = _possible(found, others=figures, together=together)
        if possible:
            named.append(Named(found=found, naming=possible[0], rest=possible[1:]))
        else:
            nameless.append(found)
    for _ in range(sum(len(item.rest) + 1 for item in named) + 1):
        clash = _clash(named)
        if clash is None:
            break
        at = max(clash, key=lambda i: (len(named[i].rest), i))
        item = named[at]
        if item.rest:
            named[at] = replace(item, naming=item.rest[0], rest=item.rest[1:])
        else:
            nameless.append(item.found)
            del named[at]
    return tuple(named), tuple(nameless)


def _possible(
    found: Found, *, others: Sequence[Found], together: Mapping[int, tuple[str, int, int]]
) -> tuple[Naming, ...]:
    """The namings of a figure; behind 分别 the one that falls to it, or none."""
    if not is_respective(found):
        return namings(found, others=others)
    if found.at not in together:
        return ()
    label, start, end = together[found.at]
    text = found.paragraph.text
    quote = text[start:end]
    if text.count(quote) > 1 or adds_number(label, text=text):
        return ()
    return (Naming(label=label, start=start, end=end, quote=quote),)


def _clash(named: Sequence[Named]) -> tuple[int, int] | None:
    """The first two figures whose labels could be taken for each other's, as the audit judges."""
    for (i, one), (j, other) in combinations(enumerate(named), 2):
        if confused(one, other):
            return i, j
    return None


def confused(one: Named, other: Named) -> bool:
    """Whether two figures of a paragraph could change their labels and fit as well."""
    mine, its = one.naming, other.naming
    if mine.label == its.label:
        return other.found.start not in (
            one.found.end,
            one.found.start - (other.found.end - other.found.start),
        )
    return mine.quote != its.quote and fit_as_well_changed(mine, its)
