"""Which figures of a new report are those of the report before: they keep their ids, and become trends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import TypeAlias

from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.words import direction
from hangtou_portal.record.audit.shares import RATE_UNITS
from hangtou_portal.record.model import Indicator, Report
from hangtou_portal.record.quotes import longest_shared_run, sentence_around

#: Numerator and denominator.
_Parts: TypeAlias = tuple[str | None, str | None]
#: Two labels are alike if they share so many characters in a row, and so much of the shorter.
_SHARED, _PART = 4, 0.75
#: A label of so many characters says enough by itself, unless it is a rate's.
_PLAIN = 6
#: Whose it is, at the end of what stands before the same words: 镇人大, 区人大; but not 居民区 or 全镇.
_WHOSE = re.compile(r"(?<![全民社园厂住城小景])[镇区市县乡省国]级?$")


def identified(items: Sequence[Indicator], *, report: Report) -> tuple[list[Indicator], Mapping[str, str]]:
    """The figures of a new report, which have ids of no meaning yet, with those that they shall have.

    With them, by id, the sentence in which the report before stated each figure that has kept its id.
    """
    earlier = report.earlier[-1] if report.earlier else None
    left = dict(earlier.indicators) if earlier else {}
    # A new figure must not take the id of an earlier one that it does not continue: one id is one trend.
    ids = Identifiers(name for r in report.earlier for name in r.indicators)
    labels = {item.label for item in items}
    names: dict[str | None, str] = {}
    before: dict[str, str] = {}
    # Parts before their shares, which are known by them.
    for item in sorted(items, key=lambda item: item.numerator is not None):
        parts = (names.get(item.numerator), names.get(item.denominator))
        old = _same(item, parts=parts, among=left.values(), labels=labels)
        if old is not None and earlier is not None:
            del left[old.id]
            names[item.id] = old.id
            before[old.id] = sentence_around(text=earlier.text.at(old.paragraph), quote=old.quote)
    for item in items:
        names[item.id] = names.get(item.id) or ids.new(item.label)
    made = [
        replace(
            item,
            id=names[item.id],
            numerator=names.get(item.numerator),
            denominator=names.get(item.denominator),
        )
        for item in items
    ]
    return made, before


def _same(
    item: Indicator, *, parts: _Parts, among: Iterable[Indicator], labels: Set[str]
) -> Indicator | None:
    """The one figure `among` the earlier report's that is about the same; None if there is none, or a choice.

    It has the same unit and stands in the same part. A share is known by its `parts`, as they are called by
    now; all else by its label, unless that is among the other new `labels`.
    """
    possible = [
        old
        for old in among
        if (old.unit, old.half) == (item.unit, item.half)
        if old.role is item.role or old.unit == "%"
        if bool(old.numerator) == bool(item.numerator) and (old.numerator, old.denominator) == parts
    ]
    if item.numerator is None:
        possible = [old for old in possible if _are_of_one_field(old, item)]
        exact = [old for old in possible if old.label == item.label]
        possible = exact or [
            old for old in possible if old.label not in labels and _are_alike(old.label, item.label)
        ]
    shared = [longest_shared_run(old.label, item.label) for old in possible]
    best = [old for old, length in zip(possible, shared, strict=True) if length == max(shared)]
    return best[0] if len(best) == 1 else None


def _are_of_one_field(one: Indicator, other: Indicator) -> bool:
    """Whether two figures are in the same domain, or what their one label names needs none: 新增就业岗位."""
    plain = one.label == other.label and len(one.label) >= _PLAIN and one.unit not in RATE_UNITS
    return plain or one.domain == other.domain or not (one.domain and other.domain)


def _are_alike(one: str, other: str) -> bool:
    """Whether two labels that differ may name the same."""
    length = longest_shared_run(one, other)
    if length < max(_SHARED, _PART * min(len(one), len(other))):
        return False
    at = next(start for start in range(len(one)) if one[start : start + length] in other)
    ahead = (one[:at], other[: other.find(one[at : at + length])])
    whose = [_WHOSE.findall(words) for words in ahead]
    # What has risen does not go on with what fell, or with what there was.
    return whose[0] == whose[1] and direction(one) == direction(other)
