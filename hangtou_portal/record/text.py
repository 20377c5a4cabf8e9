"""Reading report.md: the published text with heading marks, cut into chapters and addressed paragraphs."""

from __future__ import annotations

import hashlib
import re

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import Chapter, Half, Paragraph, ReportText
from hangtou_portal.record.numerals import chinese_value

_CHAPTER = re.compile(r"\(([一二三四五六七八九十]+)\)(.+)")
_ITEM = re.compile(r"(\d+)、(.+)")


def published_lines(markdown: str) -> list[str]:
    """The published text again: heading marks and empty lines removed."""
    return [re.sub(r"^#+ ", "", line) for line in markdown.splitlines() if line.strip()]


def checksum(published: str) -> str:
    """SHA-256 of the published text in UTF-8, in hexadecimal."""
    return hashlib.sha256(published.encode()).hexdigest()


def parse_report(*, markdown: str, file: str) -> ReportText:
    """Cut the report at its chapter and item marks.

    The second half begins at the line that opens with 下半年 and is a heading of the first level.
    Raises RecordError if the numbering has a gap, since every address would then be wrong.
    """
    half, number, ordinal, title = Half.DONE, 0, "", ""
    chapters: list[Chapter] = []
    loose: list[Paragraph] = []
    current: list[Paragraph] = []
    headings: list[str] = []
    faults: list[Fault] = []

    def close() -> None:
        nonlocal current
        if number:
            chapters.append(
                Chapter(half=half, number=number, ordinal=ordinal, title=title, paragraphs=tuple(current))
            )
        else:
            loose.extend(current)
        current = []

    for line_number, raw in enumerate(markdown.splitlines(), start=1):
        line = re.sub(r"^#+ ", "", raw)
        if not line.strip():
            continue
        if raw.startswith("# "):
            close()
            half, number = (Half.NEXT if headings or chapters else Half.DONE), 0
            headings.append(line)
        elif match := _CHAPTER.fullmatch(line):
            close()
            expected = number + 1
            number, ordinal, title = chinese_value(match[1]), match[1], match[2]
            if number != expected:
                faults.append(
                    Fault(
                        file=file, line=line_number, value=match[1], reason=f"应为第{expected}章,章次不连续"
                    )
                )
        else:
            match = _ITEM.fullmatch(line)
            item, text = (int(match[1]), match[2]) if match else (0, line)
            if match and item != sum(1 for p in current if p.item) + 1:
                faults.append(Fault(file=file, line=line_number, value=match[1], reason="条目序号不连续"))
            address = f"{half}-{number}-{item}" if number else f"{half}-{item}"
            current.append(Paragraph(address=address, half=half, chapter=number, item=item, text=text))
    close()
    if not chapters:
        faults.append(Fault(file=file, reason="没有读到任何一章,文件可能不完整"))
    if faults:
        raise RecordError(tuple(faults))
    everything = [*loose, *(p for chapter in chapters for p in chapter.paragraphs)]
    everything.sort(key=lambda p: (p.half, p.chapter, p.item))
    return ReportText(
        chapters=tuple(chapters),
        paragraphs={p.address: p for p in everything},
        headings=tuple(headings),
        published="\n".join(published_lines(markdown)),
    )
