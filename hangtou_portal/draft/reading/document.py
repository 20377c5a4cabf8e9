"""What a document says, line by line, and what the clerk has to know of how it was read."""

from __future__ import annotations

from dataclasses import dataclass


class ReadingError(Exception):
    """The document cannot be drafted; the message says in Chinese why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class Join:
    """Two pieces of a line, as printed, that was broken inside a number or its unit and has been joined."""

    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}|{self.after}"


@dataclass(frozen=True, kw_only=True)
class SourceDocument:
    """A document's paragraphs, one a line, as printed.

    `joins` are the breaks inside numbers and units that were mended, `set_aside` what belongs to a web page
    or a sheet of paper and not to the report, `remarks` what else the clerk is told, in Chinese.
    """

    lines: tuple[str, ...]
    joins: tuple[Join, ...] = ()
    set_aside: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
