"""The marks by which officials number headings and items: 一、 （一） 1. 1、 （1） and Markdown's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from hangtou_portal.record.numerals import chinese_value, one_form

_CHINESE = "[一二三四五六七八九十]+"


class Style(IntEnum):
    """A way of numbering, from the widest to the narrowest."""

    COMMA = 1
    BRACKETS = 2
    DIGIT = 3
    DIGIT_BRACKETS = 4


_MARKS = (
    (Style.COMMA, re.compile(rf"({_CHINESE})、\s*")),
    (Style.BRACKETS, re.compile(rf"\(({_CHINESE})\)[、.]?\s*")),
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
            return Line(
                depth=depth,
                style=style,
                number=_value(ordinal),
                ordinal=ordinal,
                mark=published[: match.end()],
                words=published[match.end() :],
            )
    return Line(depth=depth, style=None, number=0, ordinal="", mark="", words=published)


def _value(ordinal: str) -> int:
    if ordinal.isascii():
        return int(ordinal)
    if "①" <= ordinal <= "⑳":
        return ord(ordinal) - ord("①") + 1
    return chinese_value(ordinal)
