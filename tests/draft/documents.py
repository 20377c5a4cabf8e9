"""Documents made for the tests: Word's XML by hand, PDF by typesetting."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import typst

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_OPEN = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<w:{{part}} xmlns:w="{_NAMESPACE}" xmlns:m="{_MATH}">'
)


def _level(at: int, *, format_name: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format_name}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


#: A list of three levels as officials number: 一、 then （一） then 1. ; id 2 starts the same list anew.
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + _level(0, format_name="chineseCounting", text="%1、")
    + _level(1, format_name="chineseCounting", text="（%2）")
    + _level(2, format_name="decimal", text="%3.")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
#: A heading style that is numbered itself, and one that inherits its number.
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
    "</w:numPr></w:pPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Chapter"/></w:style>'
)


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, *, level: int | None = None, number: int = 1, style: str = "") -> str:
    """A paragraph of runs, numbered on `level` of the list `number`, or as its style is."""
    numbered = (
        "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{numbered}</w:pPr>{content}</w:p>"


def docx(file: Path, *, body: Sequence[str], parts: Mapping[str, bytes] | None = None) -> Path:
    """Write a .docx of paragraphs and tables in WordprocessingML; `parts` are further files in it."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            f"{_OPEN.format(part='document')}<w:body>{''.join(body)}</w:body></w:document>",
        )
        archive.writestr("word/numbering.xml", f"{_OPEN.format(part='numbering')}{NUMBERING}</w:numbering>")
        archive.writestr("word/styles.xml", f"{_OPEN.format(part='styles')}{STYLES}</w:styles>")
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return file


def pdf(file: Path, *, paragraphs: Sequence[str], width: int = 300) -> Path:
    """Typeset paragraphs as a PDF with a text layer, on sheets `width` points wide, their pages numbered."""
    words = "\n\n".join(
        f'#par(first-line-indent: (amount: 2em, all: true))[#"{text}"]' for text in paragraphs
    )
    return typeset(file, markup=f'#set page(width: {width}pt, numbering: "1")\n{words}')


def typeset(file: Path, *, markup: str) -> Path:
    """Typeset Typst markup as a PDF with a text layer."""
    source = file.with_suffix(".typ")
    source.write_text(
        "#set page(width: 300pt, height: 400pt, margin: 40pt)\n"
        '#set text(font: "Noto Sans CJK SC", size: 12pt, lang: "zh")\n' + markup,
        encoding="utf-8",
    )
    typst.compile(str(source), output=str(file))
    return file
