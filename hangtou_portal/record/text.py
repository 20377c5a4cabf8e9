"""Reading report.md: the published text with heading marks, cut into chapters and addressed paragraphs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import Chapter, Half, Paragraph, ReportText
from hangtou_portal.record.numbering import Kind, Line, Numbering, read_line


def published_lines(markdown: str) -> list[str]:
    """The published text again: heading marks and empty lines removed."""
    return [read_line(line).published for line in markdown.splitlines() if line.strip()]


def checksum(published: str) -> str:
    """SHA-256 of the published text in UTF-8, in hexadecimal."""
    return hashlib.sha256(published.encode()).hexdigest()


def parse_report(*, markdown: str, file: str) -> ReportText:
    """Cut the report at its part, chapter and item marks, however it numbers them.

    The second half begins at the first-level heading that follows a chapter; what stands under a further one
    is a chapter of its own. A heading that goes on after its full stop is a title and a paragraph. Raises
    RecordError if the numbering has a gap: every address would be in doubt.
    """
    numbered = [(number, raw) for number, raw in enumerate(markdown.splitlines(), start=1) if raw.strip()]
    lines = [read_line(raw) for _, raw in numbered]
    reader = _Reader(file=file, numbering=Numbering.of(lines))
    for (number, _), line in zip(numbered, lines, strict=True):
        reader.read(line=line, number=number)
    return reader.finish(published="\n".join(line.published for line in lines))


@dataclass(kw_only=True)
class _Reader:
    """Reads the report line by line; its attributes say where in the report it is."""

    file: str
    numbering: Numbering
    half: Half = Half.DONE
    number: int = 0
    heading: Line | None = None
    title: str = ""
    chapters: list[Chapter] = field(default_factory=list)
    loose: dict[Half, list[Line]] = field(default_factory=lambda: {half: [] for half in Half})
    current: list[Line] = field(default_factory=list)
    headings: dict[Half, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def read(self, *, line: Line, number: int) -> None:
        kind = self.numbering.kind_of(line)
        if reason := self.numbering.gap_at(line):
            self._refuse(line=number, value=line.ordinal, reason=reason)
        if kind is Kind.PART:
            self._open_part(line)
        elif kind is Kind.CHAPTER:
            self._close()
            self._open_chapter(line)
        else:
            self.current.append(line)

    def finish(self, *, published: str) -> ReportText:
        """Raise RecordError if anything on the way was wrong."""
        self._close()
        if not self.chapters:
            self._refuse(reason="没有读到任何一章，文件可能不完整")
        if self.faults:
            raise RecordError(tuple(self.faults))
        everything = [p for half in Half for p in self._paragraphs(self.loose[half], half=half, chapter=0)]
        everything += [p for chapter in self.chapters for p in chapter.paragraphs]
        everything.sort(key=lambda p: (p.half, p.chapter, p.item))
        return ReportText(
            chapters=tuple(self.chapters),
            paragraphs={p.address: p for p in everything},
            headings=dict(self.headings),
            published=published,
        )

    def _open_part(self, line: Line) -> None:
        self._close()
        half = Half.NEXT if self.headings or self.chapters else Half.DONE
        if half in self.headings:
            self._open_chapter(line)
            return
        self.half, self.number, self.heading = half, 0, None
        self.headings[half] = line.published

    def _open_chapter(self, line: Line) -> None:
        title, stop, rest = line.words.partition("。")
        self.number += 1
        self.heading, self.title = line, title
        if stop and rest:
            self.current.append(read_line(rest))

    def _close(self) -> None:
        """File what has been read since the last heading."""
        lines, self.current = self.current, []
        if self.heading is None:
            self.loose[self.half].extend(lines)
            return
        self.chapters.append(
            Chapter(
                half=self.half,
                number=self.number,
                mark=self.heading.mark,
                title=self.title,
                paragraphs=tuple(self._paragraphs(lines, half=self.half, chapter=self.number)),
            )
        )

    def _paragraphs(self, lines: Sequence[Line], *, half: Half, chapter: int) -> Iterator[Paragraph]:
        """The paragraphs of one chapter, or of what stands outside of all chapters of a half.

        An item is addressed by its number and the one paragraph without a number ahead of them as 0. Where
        another has none, or a list begins again, they are counted through: an address names one paragraph.
        """
        numbers = [line.number for line in lines if self.numbering.is_item(line)]
        by_number = numbers == [*range(1, len(numbers) + 1)] and all(map(self.numbering.is_item, lines[1:]))
        for position, line in enumerate(lines, start=1):
            numbered = self.numbering.is_item(line)
            item = (line.number if numbered else 0) if by_number else position
            yield Paragraph(
                address=f"{half}-{chapter}-{item}" if chapter or item else f"{half}-0",
                half=half,
                chapter=chapter,
                item=item,
                mark=line.mark if numbered else "",
                text=line.words if numbered else line.published,
            )

    def _refuse(self, *, line: int = 0, value: str = "", reason: str) -> None:
        self.faults.append(Fault(file=self.file, line=line, value=value, reason=reason))
