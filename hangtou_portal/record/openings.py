"""Where a paragraph's opening words end, behind which its sentences begin."""

from __future__ import annotations

import re

from hangtou_portal.record.numerals import one_form
from hangtou_portal.record.paragraphs import Paragraph

#: Whom a paragraph addresses, and the lines that sign a report: whose it is, and of which day.
_ADDRESSED = re.compile(r"(?:各位(?:代表|委员|领导|同志|来宾|朋友|、)+|同志们|朋友们)[,。:!]")
_SIGNED = re.compile(
    r"(?:中共)?[一-鿿]{1,15}(?:镇|乡|街道|县|区|市|省|旗|州)(?:人民政府|办事处|(?:工作)?委员会|党?工?委|管委会)(?:办公室)?"
    r"|\(?(?:20\d\d|二[〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月"
    r"(?:[\d一二三四五六七八九十]{1,3}[日号])?\)?"
)


def opening_end(paragraph: Paragraph) -> int:
    """Where the words end that open a paragraph and promise nothing.

    They are its title, an introduction up to a colon, 各位代表, or all of the lines that sign a report.
    """
    text = one_form(paragraph.text)
    if paragraph.title:
        return len(paragraph.title) + 1
    if all(_SIGNED.fullmatch(words) for words in text.split()):
        return len(text)
    first, _, _ = text.partition("。")
    addressed = _ADDRESSED.match(text)
    return max(first.find(":") + 1, addressed.end() if addressed else 0)
