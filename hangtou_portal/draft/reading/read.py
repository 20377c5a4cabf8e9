"""From a file to a document, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from hangtou_portal.draft.reading.damage import refuse_damage
from hangtou_portal.draft.reading.document import ReadingError, SourceDocument
from hangtou_portal.draft.reading.docx import read_docx
from hangtou_portal.draft.reading.furniture import without_furniture
from hangtou_portal.draft.reading.lines import breaks_left, join_broken_numbers
from hangtou_portal.draft.reading.pdf import read_pdf
from hangtou_portal.draft.reading.text_files import read_plain, read_web

LARGEST_FILE: Final = 20_000_000
"""Bytes of a file: a report with pictures has a few million."""
LONGEST_REPORT: Final = 100_000
"""Characters: the longest reports of provinces have 30,000."""
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGES: Final = (".html", ".htm")
#: Kinds of files that say themselves where a paragraph ends.
_WITH_PARAGRAPHS: Final = (".docx", *_PAGES)
_READERS: Final[Mapping[str, Callable[[bytes], SourceDocument]]] = {
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".html": read_web,
    ".htm": read_web,
    ".txt": read_plain,
    ".md": read_plain,
}


def read_document(file: Path) -> SourceDocument:
    """The document in `file`, its lines cleaned.

    Raises ReadingError, in Chinese, for what cannot be read or has lost characters on the way.
    """
    kind = _kind(file)
    document = _READERS[kind](_content(file))
    lines, furniture = without_furniture(
        [line.strip() for line in document.lines if line.strip()], is_page=kind in _PAGES
    )
    remarks, joins = document.remarks, document.joins
    if kind in _WITH_PARAGRAPHS:
        remarks += breaks_left(lines)
    else:
        lines, more = join_broken_numbers(lines)
        joins += more
    length = sum(map(len, lines))
    if not length:
        raise ReadingError(f"{file.name}里没有文字")
    if length > LONGEST_REPORT:
        raise ReadingError(f"{file.name}有{length:,}字，超过{LONGEST_REPORT:,}字，不像一份工作报告，没有读入")
    refuse_damage(lines)
    return SourceDocument(
        lines=lines,
        joins=joins,
        set_aside=(*document.set_aside, *furniture),
        remarks=remarks,
    )


def _kind(file: Path) -> str:
    """The ending of the file's name, which must be one that can be read."""
    kind = file.suffix.lower()
    if kind in (".doc", ".wps", ".rtf", ".odt", ".ofd"):
        raise ReadingError(f"{file.name}：请用Word或WPS打开，另存为.docx再试")
    if kind == ".docm":
        raise ReadingError(f"{file.name}：文件可以带宏，请另存为不带宏的.docx再试")
    if kind not in _READERS:
        raise ReadingError(f"{file.name}：只能读{'、'.join(sorted(_READERS))}，请另存为.docx再试")
    return kind


def _content(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            reason = f"{file.name}有{size / 1e6:.0f}MB，超过{LARGEST_FILE // 1_000_000}MB"
            raise ReadingError(f"{reason}；请删去图片后另存，或只留文字")
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise ReadingError(f"没有这个文件：{file.name}") from error
    except OSError as error:
        raise ReadingError(f"{file.name}打不开，请检查权限，或先在Word里关闭它") from error
    if not content.strip():
        raise ReadingError(f"{file.name}是空的")
    if content.startswith(_OLE):
        raise ReadingError(f"{file.name}加了密码，或是改了名的.doc；请打开后另存为不加密的.docx再试")
    return content
