"""Reading report.md: the published text with heading marks, cut into chapters and addressed paragraphs."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import Chapter, Half, Paragraph, ReportText
from hangtou_portal.record.numerals import chinese_value

_HEADING = re.compile(r"^#+ ")
_CHAPTER = re.compile(r"\(([一二三四五六七八九十]+)\)(.+)")
_ITEM = re.compile(r"(\d+)、(.+)")


def published_lines(markdown: str) -> list[str]:
    """The published text again: heading marks and empty lines removed."""
    return [_HEADING.sub("", line) for line in markdown.splitlines() if line.strip()]


def checksum(published: str) -> str:
    """SHA-256 of the published text in UTF-8, in hexadecimal."""
    return hashlib.sha256(published.encode()).hexdigest()


def parse_report(*, markdown: str, file: str) -> ReportText:
    """Cut the report at its chapter and item marks.

    The second half begins at the first-level heading that follows a chapter. Raises RecordError if the
    numbering has a gap or an address would stand for two paragraphs: every address would be in doubt.
    """
    reader = _Reader(file=file)
    for number, raw in enumerate(markdown.splitlines(), start=1):
        if raw.strip():
            reader.read(raw=raw, number=number)
    return reader.finish(published="\n".join(published_lines(markdown)))


@dataclass(kw_only=True)
class _Reader:
    """Reads the report line by line; its attributes say where in the report it is."""

    file: str
    half: Half = Half.DONE
    chapter: int = 0
    ordinal: str = ""
    title: str = ""
    chapters: list[Chapter] = field(default_factory=list)
    loose: list[Paragraph] = field(default_factory=list)
    current: list[Paragraph] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def read(self, *, raw: str, number: int) -> None:
        line = _HEADING.sub("", raw)
        if raw.startswith("# "):
            self._open_half(line)
        elif match := _CHAPTER.fullmatch(line):
            self._open_chapter(ordinal=match[1], title=match[2], number=number)
        else:
            self._add_paragraph(line=line, number=number)

    def finish(self, *, published: str) -> ReportText:
        """Raise RecordError if anything on the way was wrong."""
        self._close()
        if not self.chapters:
            self._refuse(reason="没有读到任何一章，文件可能不完整")
        if self.faults:
            raise RecordError(tuple(self.faults))
        everything = [*self.loose, *(p for chapter in self.chapters for p in chapter.paragraphs)]
        everything.sort(key=lambda p: (p.half, p.chapter, p.item))
        return ReportText(
            chapters=tuple(self.chapters),
            paragraphs={p.address: p for p in everything},
            headings=tuple(self.headings),
            published=published,
        )

    def _open_half(self, line: str) -> None:
        self._close()
        self.half = Half.NEXT if self.headings or self.chapters else Half.DONE
        self.chapter = 0
        self.headings.append(line)

    def _open_chapter(self, *, ordinal: str, title: str, number: int) -> None:
        self._close()
        expected = self.chapter + 1
        self.chapter, self.ordinal, self.title = chinese_value(ordinal), ordinal, title
        if self.chapter != expected:
            self._refuse(line=number, value=ordinal, reason=f"应为第{expected}章，章次不连续")

    def _add_paragraph(self, *, line: str, number: int) -> None:
        match = _ITEM.fullmatch(line)
        item, text = (int(match[1]), match[2]) if match else (0, line)
        if match and item != sum(1 for p in self.current if p.item) + 1:
            self._refuse(line=number, value=match[1], reason="条目序号不连续")
        address = f"{self.half}-{self.chapter}-{item}" if self.chapter else f"{self.half}-{item}"
        if any(paragraph.address == address for paragraph in (*self.current, *self.loose)):
            self._refuse(line=number, reason=f"{address}已经有一段，一章之内只能有一段不编号")
        self.current.append(
            Paragraph(address=address, half=self.half, chapter=self.chapter, item=item, text=text)
        )

    def _close(self) -> None:
        """File what has been read since the last heading."""
        paragraphs, self.current = self.current, []
        if not self.chapter:
            self.loose.extend(paragraphs)
            return
        self.chapters.append(
            Chapter(
                half=self.half,
                number=self.chapter,
                ordinal=self.ordinal,
                title=self.title,
                paragraphs=tuple(paragraphs),
            )
        )

    def _refuse(self, *, line: int = 0, value: str = "", reason: str) -> None:
        self.faults.append(Fault(file=self.file, line=line, value=value, reason=reason))
