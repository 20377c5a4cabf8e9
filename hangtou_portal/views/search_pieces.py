"""A text cut into what a search found and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hangtou_portal.record.quotes import Span

#: Characters of a long paragraph shown on either side of a hit.
AROUND = 40


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of text, and whether it is what was looked for."""

    text: str
    hit: bool = False


def pieces(*, text: str, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """`text` cut at `spans`; joined, the pieces are the text again."""
    cut: list[Piece] = []
    at = 0
    for span in spans:
        cut += [Piece(text=text[at : span.start]), Piece(text=text[span.start : span.end], hit=True)]
        at = span.end
    return tuple(piece for piece in (*cut, Piece(text=text[at:])) if piece.text)


def excerpt(cut: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The hits with what stands around them; long stretches between are left out with …."""
    short: list[Piece] = []
    for place, piece in enumerate(cut):
        text = piece.text
        first, last = place == 0, place == len(cut) - 1
        if not piece.hit and len(text) > 2 * AROUND:
            head = "" if first else text[:AROUND]
            tail = "" if last else text[-AROUND:]
            text = f"{head}…{tail}"
        short.append(Piece(text=text, hit=piece.hit))
    return tuple(short)


def merged(lists: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """All spans of `lists` in order; of two that overlap, the first and longest."""
    kept: list[Span] = []
    for span in sorted((span for spans in lists for span in spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
