"""What the codes in a draft's cells are called: the clerk reads 已完成 where the table says done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hangtou_portal.record.kinds import Qualifier, Role

_KINDS: Final[Mapping[str, str]] = {
    "progress": "完成进度",
    "parts": "构成",
    "comparison": "比较",
    "coverage": "覆盖",
}


def words_of(*, column: str, value: str, names: Mapping[str, str]) -> str:
    """A cell in words; `names` are those of domains and places by id. What has no words stays as it is."""
    if column in ("domain", "place"):
        return names.get(value, value)
    if column == "role" and value in set(Role):
        return Role(value).words
    if column == "qualifier" and value in set(Qualifier):
        return Qualifier(value).wording.words or "就是这个数"
    if column == "kind":
        return _KINDS.get(value, value)
    return value
