"""Refuses a document that has lost characters on its way: nobody but the clerk can restore them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from hangtou_portal.draft.reading.document import ReadingError

_YEAR = r"(?<!\d)(?:19|20)\d{2}"
_MONTH, _DAY = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
#: 月 and 日 that name no date: 月均, 月度, 日均, 日元.
_M = "月(?!均|度|平均|产|销|供|租|薪|收|报|季|嫂|子)"
_D = "日(?!常|均|平均|益|夜|元|本|用|间|照|产|供|处|托|接|检|清|趋|渐|最|报|游)"
#: A date that has lost its 年, 月 or digits on the way: 2024722日, 20247月22日, 2024年722日, 2024年月.
_BROKEN_DATE: Final = re.compile(
    rf"{_YEAR}(?:{_MONTH}?{_DAY}{_D}|{_MONTH}{_M})|{_YEAR}年(?=\d{{3,4}}日){_MONTH}{_DAY}{_D}|{_YEAR}年(?:{_M}|{_D})"
    rf"|(?<!\d)\d{{1,2}}月{_D}"
)
_UNREADABLE: Final = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]")


def refuse_damage(lines: Sequence[str]) -> None:
    """Raise ReadingError where the lines have lost characters, which cannot be restored."""
    for number, line in enumerate(lines, start=1):
        if broken := _BROKEN_DATE.search(line):
            raise ReadingError(
                f"第{number}行的“{broken.group()}”像是日期里掉了字（“…{_around(line, broken)}…”），"
                "请对照原件改好再试；本程序不猜"
            )
        if unreadable := _UNREADABLE.search(line):
            raise ReadingError(
                f"第{number}行有读不出的字（“…{_around(line, unreadable)}…”），请对照原件改好再试"
            )


def _around(line: str, found: re.Match[str]) -> str:
    return line[max(0, found.start() - 8) : found.end() + 8]
