"""What a figure is called in an exhibit: shortly at its mark, in full in the table."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Indicator

#: Between what all parts of a chart have in common and what each is: 居民区服务站，下半年新设.
COMMON = "，"


@dataclass(frozen=True, kw_only=True)
class Labels:
    """`mark` stands at the mark, `row` in the table; `common` is what `row` says before its comma, if any."""

    mark: str
    row: str
    common: str = ""


def labels_of(label: str, *, item: Indicator) -> Labels:
    """What `item` is called where its row says `label`; its own label where that is empty.

    Of 甲，乙 the mark says 乙. Where `label` is only the end of the item's own, the table says all of that.
    """
    if not label:
        return Labels(mark=item.label, row=item.label)
    common, _, mark = label.rpartition(COMMON)
    return Labels(mark=mark, row=item.label if item.label.endswith(label) else label, common=common)
