"""The report's text as runs of characters, each with the items that stand over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.record.paragraphs import Paragraph
from hangtou_portal.record.quotes import quote_span
from hangtou_portal.record.spans import Span


@dataclass(frozen=True, kw_only=True)
class MarkedRun:
    """Characters of one paragraph under the same items, `item` the innermost; `begins` if it starts here."""

    text: str
    item: Item | None
    begins: bool


def runs_of(paragraph: Paragraph, *, review: Review) -> Iterator[MarkedRun]:
    """The whole paragraph in runs, in order."""
    spans = [
        (span, item)
        for item in review.items
        if item.paragraph == paragraph.address and (span := _span(item, text=paragraph.text)) is not None
    ]
    edges = sorted({0, len(paragraph.text), *(at for span, _ in spans for at in (span.start, span.end))})
    for start, end in pairwise(edges):
        run = Span(start=start, end=end)
        over = [(span, item) for span, item in spans if span.covers(run)]
        # The shortest is the innermost; a figure lies within what is as long as it.
        over.sort(key=lambda pair: (-pair[0].length, pair[1].table is TableName.INDICATORS))
        span, item = over[-1] if over else (None, None)
        begins = span is not None and span.start == start
        yield MarkedRun(text=paragraph.text[start:end], item=item, begins=begins)


def _span(item: Item, *, text: str) -> Span | None:
    """The run of `text` that the item is about, within its quote; None unless that stands there once."""
    quote = quote_span(text=text, quote=item.quote)
    if quote is None:
        return None
    start = quote.start + item.quote.find(item.words)
    return Span(start=start, end=start + len(item.words))
