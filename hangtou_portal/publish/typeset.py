"""Typst at work: PDF and PNG made in this process, with the Chinese fonts that the machine has.

Weighed against reportlab and fpdf2: both draw no SVG text and break no Chinese line well; typst does both,
embeds the used part of each font, writes tagged PDF, and makes a picture of an SVG drawing in 30 ms.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Final

import typst

#: Chinese families in the order in which they are taken; 思源黑体 goes by several names.
CHINESE_FONTS: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "SimHei",
    "SimSun",
)

#: The same input makes the same bytes, whenever it is made.
_TIMESTAMP: Final = datetime(2000, 1, 1, tzinfo=UTC)


class MissingFontError(RuntimeError):
    """The machine has no Chinese font; the message says in Chinese what to install."""


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_embedded_fonts=False)


def chinese_font() -> str:
    """The family to set Chinese in. Raises MissingFontError if there is none."""
    families = set(_fonts().families())
    for family in CHINESE_FONTS:
        if family in families:
            return family
    raise MissingFontError(
        "服务器上没有中文字体，做不出PDF和PNG图片。请安装一种，例如在Debian上：apt-get install fonts-noto-cjk"
    )


def typeset(source: str, *, data: Mapping[str, object]) -> bytes:
    """The PDF of a Typst document, which finds `data` as JSON in `sys.inputs.data`.

    `data` gains the name of the Chinese font as `font`. Raises MissingFontError without such a font, and
    typst.TypstError for a mistake in `source`.
    """
    made = _compiler().compile(
        source.encode(),
        format="pdf",
        timestamp=_TIMESTAMP,
        sys_inputs={"data": json.dumps({**data, "font": chinese_font()}, ensure_ascii=False)},
    )
    return _one(made)


def rasterised(svg: str, *, width: float, height: float, scale: float = 2, clear: bool = False) -> bytes:
    """An SVG drawing as PNG, `width` by `height` units at `scale` pixels a unit.

    Its ground is white, or transparent if `clear`. Its text must name a font of `chinese_font`. Raises
    MissingFontError.
    """
    chinese_font()
    ground = "none" if clear else "white"
    source = (
        f"#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: {ground})\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    )
    made = _compiler().compile(source.encode(), format="png", ppi=72 * scale, sys_inputs={"svg": svg})
    return _one(made)


def _compiler() -> typst.Compiler:
    # One for each document: a compiler holds state and is not to be shared by threads.
    return typst.Compiler(font_paths=_fonts(), ignore_system_fonts=True)


def _one(made: bytes | list[bytes] | None) -> bytes:
    if isinstance(made, bytes):
        return made
    raise RuntimeError("typst没有做出一份文件")
