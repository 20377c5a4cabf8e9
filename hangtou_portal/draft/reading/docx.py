"""Word's .docx: its paragraphs and tables with their numbers as printed.

Read from its XML directly: the well-kept readers (python-docx, mammoth) drop automatic numbers written in
Chinese, and take up or drop unaccepted revisions without a word.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from hangtou_portal.draft.reading.document import ReadingError, SourceDocument
from hangtou_portal.draft.reading.docx_numbering import ListNumbering, W, numbering, value_of

#: Bytes that one part of the file may have when unpacked: a report of 30,000 characters has a million.
LARGEST_PART = 40_000_000
_BODY, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_REVISIONS = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_TEXTS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
#: What stands in a run of text but is not printed there: a field's code, the second form of a drawing.
_UNPRINTED = (f"{W}instrText", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")


def read_docx(content: bytes) -> SourceDocument:
    """The paragraphs of a .docx in order, table rows as lines with their cells apart.

    Raises ReadingError for a file that is damaged, carries macros or unaccepted revisions, unpacks to more
    than a report can be, or brings a document type of its own.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise ReadingError("文件里带有宏，请在Word里另存为不带宏的.docx再试")
            if _BODY not in names:
                raise ReadingError("这不是Word的.docx文件，请在Word或WPS里另存为.docx再试")
            body = _part(archive, _BODY)
            # A document may lack either: then it says nothing.
            styles = _part(archive, _STYLES) if _STYLES in names else etree.Element("styles")
            numbers = _part(archive, _NUMBERING) if _NUMBERING in names else etree.Element("numbering")
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ReadingError("文件损坏，打不开；请在Word里重新另存为.docx再试") from error
    _refuse_revisions(body)
    counting = numbering(numbering_part=numbers, styles_part=styles)
    lines = tuple(_lines(body.find(f"{W}body"), counting=counting))
    return SourceDocument(lines=lines, remarks=tuple(_remarks(body)))


def _part(archive: zipfile.ZipFile, name: str) -> _Element:
    """One part of the file, parsed without entities, network or DTD."""
    with archive.open(name) as packed:
        content = packed.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise ReadingError(f"文件里的{name}解开后超过{LARGEST_PART // 1_000_000}MB，不像一份报告，没有读入")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError("文件损坏，打不开；请在Word里重新另存为.docx再试") from error
    if root.getroottree().docinfo.doctype:
        raise ReadingError("文件里有外部实体或自带的文档类型声明，Word不会这样写，没有读入")
    return root


def _refuse_revisions(body: _Element) -> None:
    # Of text only: those of numbering and cell properties print the same either way.
    found = ((element, element.getparent()) for element in body.iter(*_REVISIONS))
    revisions = [element for element, parent in found if parent is None or parent.tag != f"{W}numPr"]
    if revisions:
        shown = next((words for element in revisions if (words := _all_words(element))), "段落标记")
        raise ReadingError(
            f"文件里有{len(revisions)}处没有接受的修订（例如“{shown[:20]}”），"
            "请在Word“审阅”里接受或拒绝全部修订，保存后再试"
        )


def _all_words(element: _Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t", f"{W}delText"))


def _lines(parent: _Element | None, *, counting: ListNumbering) -> Iterator[str]:
    """The lines of a body, a cell or a text control, in order."""
    for child in [] if parent is None else parent:
        if child.tag == f"{W}p":
            number, words = counting.printed(child), _words(child)
            if words.strip():
                yield from f"{number}{words.strip()}".split("\n")
            yield from _boxes(child, counting=counting)
        elif child.tag == f"{W}tbl":
            for row in child.findall(f"{W}tr"):
                cells = [" ".join(_lines(cell, counting=counting)) for cell in row.findall(f"{W}tc")]
                yield "\t".join(cells)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag"):
            yield from _lines(child, counting=counting)


def _boxes(paragraph: _Element, *, counting: ListNumbering) -> Iterator[str]:
    """The lines of text boxes that hang on a paragraph."""
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(parent.tag in _UNPRINTED for parent in box.iterancestors()):
            yield from _lines(box, counting=counting)


def _words(paragraph: _Element) -> str:
    """The text of a paragraph as printed, line breaks as such; that of its text boxes left out."""
    words = []
    pending = [paragraph]
    while pending:
        element = pending.pop()
        if element.tag == f"{W}t":
            words.append(element.text or "")
        elif element.tag in _TEXTS and element.getparent().tag == f"{W}r":
            words.append(_TEXTS[element.tag])
        elif element.tag not in (f"{W}txbxContent", f"{W}pPr", *_UNPRINTED) and not _is_hidden(element):
            pending.extend(reversed(element))
    return "".join(words)


def _is_hidden(element: _Element) -> bool:
    mark = element.find(f"{W}rPr/{W}vanish") if element.tag == f"{W}r" else None
    return mark is not None and value_of(mark) not in ("0", "false")


def _remarks(body: _Element) -> Iterator[str]:
    hidden = sum(1 for run in body.iter(f"{W}r") if _is_hidden(run))
    notes = sum(1 for _ in body.iter(f"{W}footnoteReference", f"{W}endnoteReference"))
    if hidden:
        yield f"文件里有{hidden}处隐藏文字，打印不出来，没有读入"
    if notes:
        yield f"文件里有{notes}条脚注或尾注，没有读入"
    if body.find(f".//{W}tbl") is not None:
        yield "文件里有表格，每一行读成一段，格与格之间用制表符隔开"
