"""Text files and saved web pages: their encoding, and what a page prints, its menus and buttons set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from hangtou_portal.draft.reading.document import ReadingError, SourceDocument

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
GBK_REMARK = "文件不是UTF-8编码，已按GBK（GB18030）读入；请看一眼有没有乱码"
_UNPRINTED: Final = {"script", "style", "noscript", "template", "head", "svg", "iframe", "object"}
_MACHINERY: Final = {"nav", "header", "footer", "aside", "form", "button", "select", "input", "textarea"}
_INLINE: Final = {"a", "abbr", "b", "code", "em", "font", "i", "label", "mark", "q", "s", "small", "span"} | {
    *("strong", "sub", "sup", "time", "u", "o:p", "ins", "cite", "big", "del", "strike", "tt", "var")
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def _decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file in UTF-8, UTF-16 with its mark, or GB18030, which is said in a remark.

    Raises ReadingError if it is none of them.
    """
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    for name in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            return content.decode(name), (GBK_REMARK,) if name == "gb18030" else ()
        except UnicodeDecodeError:
            continue
    raise ReadingError("文件的编码读不懂，请用记事本打开，另存为UTF-8编码的.txt")


def read_plain(content: bytes) -> SourceDocument:
    """The lines of a text file."""
    text, remarks = _decode(content)
    return SourceDocument(lines=tuple(text.splitlines()), remarks=remarks)


def read_web(content: bytes) -> SourceDocument:
    """The lines of a saved page, its menus, forms and buttons set aside.

    Raises ReadingError if it has no line at all.
    """
    text, remarks = _decode(content)
    # A declaration of the encoding has been followed already; lxml refuses one in a decoded text.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        page = html.document_fromstring(text)
    except (ParserError, ValueError) as error:
        raise ReadingError("网页里没有文字，请把正文复制到记事本，存成.txt再试") from error
    machinery: list[str] = []
    lines = _cut("".join(_printed(page, machinery=machinery)))
    return SourceDocument(lines=tuple(lines), set_aside=tuple(_cut("".join(machinery))), remarks=remarks)


def _cut(text: str) -> list[str]:
    """The lines of printed text: HTML counts any run of white space within a line as one space."""
    lines = (re.sub(r"[^\S\t]+", " ", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _printed(element: HtmlElement, *, machinery: list[str]) -> Iterator[str]:
    """The text of an element, blocks on lines of their own; that of menus and buttons goes to `machinery`."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in _UNPRINTED or element.get("hidden") is not None:
        return
    if _HIDDEN.search(element.get("style") or ""):
        return
    own = list(_contents(element, machinery=machinery))
    if tag in _MACHINERY:
        machinery.extend(("\n", *own, "\n"))
    elif tag == "br":
        yield "\n"
    elif tag in ("td", "th"):
        yield " ".join("".join(own).split()) + "\t"
    elif tag in _INLINE:
        yield from own
    else:
        yield from ("\n", *own, "\n")


def _contents(element: HtmlElement, *, machinery: list[str]) -> Iterator[str]:
    yield (element.text or "").replace("\n", "")
    for child in element:
        yield from _printed(child, machinery=machinery)
        yield (child.tail or "").replace("\n", "")
