"""Which figures have a measure in common, so that their bars may stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hangtou_portal.draft.words import begins_with_verb, direction, without_change
from hangtou_portal.record.model import Half, Indicator, ReportText, Role
from hangtou_portal.record.quotes import number_span
from hangtou_portal.record.shortcomings import is_of_shortcomings

#: Names that share so many characters at their end name the same kind of thing.
_END = 2
#: Measure words that count things of any kind.
_OF_ANYTHING = ("个", "项", "处")
_JOINT = re.compile("[、和及与]")
_CLAUSE_END = re.compile("[,，。;；:：]")


def comparable(items: Sequence[Indicator], *, text: ReportText) -> list[list[Indicator]]:
    """The groups of two or more figures of what was done that can be compared, the largest first.

    They stand in one paragraph, in one unit, until one day, and each belongs with the next: a clause lists
    both, or they are called alike. A unit alone is no common measure, and what rose never stands beside what
    fell.
    """
    same: dict[tuple[str, ...], list[Indicator]] = {}
    for item in items:
        owned = is_of_shortcomings(address=item.paragraph, quote=item.quote, text=text)
        if item.half is Half.DONE and item.role in (Role.DONE, Role.RATE) and not owned:
            key = (item.paragraph, item.unit, item.role, item.as_of, direction(item.label))
            same.setdefault(key, []).append(item)
    runs = [run for group in same.values() for run in _runs(group, text=text.at(group[0].paragraph))]
    return sorted(
        (run for run in map(_told_apart, runs) if len(run) > 1),
        key=lambda run: (-len(run), run[0].paragraph, run[0].unit),
    )


def _runs(group: Sequence[Indicator], *, text: str) -> Iterator[list[Indicator]]:
    """The figures of one measure, divided where the next does not belong with the one before it.

    投资 and 工业投资 do not: one name is in the other, and nobody could tell whether they are two things.
    """
    run = list(group[:1])
    for item in group[1:]:
        last = run[-1]
        twice = last.label.endswith(item.label) or item.label.endswith(last.label)
        if twice or not (_called_alike(last, item) or _listed(last, item, text=text)):
            yield run
            run = []
        run.append(item)
    yield run


def _called_alike(one: Indicator, other: Indicator) -> bool:
    """Whether both names have their end in common, and more before it; of what 个 counts, their beginning."""
    if one.unit in _OF_ANYTHING and other.label.startswith(one.label):
        return True
    mine, its = (without_change(item.label) for item in (one, other))
    end = mine[-_END:]
    return min(len(mine), len(its)) >= 2 * _END and its.endswith(end) and not begins_with_verb(end)


def _listed(one: Indicator, other: Indicator, *, text: str) -> bool:
    """Whether a clause joins both by 、 or 和 and that makes them one measure.

    It does not where 个 counts them, which counts anything, nor of rates, each of its own thing; but changes
    in one direction may be joined: 立案数、事故数分别下降8.6%、2.7%.
    """
    a, b = (number_span(indicator=item, text=text) for item in (one, other))
    own = one.role is Role.RATE and not direction(one.label)
    if a is None or b is None or own or one.unit in _OF_ANYTHING:
        return False
    between = text[a.end : b.start]
    return _JOINT.search(between) is not None and not _CLAUSE_END.search(between)


def _told_apart(group: Sequence[Indicator]) -> list[Indicator]:
    """The first figure of each label: two bars of one name cannot be told apart."""
    made: dict[str, Indicator] = {}
    for item in group:
        made.setdefault(item.label, item)
    return list(made.values())
