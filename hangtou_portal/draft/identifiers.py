"""Ids in ASCII for rows with Chinese names: the syllables of the name, and a number where two are alike.

What the report before stated keeps its id, so that it becomes a trend.
"""

from __future__ import annotations

import re

from pypinyin import lazy_pinyin

from hangtou_portal.record.model import Indicator, Report
from hangtou_portal.record.quotes import longest_shared_run, sentence_around

#: Syllables of an id, at most: enough to tell rows apart, short enough for an address.
_SYLLABLES = 6
#: An earlier figure is the same if the labels share so many characters in a row, and so much of the shorter.
_SHARED, _PART = 4, 0.75


class Identifiers:
    """Makes the ids of the rows of one table, no id twice."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
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


class FigureIds:
    """Makes ids of figures: the earlier report's for what it stated too, else the syllables of the label.

    `before` holds, by id, the earlier report's sentence of each figure that has kept its id.
    """

    def __init__(self, report: Report) -> None:
        self._earlier = report.earlier[-1] if report.earlier else None
        self._left = dict(self._earlier.indicators) if self._earlier else {}
        # A new figure must not take the id of an earlier one that it does not continue: one id is one trend.
        self._ids = Identifiers(frozenset(name for r in report.earlier for name in r.indicators))
        self.before: dict[str, str] = {}

    def id_of(self, item: Indicator) -> str:
        """The id for a figure of the new report; each call may take one of the earlier ids."""
        known = self._same(item)
        if known is None or self._earlier is None:
            return self._ids.new(item.label)
        del self._left[known.id]
        text = self._earlier.text.paragraphs[known.paragraph].text
        self.before[known.id] = sentence_around(text=text, quote=known.quote)
        return known.id

    def _same(self, item: Indicator) -> Indicator | None:
        """The figure of the report before that is about the same, in the same unit and part."""
        alike = {
            old.id: longest_shared_run(old.label, item.label)
            for old in self._left.values()
            if old.unit == item.unit and old.half is item.half and (old.role is item.role or old.unit == "%")
        }
        best = max(alike, key=lambda name: (alike[name], name), default=None)
        if best is None:
            return None
        old = self._left[best]
        shorter = min(len(old.label), len(item.label))
        same = old.label == item.label or alike[best] >= max(_SHARED, _PART * shorter)
        return old if same else None
