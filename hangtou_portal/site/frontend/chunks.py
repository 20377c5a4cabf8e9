"""The files that Streamlit's front end is compiled into, and the one form they all have.

A chunk is: perhaps a first line that lists what its lazy parts stand on, then imports from chunks beside it,
the code, and one list of exports at its end.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FIRST_LINE: Final = re.compile(r"const __vite__mapDeps=.*\n")
IMPORT: Final = re.compile(r'import(?:\{(?P<names>[^{}]*)\}from)?"\./(?P<source>[^"/]+)";')
EXPORTS: Final = re.compile(r"export\{(?P<names>[^{}]*)\};?\s*$")


class UnexpectedChunkError(RuntimeError):
    """A chunk of the installed Streamlit is not of the form this was written for."""


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name at a chunk's border: what it is called outside and what inside."""

    outside: str
    inside: str


@dataclass(frozen=True, kw_only=True)
class Import:
    """What a chunk takes from the chunk in the file `source`."""

    source: str
    names: tuple[Name, ...]


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """A chunk, taken apart."""

    first_line: str
    imports: tuple[Import, ...]
    rest: str
    """The code with the exports."""

    def code(self) -> str:
        """What stands between imports and exports; UnexpectedChunkError if its end cannot be told."""
        return self.rest[: self._end().start()]

    def exports(self) -> tuple[Name, ...]:
        """What other chunks may take from this one; UnexpectedChunkError if there is no such list."""
        return _names(self._end()["names"], outside_first=False)

    def _end(self) -> re.Match[str]:
        # A list of exports names some hundred things at the very most.
        found = EXPORTS.search(self.rest, max(0, len(self.rest) - 5000))
        if found is None:
            raise UnexpectedChunkError(f"找不到导出的名称：…{self.rest[-80:]}")
        return found


def take_apart(text: str) -> Chunk:
    """The chunk with the source `text`."""
    first = FIRST_LINE.match(text)
    place = first.end() if first else 0
    imports: list[Import] = []
    while found := IMPORT.match(text, place):
        names = _names(found["names"] or "", outside_first=True)
        imports.append(Import(source=found["source"], names=names))
        place = found.end()
    return Chunk(first_line=first[0] if first else "", imports=tuple(imports), rest=text[place:])


def read_chunk(file: Path) -> Chunk:
    """The chunk in `file`."""
    return take_apart(file.read_text(encoding="utf-8"))


def _names(text: str, *, outside_first: bool) -> tuple[Name, ...]:
    pairs = [item.strip().split(" as ") for item in text.split(",") if item.strip()]
    return tuple(
        Name(outside=pair[0 if outside_first else -1], inside=pair[-1 if outside_first else 0])
        for pair in pairs
    )
