"""What a reader may choose on a page. The address holds a choice in the words that the reader sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

#: Characters of an unknown name that a notice repeats, so that no address can fill the page.
LONGEST_NAME = 60


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One choice among `options`, all of them when nothing is chosen; `name` is its name in the address.

    `chosen` is empty or one of `options`; `unknown` is what the address asked for and is none of them.
    """

    name: str
    label: str
    options: tuple[str, ...]
    chosen: str = ""
    unknown: str = ""

    def admits(self, *words: str) -> bool:
        """Whether something with these `words`, some of which may be options, passes the filter."""
        return not self.chosen or self.chosen in words


@dataclass(frozen=True, kw_only=True)
class SearchBox:
    """A line of text to look for; `name` is its name in the address."""

    name: str
    label: str
    placeholder: str
    text: str = ""


Control: TypeAlias = Facet | SearchBox


def read_filter(*, name: str, label: str, options: Sequence[str], query: Mapping[str, str]) -> Facet:
    """The filter with what `query` chose; an option that does not exist chooses nothing."""
    unique = tuple(dict.fromkeys(options))
    asked = query.get(name, "").strip()
    known = asked in unique
    return Facet(
        name=name,
        label=label,
        options=unique,
        chosen=asked if known else "",
        unknown="" if known else asked,
    )
