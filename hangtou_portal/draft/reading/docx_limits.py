"""What a Word document may hold that cannot be read as a line of text: it is refused or remarked upon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element

from hangtou_portal.draft.reading.document import ReadingError
from hangtou_portal.draft.reading.docx_numbering import W, is_on

#: Namespaces: of what Word writes in two forms, of formulas, of drawings and of their older form.
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_VML = "{urn:schemas-microsoft-com:vml}"
_REVISIONS = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
#: What a formula is made of whose characters simply follow one another.
_IN_LINE = tuple(f"{M}{name}" for name in ("oMath", "r", "t"))
#: How the text of a formula looks.
_LOOKS = tuple(f"{M}{name}" for name in ("rPr", "ctrlPr"))
#: Stands for a sign of a symbol font while its neighbours are looked at; no document holds it.
_SIGN = "\0"
_PICTURES = (
    *(f"{_DRAWING}picture}}pic", f"{_DRAWING}chart}}chart", f"{_DRAWING}diagram}}relIds"),
    *(f"{W}object", f"{W}altChunk", f"{_VML}imagedata"),
)


def refuse_unreadable(body: _Element) -> None:
    """Raise ReadingError for unaccepted revisions, formulas that are no plain line, signs within a number."""
    # Revisions of text only: those of numbering and cell properties print the same either way.
    found = ((element, element.getparent()) for element in body.iter(*_REVISIONS))
    revisions = [element for element, parent in found if parent is None or parent.tag != f"{W}numPr"]
    if revisions:
        shown = next((words for element in revisions if (words := _all_words(element))), "段落标记")
        raise ReadingError(
            f"文件里有{len(revisions)}处没有接受的修订（例如“{shown[:20]}”），"
            "请在Word“审阅”里接受或拒绝全部修订，保存后再试"
        )
    for formula in body.iter(f"{M}oMath"):
        # 83/100 written as a fraction would be read as 83100.
        if any(part.tag not in _IN_LINE for part in _structure(formula)) or not _is_in_paragraph(formula):
            reason = f"文件里有读不准的公式（“{_all_words(formula)[:20]}”）：有分数线、上下标之类"
            raise ReadingError(f"{reason}，请在Word里改成普通文字再试")
    for paragraph in body.iter(f"{W}p"):
        # A sign of a symbol font is no character: 5×3 would be read as 53.
        words = "".join(
            _SIGN if e.tag == f"{W}sym" else e.text or "" for e in paragraph.iter(f"{W}t", f"{W}sym")
        )
        if number := re.search(rf"\d+{_SIGN}+\d+", words):
            shown = re.sub(f"{_SIGN}+", "□", number[0])
            raise ReadingError(f"文件里有读不出的符号夹在数字之间（“{shown}”），请在Word里改成普通文字再试")


def _all_words(element: _Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t", f"{W}delText", f"{M}t"))


def _structure(formula: _Element) -> Iterator[_Element]:
    """The elements of a formula's own language, without those that say how it looks."""
    for child in formula:
        if child.tag not in _LOOKS and str(child.tag).startswith(M):
            yield child
            yield from _structure(child)


def _is_in_paragraph(element: _Element) -> bool:
    return any(parent.tag == f"{W}p" for parent in element.iterancestors())


def is_hidden(element: _Element) -> bool:
    """Whether it is a run of text that is not printed."""
    return element.tag == f"{W}r" and is_on(element.find(f"{W}rPr/{W}vanish"))


def remarks_on(body: _Element) -> Iterator[str]:
    """What the clerk is told of how the document was read, in Chinese."""
    hidden = sum(1 for run in body.iter(f"{W}r") if is_hidden(run))
    notes = sum(1 for _ in body.iter(f"{W}footnoteReference", f"{W}endnoteReference"))
    formulas = sum(1 for _ in body.iter(f"{M}oMath"))
    pictures = sum(1 for picture in body.iter(*_PICTURES) if not _is_second_form(picture))
    if hidden:
        yield f"文件里有{hidden}处隐藏文字，打印不出来，没有读入"
    if notes:
        yield f"文件里有{notes}条脚注或尾注，没有读入"
    if signs := sum(1 for _ in body.iter(f"{W}sym")):
        yield f"文件里有{signs}处特殊字体的符号，没有读入"
    if formulas:
        yield f"文件里有{formulas}处公式，当作普通文字读入，请与原件核对"
    if pictures:
        yield f"文件里有{pictures}处图片、图表或嵌入的文件，里面的文字没有读入"
    if body.find(f".//{W}tbl") is not None:
        yield "文件里有表格，每一行读成一段，格与格之间用制表符隔开"


def _is_second_form(picture: _Element) -> bool:
    """Whether it is the older form of a drawing, or the preview of an object that is counted itself."""
    return any(parent.tag in (f"{MC}Fallback", f"{W}object") for parent in picture.iterancestors())
