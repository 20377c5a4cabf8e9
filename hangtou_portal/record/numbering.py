"""How a report numbers its parts, chapters and items: 一、 （一） 1. 1、 （1） and Markdown's own marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto

from hangtou_portal.record.numerals import COUNT, chinese_value, one_form


class Style(IntEnum):
    """A way of numbering, from the widest to the narrowest."""

    COMMA = 1
    BRACKETS = 2
    DIGIT = 3
    DIGIT_BRACKETS = 4


_MARKS = (
    (Style.COMMA, re.compile(rf"({COUNT})、\s*")),
    (Style.BRACKETS, re.compile(rf"\(({COUNT})\)[、.]?\s*")),
    (Style.DIGIT, re.compile(r"(\d{1,3})(?:、|\.(?!\d))\s*")),
    (Style.DIGIT_BRACKETS, re.compile(r"(?:\((\d{1,3})\)|([①-⑳]))[、.]?\s*")),
)
_MARKDOWN = re.compile(r"(#+) +")
#: How deep Markdown's headings of a part and of a chapter are.
PART_DEPTH, CHAPTER_DEPTH = 1, 2


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of report.md: how deep Markdown says it is (0 for text), its numbering mark, and its words.

    `mark` is the numbering as printed, `words` what follows it; together they are the published line.
    """

    depth: int
    style: Style | None
    number: int
    ordinal: str
    mark: str
    words: str

    @property
    def published(self) -> str:
        """The line as published, without Markdown's heading mark."""
        return self.mark + self.words


def read_line(raw: str) -> Line:
    """Take a line apart. Full-width brackets and digits count as half-width ones, and stay as printed."""
    marked = _MARKDOWN.match(raw)
    published = raw[marked.end() :] if marked else raw
    depth = len(marked[1]) if marked else 0
    plain = one_form(published)
    for style, pattern in _MARKS:
        match = pattern.match(plain)
        if match and match.end() < len(plain):
            ordinal = next(filter(None, match.groups()))
            number, mark, words = _value(ordinal), published[: match.end()], published[match.end() :]
            if number is None:
                continue
            return Line(depth=depth, style=style, number=number, ordinal=ordinal, mark=mark, words=words)
    return Line(depth=depth, style=None, number=0, ordinal="", mark="", words=published)


def _value(ordinal: str) -> int | None:
    """What an ordinal counts; None for a run of numerals that is no one number: 一二、."""
    if ordinal.isascii():
        return int(ordinal)
    if "①" <= ordinal <= "⑳":
        return ord(ordinal) - ord("①") + 1
    try:
        return chinese_value(ordinal)
    except ValueError:
        return None


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
    numbering below the parts; items are numbered by the next, or marked by `### `.
    """

    parts: bool
    chapters: frozenset[Style]
    items: Style | None
    last: dict[Style, int] = field(default_factory=dict)
    part: tuple[Style | None, int] = (None, 0)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Numbering:
        """Read the numbering off the lines of a report."""
        styles = {line.style for line in lines if line.style and line.depth != PART_DEPTH}
        marked = frozenset(line.style for line in lines if line.depth == CHAPTER_DEPTH and line.style)
        parts = (
            not any(line.depth == PART_DEPTH for line in lines)
            and Style.COMMA in styles - marked
            and Style.BRACKETS in styles
        )
        if any(line.depth == CHAPTER_DEPTH for line in lines):
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
        """Whether the line is numbered as items are, or marked by a deeper heading than a chapter's."""
        return line.style is not None and (line.style is self.items or line.depth > CHAPTER_DEPTH)

    def gap_at(self, line: Line) -> str:
        """Why the number of `line` cannot come here, in Chinese; empty if it comes next.

        Its number is kept for comparing the next line with; narrower styles begin at 1 again. A chapter may
        go on with the numbers of the parts.
        """
        kind, style = self.kind_of(line), line.style
        if kind is Kind.TEXT:
            return ""
        for other in [other for other in self.last if style is None or other > style]:
            del self.last[other]
        if kind is Kind.PART:
            self.part = (style, line.number)
        if style is None or kind is Kind.PART:
            return ""
        expected = self.last.get(style, 0) + 1
        if style is self.part[0] and line.number != 1:
            expected, self.part = self.part[1] + 1, (None, 0)
        self.last[style] = line.number
        # A list of items may begin again under a sentence of its own.
        if line.number == expected or (kind is Kind.ITEM and line.number == 1):
            return ""
        return "条目序号不连续" if kind is Kind.ITEM else f"应为第{expected}章，章次不连续"
