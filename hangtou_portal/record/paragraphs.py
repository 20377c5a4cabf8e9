"""The report's words as its numbering divides them: chapters and paragraphs. All immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.kinds import Half


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One numbered item of the report, or a paragraph without a number.

    `text` is the paragraph without its number mark, `mark` that mark as printed (`1、`), empty if there is
    none. `address` is `h1-3-1`, `h2-0`; its last part, `item`, is the item's number, 0 for the one paragraph
    of its chapter without a number, or the position where a chapter has several of those.
    """

    address: str
    half: Half
    chapter: int
    item: int
    mark: str
    text: str

    @property
    def title(self) -> str:
        """A numbered item's opening sentence, which names it; empty if nothing follows it."""
        title, _, body = self.text.partition("。")
        return title if self.mark and body else ""

    @property
    def body(self) -> str:
        """What follows the title."""
        return self.text[len(self.title) + 1 :] if self.title else self.text


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter's heading, such as 坚持稳中提质,经济发展健康平稳, and its mark; `number` counts from 1."""

    half: Half
    number: int
    mark: str
    title: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def address(self) -> str:
        """`h1-3`: its half and number."""
        return f"{self.half}-{self.number}"


@dataclass(frozen=True, kw_only=True)
class ReportText:
    """The report as published: chapters in order, and the paragraphs that stand outside of them.

    `headings` are those of the two halves, as printed; a half without one has none.
    """

    chapters: tuple[Chapter, ...]
    paragraphs: Mapping[str, Paragraph]
    headings: Mapping[Half, str]
    published: str

    @property
    def texts(self) -> dict[str, str]:
        """What stands at each address that may hold a number: a paragraph's words, a chapter's title."""
        words = {address: paragraph.text for address, paragraph in self.paragraphs.items()}
        return words | {chapter.address: chapter.title for chapter in self.chapters}

    def at(self, address: str) -> str:
        """The words of the paragraph at `address`; empty if there is none."""
        found = self.paragraphs.get(address)
        return found.text if found else ""


@dataclass(frozen=True, kw_only=True)
class Exemption:
    """Words in a paragraph or a chapter's title that a person has found to be other than they look."""

    address: str
    quote: str
