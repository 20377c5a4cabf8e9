"""Ids in ASCII for rows with Chinese names: the syllables of the name, and a number where two are alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pypinyin import lazy_pinyin

#: Syllables of an id, at most: enough to tell rows apart, short enough for an address.
_SYLLABLES = 6


def id_apart(label: str, *, draft_id: str, taken: Iterable[str]) -> str:
    """An id for a figure of a draft that is not the earlier one whose id it was proposed under.

    It ends with the draft's, so that no earlier report has it; `taken` are those of the draft's own figures.
    """
    end = f"-{draft_id}"
    return Identifiers(name.removesuffix(end) for name in taken).new(label) + end


class Identifiers:
    """Makes the ids of the rows of one table, no id twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, name: str) -> str:
        """An id for `name` that no other row has."""
        syllables = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(name)).lower())
        stem = "-".join(syllables[:_SYLLABLES]) or "item"
        made, number = stem, 1
        while made in self._taken:
            number += 1
            made = f"{stem}-{number}"
        self._taken.add(made)
        return made
