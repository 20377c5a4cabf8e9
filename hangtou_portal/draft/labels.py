"""What each figure is called, in the report's own words, and the shortest quote that states it.

Of all that a figure may be called, the first that no other figure of the paragraph could claim is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.naming import Naming, adds_number, namings
from hangtou_portal.draft.respective import is_respective, respective_labels
from hangtou_portal.record.audit.labels import fit_as_well_swapped


@dataclass(frozen=True, kw_only=True)
class Named:
    """A figure with its naming."""

    found: Found
    naming: Naming


def name_figures(figures: Sequence[Found]) -> tuple[tuple[Named, ...], tuple[Found, ...]]:
    """Name the figures of one paragraph, each label its own number's; the second are those left without."""
    named: list[Named] = []
    nameless: list[Found] = []
    together = respective_labels(figures)
    for found in figures:
        possible = (Named(found=found, naming=n) for n in _possible(found, others=figures, together=together))
        fitting = next((one for one in possible if not any(confused(one, other) for other in named)), None)
        if fitting is None:
            nameless.append(found)
        else:
            named.append(fitting)
    return tuple(named), tuple(nameless)


def _possible(
    found: Found, *, others: Sequence[Found], together: Mapping[int, tuple[str, int, int]]
) -> Iterator[Naming]:
    """The namings to try for a figure; behind 分别 only the one that `together` gives it, or none."""
    if not is_respective(found):
        yield from namings(found, others=others)
        return
    if found.at not in together:
        return
    label, start, end = together[found.at]
    text = found.paragraph.text
    quote = text[start:end]
    if text.count(quote) == 1 and not adds_number(label, text=text):
        yield Naming(label=label, start=start, end=end, quote=quote)


def confused(one: Named, other: Named) -> bool:
    """Whether the labels of two figures of a paragraph would fit as well if they were swapped."""
    mine, its = one.naming, other.naming
    if mine.label == its.label:
        return other.found.start not in (
            one.found.end,
            one.found.start - (other.found.end - other.found.start),
        )
    return mine.quote != its.quote and fit_as_well_swapped(mine, its)
