"""Text files: their encoding, and their lines."""

from __future__ import annotations

from hangtou_portal.draft.reading.document import Document, ReadingError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
GBK_REMARK = "文件不是UTF-8编码，已按GBK（GB18030）读入；请看一眼有没有乱码"


def decode(content: bytes) -> tuple[str, tuple[str, ...]]:
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


def read_plain(content: bytes) -> Document:
    """The lines of a text file."""
    text, remarks = decode(content)
    return Document(lines=tuple(text.splitlines()), remarks=remarks)
