"""The words printed around a number that are part of it: 第, 近, 多, 万, 以上."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hangtou_portal.record.kinds import Qualifier
from hangtou_portal.record.numerals import Number


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A number and what stands around it: 第 or a qualifier before it, 多 or 余 and a magnitude behind it.

    `start` is where the first of these words begins, `unit_at` where the unit goes on behind `magnitude`.
    """

    number: Number
    start: int
    ordinal: bool
    before: Qualifier | None
    behind: Qualifier | None
    magnitude: str
    unit_at: int


_BEFORE = {q.wording.before: q for q in Qualifier if q.wording.before} | {
    "大约": Qualifier.CIRCA,
    "将近": Qualifier.ABOUT,
}
#: Words that end like a qualifier and qualify nothing: 节约500吨, 附近3个村.
_NO_QUALIFIER = re.compile(
    r"(?:节|合|预|公|条|签|特|邀|制|契|集|简|隐)约$|(?:附|最|靠|邻|就|临|亲|贴)近$|赶超$|(?:技术|新|大|的|取得)突破$"
)
_BEHIND = re.compile(r"([多余]?)([十百千万亿]*[万亿]|[百千](?![瓦克米伏卡赫字])|)([多余]?)")
_BEHIND_WORDS = {
    (q.wording.after_digits, q.wording.after_magnitude): q
    for q in Qualifier
    if q.wording.after_digits or q.wording.after_magnitude
}
_AFTER_UNIT = {q.wording.after_unit: q for q in Qualifier if q.wording.after_unit}


def printed_around(*, text: str, number: Number) -> Printed:
    """The words around `number`, a number of `text`, that are part of it."""
    before = text[: number.start]
    word = max((word for word in _BEFORE if before.endswith(word)), key=len, default="")
    if _NO_QUALIFIER.search(before):
        word = ""
    behind = _BEHIND.match(text, number.end)
    digits, magnitude, after = behind.groups() if behind else ("", "", "")
    ordinal = before.endswith("第")
    return Printed(
        number=number,
        start=number.start - (1 if ordinal else len(word)),
        ordinal=ordinal,
        before=_BEFORE.get(word),
        behind=_BEHIND_WORDS.get((digits, after)),
        magnitude=magnitude,
        unit_at=number.end + len(digits) + len(magnitude) + len(after),
    )


def qualifiers_around(*, text: str, printed: Printed, unit_end: int) -> tuple[tuple[Qualifier, ...], str]:
    """Every qualifier the report prints around a number whose unit ends at `unit_end`, EXACT alone if none.

    The second value is the one behind the unit in its own words, such as 以上.
    """
    after = next((word for word in _AFTER_UNIT if text.startswith(word, unit_end)), "")
    found = (printed.before, printed.behind, _AFTER_UNIT.get(after))
    return tuple(filter(None, found)) or (Qualifier.EXACT,), after
