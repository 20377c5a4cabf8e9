"""Word's .docx: its paragraphs and tables with their numbers as printed.

Read from its XML directly: the well-kept readers (python-docx, mammoth) drop automatic numbers written in
Chinese, and take up or drop unaccepted revisions without a word.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from hangtou_portal.draft.reading.document import ReadingError, SourceDocument
from hangtou_portal.draft.reading.docx_limits import MC, M, is_hidden, refuse_unreadable, remarks_on
from hangtou_portal.draft.reading.docx_numbering import ListNumbering, W, numbering

#: Bytes that one part of the file may have when unpacked: a report of 30,000 characters has a million.
LARGEST_PART = 40_000_000
_BODY, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_TEXTS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
#: What is not read as text: a field's code, the second form of a drawing, how a character above is spoken.
_UNPRINTED = (f"{W}instrText", f"{MC}Fallback", f"{W}rt")
#: What paragraphs, tables, rows and cells may be wrapped in: content controls, and what Word knows of them.
_WRAPPERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag"))
_WRAPPERS += (f"{MC}AlternateContent", f"{MC}Choice")


def read_docx(content: bytes) -> SourceDocument:
    """The paragraphs of a .docx in order, table rows as lines with their cells apart.

    Raises ReadingError for a file that is damaged, carries macros, unaccepted revisions, formulas that are no
    plain line or signs within a number, unpacks to more than a report can be, or brings a document type of
    its own.
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
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise ReadingError("文件损坏，打不开；请在Word里重新另存为.docx再试") from error
    refuse_unreadable(body)
    try:
        counting = numbering(numbering_part=numbers, styles_part=styles)
        lines = tuple(_lines(body.find(f"{W}body"), counting=counting))
    except (ValueError, IndexError) as error:  # levels of lists that are no numbers, or that no list has
        raise ReadingError("文件里的自动编号损坏，读不准；请在Word里重新另存为.docx再试") from error
    return SourceDocument(lines=lines, remarks=tuple(remarks_on(body)))


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


def _lines(parent: _Element | None, *, counting: ListNumbering) -> Iterator[str]:
    """The lines of a body or a cell, in order."""
    for child in [] if parent is None else _parts(parent, f"{W}p", f"{W}tbl"):
        if child.tag == f"{W}tbl":
            for row in _parts(child, f"{W}tr"):
                cells = (" ".join(_lines(cell, counting=counting)) for cell in _parts(row, f"{W}tc"))
                yield "\t".join(cells)
            continue
        number, words = counting.printed(child), _words(child)
        if words.strip():
            yield from f"{number}{words.strip()}".split("\n")
        yield from _boxes(child, counting=counting)


def _parts(parent: _Element, *tags: str) -> Iterator[_Element]:
    """The elements with one of the tags that stand in `parent`, itself or in wrappers that print nothing."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _parts(child, *tags)


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
        if element.tag in (f"{W}t", f"{M}t"):
            words.append(element.text or "")
        elif element.tag in _TEXTS and element.getparent().tag == f"{W}r":
            words.append(_TEXTS[element.tag])
        elif element.tag not in (f"{W}txbxContent", f"{W}pPr", *_UNPRINTED) and not is_hidden(element):
            pending.extend(reversed(element))
    return "".join(words)
