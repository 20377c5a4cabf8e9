"""How wide a line of Chinese is, and where it may break, without asking a font."""

from __future__ import annotations

import re

from hangtou_portal.record.text_width import text_width

#: A line may not begin with these,
_CLOSING = "，。、；：！？）”’》％%,.;:!?)·"
#: nor end with these.
_OPENING = "（“‘《("
_PIECES = re.compile(rf"[{_OPENING}]*(?:[0-9A-Za-z.+\-]+|.)[{re.escape(_CLOSING)}]*")


def width_of(words: str, *, size: float) -> float:
    """The width of `words` in the unit of `size`, on the wide side."""
    return size * text_width(words)


def broken(words: str, *, size: float, width: float, even: bool = False) -> tuple[str, ...]:
    """`words` in lines no wider than `width`; numbers stay in one piece.

    `even` lines are of about one length and end at a comma where they can: for headlines.
    """
    filled = _fill(words, size=size, width=width)
    if not even or len(filled) == 1:
        return filled
    share = width_of(words, size=size) / len(filled)
    for target, at_commas in ((1.35 * share, True), (share + 2 * size, False)):
        made = _fill(words, size=size, width=min(width, target), at_commas=at_commas)
        if len(made) == len(filled):
            return made
    return filled


def _fill(words: str, *, size: float, width: float, at_commas: bool = False) -> tuple[str, ...]:
    lines: list[list[str]] = [[]]
    for piece in _PIECES.findall(words):
        line = lines[-1]
        if line and width_of("".join(line) + piece, size=size) > width:
            keep = _last_comma(line) if at_commas else len(line)
            lines[-1], rest = line[:keep], line[keep:]
            lines.append(rest)
        lines[-1].append(piece)
    return tuple("".join(line) for line in lines)


def _last_comma(line: list[str]) -> int:
    """How many pieces to keep in the line so that it ends at a comma in its second half; else all."""
    ends = [index + 1 for index, piece in enumerate(line) if piece[-1] in "，；："]
    return ends[-1] if ends and ends[-1] >= len(line) / 2 else len(line)
