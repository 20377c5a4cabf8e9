"""PDF with a text layer: lines are joined to paragraphs by where they begin and end on the sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

import pypdfium2

from hangtou_portal.draft.reading.document import Join, ReadingError, SourceDocument
from hangtou_portal.draft.reading.lines import breaks_a_number, join_of, starts_a_paragraph

MOST_PAGES: Final = 300
#: Fewer characters a page than this, on the average, and what was scanned has no text layer.
FEWEST_CHARACTERS: Final = 20
#: Typesetting sets digits and letters a little apart from Chinese, which reads as a space; and marks hyphens.
_GAP = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffee]) (?=[!-~])|(?<=[!-~]) (?=[\u3000-\u9fff\uff00-\uffee])|[\ufffe\x02]"
)
_UNBREAKABLE = re.compile(r"(?:[“（《]*[!-~]+|[“（《]*.)[，。；：、）”》！？]*")
_PAGE_NUMBER = re.compile(r"[-—–\s]*(第\s*)?\d{1,3}(\s*页)?(\s*[/共]\s*共?\s*\d{1,3}\s*页?)?[-—–\s]*")


@dataclass(frozen=True, kw_only=True)
class _Line:
    """A line as printed; `left` and `right` are its ends, `height` that of its letters, in points."""

    text: str
    left: float
    right: float
    height: float


def read_pdf(content: bytes) -> SourceDocument:
    """The paragraphs of a PDF.

    Raises ReadingError if it is encrypted, damaged, scanned, or longer than a report.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError("PDF加了密码，请用密码打开后另存为不加密的文件再试") from error
        raise ReadingError("PDF损坏，打不开；请重新导出，或改用.docx") from error
    try:
        if len(document) > MOST_PAGES:
            raise ReadingError(f"PDF有{len(document)}页，超过{MOST_PAGES}页，不像一份工作报告，没有读入")
        pages = [_page_lines(document[index]) for index in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise ReadingError("PDF里有一页读不出来；请重新导出，或改用.docx") from error
    finally:
        document.close()
    if sum(len(line.text) for page in pages for line in page) < FEWEST_CHARACTERS * max(1, len(pages)):
        raise ReadingError("PDF里没有文字，可能是扫描件；请找文字版，或先做文字识别并逐字校对，再另存为.docx")
    empty = "、".join(str(number) for number, page in enumerate(pages, start=1) if not page)
    remarks = (f"PDF第{empty}页没有文字，是空白或图片，没有读入",) if empty else ()
    pages, furniture = _without_page_numbers(pages)
    lines, joins = _paragraphs([line for page in pages for line in page])
    return SourceDocument(lines=lines, joins=joins, set_aside=furniture, remarks=remarks)


def _page_lines(page: pypdfium2.PdfPage) -> list[_Line]:
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    lines, start = [], 0
    for printed in text.split("\n"):
        end = start + len(printed)
        shown = [at for at in range(start, end) if not text[at].isspace()]
        if shown:
            boxes = [text_page.get_charbox(at) for at in (shown[0], shown[-1])]
            lines.append(
                _Line(
                    text=_GAP.sub("", text[shown[0] : shown[-1] + 1]),
                    left=boxes[0][0],
                    right=boxes[1][2],
                    height=max(top - bottom for _, bottom, _, top in boxes),
                )
            )
        start = end + 1
    return lines


def _without_page_numbers(pages: Sequence[list[_Line]]) -> tuple[list[list[_Line]], tuple[str, ...]]:
    """The pages without what stands at head or foot of the sheet: its number, and a running title."""
    ends = Counter(line.text for page in pages if page for line in {page[0], page[-1]})
    running = {text for text, count in ends.items() if count > 2 and count > len(pages) / 2}

    def is_furniture(line: _Line, *, page: list[_Line]) -> bool:
        at_an_end = line is page[0] or line is page[-1]
        return at_an_end and (line.text in running or _PAGE_NUMBER.fullmatch(line.text) is not None)

    kept = [[line for line in page if not is_furniture(line, page=page)] for page in pages]
    set_aside = tuple(line.text for page in pages for line in page if is_furniture(line, page=page))
    return kept, set_aside


def _paragraphs(lines: Sequence[_Line]) -> tuple[tuple[str, ...], tuple[Join, ...]]:
    """The lines as paragraphs, and the numbers joined on the way.

    A line continues the one before if that had no room left for its beginning, and if it is not indented and
    begins no numbered item.
    """
    if not lines:
        return (), ()
    # A line is as high as its letters, and these fill some nine tenths of a Chinese character's square.
    size = median(line.height for line in lines) * 1.1
    margin = max(line.right for line in lines)
    # Where text begins: no further right than a tenth of the lines. Text recognised in a picture jitters.
    left = sorted(line.left for line in lines)[max(1, len(lines) // 10) - 1]
    paragraphs = [lines[0].text]
    joins = []
    for before, line in pairwise(lines):
        had_room = before.right + _least_width(line.text) * size <= margin
        if had_room or line.left >= left + size or starts_a_paragraph(line.text):
            paragraphs.append(line.text)
            continue
        if breaks_a_number(before=before.text, after=line.text):
            joins.append(join_of(before=before.text, after=line.text))
        paragraphs[-1] = _put_together(paragraphs[-1], line.text)
    return tuple(paragraphs), tuple(joins)


def _least_width(text: str) -> float:
    """The width, in Chinese characters, of what a line begins with and cannot be broken in: 83.29%，."""
    whole = _UNBREAKABLE.match(text)
    return sum(0.6 if char.isascii() else 1.0 for char in whole[0]) if whole else 1.0


def _put_together(before: str, after: str) -> str:
    """Two lines as one, with a space only between two Latin words."""
    latin = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()
    return before + (" " if latin else "") + after
