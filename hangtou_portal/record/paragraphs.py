"""The report's words as its numbering divides them: chapters and paragraphs. All immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.kinds import Half


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One numbered item of the report, or an unnumbered paragraph (address ending in 0).

    `text` is the paragraph without its number mark; `address` is `h1-3-1`, `h2-0`.
    """

    address: str
    half: Half
    chapter: int
    item: int
    text: str

    @property
    def title(self) -> str:
        """The item's opening sentence, which names it; empty for an unnumbered paragraph."""
        return self.text.split("。", 1)[0] if self.item else ""

    @property
    def body(self) -> str:
        """What follows the opening sentence."""
        return self.text.split("。", 1)[1] if self.item else self.text


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter heading, such as 坚持稳中提质,经济发展健康平稳; `number` counts from 1."""

    half: Half
    number: int
    ordinal: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class ReportText:
    """The report as published: chapters in order, and the paragraphs that stand outside of them."""

    chapters: tuple[Chapter, ...]
    paragraphs: Mapping[str, Paragraph]
    headings: tuple[str, ...]
    published: str

    def chapter(self, *, half: Half, number: int) -> Chapter:
        """Raise KeyError if the report has no such chapter."""
        for chapter in self.chapters:
            if chapter.half is half and chapter.number == number:
                return chapter
        raise KeyError(f"{half}-{number}")
