"""Marking runs of a paragraph on top of its figures and terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hangtou_portal.record.quotes import Span
from hangtou_portal.views.passages import Segment


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Neighbouring segments that are, or are not, the sentence looked for."""

    segments: tuple[Segment, ...]
    found: bool

    @property
    def marked(self) -> bool:
        """Whether it is that sentence, or holds something that was searched for."""
        return self.found or any(segment.hit for segment in self.segments)


def cut_at(*, segments: Sequence[Segment], places: Sequence[int]) -> tuple[Segment, ...]:
    """The same text with a cut at each of `places`, counted in characters from its beginning."""
    cut: list[Segment] = []
    at = 0
    for segment in segments:
        inside = sorted({place - at for place in places if at < place < at + len(segment.text)})
        for start, end in zip((0, *inside), (*inside, len(segment.text)), strict=True):
            cut.append(replace(segment, text=segment.text[start:end]))
        at += len(segment.text)
    return tuple(cut)


def mark_hits(*, segments: Sequence[Segment], hits: Sequence[Span]) -> tuple[Segment, ...]:
    """Segments with everything inside `hits` marked as found."""
    edges = [edge for span in hits for edge in (span.start, span.end)]
    marked: list[Segment] = []
    at = 0
    for segment in cut_at(segments=segments, places=edges):
        end = at + len(segment.text)
        marked.append(replace(segment, hit=any(span.covers(start=at, end=end) for span in hits)))
        at = end
    return tuple(marked)


def stretches(*, segments: Sequence[Segment], sentence: Span | None) -> tuple[Stretch, ...]:
    """The segments in at most three stretches: before, inside and after `sentence`."""
    if sentence is None:
        return (Stretch(segments=tuple(segments), found=False),)
    parts: tuple[list[Segment], list[Segment], list[Segment]] = ([], [], [])
    at = 0
    for segment in cut_at(segments=segments, places=(sentence.start, sentence.end)):
        side = 0 if at < sentence.start else 1 if at < sentence.end else 2
        parts[side].append(segment)
        at += len(segment.text)
    return tuple(Stretch(segments=tuple(part), found=side == 1) for side, part in enumerate(parts) if part)
