"""How Word writes an automatic number: 十二, 12, xii."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hangtou_portal.draft.reading.document import ReadingError
from hangtou_portal.record.numerals import chinese_numeral

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_BY_DIGIT = str.maketrans("0123456789", "〇一二三四五六七八九")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _roman(value: int) -> str:
    letters = ""
    for worth, letter in _ROMAN:
        count, value = divmod(value, worth)
        letters += letter * count
    return letters


def _letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if value in range(1, 21) else str(value)


#: How each of Word's number formats writes a number. What is not here is refused, not guessed.
_WRITERS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda value: f"({value})",
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "chineseCounting": chinese_numeral,
    "chineseCountingThousand": chinese_numeral,
    "taiwaneseCounting": chinese_numeral,
    "taiwaneseCountingThousand": chinese_numeral,
    "japaneseCounting": chinese_numeral,
    "ideographDigital": lambda value: str(value).translate(_BY_DIGIT),
    "japaneseDigitalTenThousand": lambda value: str(value).translate(_BY_DIGIT),
    "taiwaneseDigital": lambda value: str(value).translate(_BY_DIGIT),
    "ideographEnclosedCircle": _circled,
    "ideographTraditional": lambda value: "甲乙丙丁戊己庚辛壬癸"[value - 1],
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "none": lambda _: "",
}


def written(value: int, *, format_name: str) -> str:
    """`value` in one of Word's number formats (`w:numFmt`). Raises ReadingError for one that is not known."""
    try:
        return _WRITERS[format_name](value)
    except (KeyError, ValueError, IndexError) as error:
        reason = f"文件用了本程序不认识的自动编号（{format_name}，第{value}个）"
        raise ReadingError(f"{reason}，请在Word里把编号改成普通文字再试") from error
