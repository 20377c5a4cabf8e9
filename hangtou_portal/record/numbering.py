"""What each line of a report is, by the way the report numbers its parts, chapters and items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from hangtou_portal.record.headings import CHAPTER_DEPTH, PART_DEPTH, Line, Style


class Kind(Enum):
    """What a line is in the report."""

    PART = auto()
    CHAPTER = auto()
    ITEM = auto()
    TEXT = auto()


@dataclass(kw_only=True)
class Numbering:
    """How one report numbers its parts, chapters and items, and how far each numbering has come.

    `# ` marks a part and `## ` a chapter. Where no line is marked as a part, 一、 opens parts if narrower
    headings stand below them; chapters are what is numbered like the marked ones, else by the widest
    numbering below the parts; items are numbered by the next.
    """

    parts: bool
    chapters: frozenset[Style]
    items: Style | None
    last: dict[Style, int] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Numbering:
        """Read the numbering off the lines of a report."""
        styles = {line.style for line in lines if line.style and line.depth != PART_DEPTH}
        marked = frozenset(line.style for line in lines if line.depth == CHAPTER_DEPTH and line.style)
        any_marked = any(line.depth == CHAPTER_DEPTH for line in lines)
        parts = (
            not any(line.depth == PART_DEPTH for line in lines)
            and Style.COMMA in styles - marked
            and Style.BRACKETS in styles
        )
        if any_marked:
            chapters = marked
        else:
            below = sorted(styles - ({Style.COMMA} if parts else set()))
            chapters = frozenset(below[:1])
        narrower = [s for s in styles if s > max(chapters, default=0) and not (parts and s is Style.COMMA)]
        return cls(parts=parts, chapters=chapters, items=min(narrower, default=None))

    def kind_of(self, line: Line) -> Kind:
        """What `line` is."""
        if line.depth == PART_DEPTH or (self.parts and not line.depth and line.style is Style.COMMA):
            return Kind.PART
        if line.depth == CHAPTER_DEPTH or (not line.depth and line.style in self.chapters):
            return Kind.CHAPTER
        return Kind.ITEM if self.is_item(line) else Kind.TEXT

    def is_item(self, line: Line) -> bool:
        """Whether the line is numbered as items are."""
        return line.style is not None and line.style is self.items

    def gap_at(self, line: Line) -> str:
        """Why the number of `line` cannot come here, in Chinese; empty if it comes next.

        From here on it is the last one, and narrower numberings start anew.
        """
        kind, style = self.kind_of(line), line.style
        if kind is Kind.TEXT:
            return ""
        for other in [other for other in self.last if style is None or other > style]:
            del self.last[other]
        if style is None or kind is Kind.PART:
            return ""
        expected = self.last.get(style, 0) + 1
        self.last[style] = line.number
        # A list of items may begin again under a sentence of its own.
        if line.number == expected or (kind is Kind.ITEM and line.number == 1):
            return ""
        return "条目序号不连续" if kind is Kind.ITEM else f"应为第{expected}章，章次不连续"
