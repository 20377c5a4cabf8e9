"""What the words around a number make of it: one that no row can hold, the bound of a class, a whole."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from hangtou_portal.record.numerals import TO_TEN, Number, find_numbers, one_form, split_magnitude

_MAGNITUDES = frozenset("十百千万亿")
_MAGNITUDE = "[多余]?[十百千万亿]*[多余]?"
_DASHES = "-—－–−~～∼"
#: What may stand between the end of a range and the number there.
_QUALIFIED = "(?:近|约|超过?|第)?"
_MYRIAD = 10_000
_ROUGHLY = ("上", "数", "几", "好")
RANGE = "是一个区间或比例的一部分"
#: What joins two numerals to one number: 1亿3000万, 三点五.
_JOINT = re.compile("[多余]?[十百千万亿零〇○点]*")
#: A minus sign, 负 or 零下. Two dashes are punctuation; 担负 and the like are verbs, 税负 is a noun.
_NEGATIVE = re.compile(
    rf"(?:(?<![{_DASHES}])[-—－–−±]|零下|(?<![担肩背承抱自胜欺辜减降税])负)\s*{_QUALIFIED}$"
)
#: What makes a number last year's: 由上年的62.5%提高到. But what is 为去年同期的89.2% is this year's.
OF_BEFORE = re.compile(rf"(?<![为是于达到占过近])(?:[去上]年|年初)(?:同期|[末底])?的{_QUALIFIED}$")
_UNFIT = {
    _NEGATIVE: "前面有负号或连接号，可能是负数，表里记不下",
    OF_BEFORE: "是上年或年初的数，不是这一期的",
}
#: Where a class of things begins or ends, as part of what they are called: 千万元以上企业, 35岁以下党员.
THRESHOLD = re.compile(r"[\d０-９.．,零一二三四五六七八九十百千万亿两]+[^\d,，。;；、]{0,8}?以[上下]")
#: What leads from a whole to a part of it: 13个村中有9个村, 6个项目中已开工2个; 中心 and 初中 are words.
_PART = re.compile(
    r"([^,，。;；、\d]{0,6}?)"
    r"(?:(?<![其初高集])中[,，]?(?=[已有仅共尚还约近超完实达通获被开启的\d一二三四五六七八九十两])|里(?=有))"
    rf"[^,，。;；、\d]{{0,8}}?(?:\d|[两{TO_TEN}]+[个家户名项人])"
)


def whole_ends(*, text: str, at: int) -> int | None:
    """Where the words end that name a whole whose unit ends `at`, if `text` goes on with a part of it."""
    found = _PART.match(text, at)
    return found.end(1) if found else None


@lru_cache(maxsize=8192)
def why_unfit(*, text: str, number: Number, unit: str) -> str:
    """Why no row can hold `number`, a number of `text` in `unit`, in Chinese; empty if one can."""
    plain = one_form(text)
    before = plain[: number.start]
    bare = set(number.text) <= _MAGNITUDES
    if bare and (number.value is None or number.value >= _MYRIAD or before.endswith(_ROUGHLY)):
        return "只说了大概的数量级"
    if number.value is None:
        return "几个数字连写，是约数或省略的写法，不是一个确定的数"
    for one, other in pairwise(find_numbers(text)):
        if number not in (one, other):
            continue
        between = plain[one.end : other.start]
        if _JOINT.fullmatch(between):
            return "与旁边的数字连写，合起来才是一个数"
        if _is_range(between, unit=unit, after=plain[other.end :]):
            return RANGE
    return next((reason for words, reason in _UNFIT.items() if words.search(before)), "")


def _is_range(between: str, *, unit: str, after: str) -> bool:
    """Whether what stands between two numbers, and `after` them, makes a range or a ratio: 3-5个, 1:20."""
    _, bare = split_magnitude(one_form(unit))
    # 13个至15个村: the first may have the shorter unit.
    units = "|".join(re.escape(bare[:length]) for length in range(len(bare), 0, -1))
    joint = rf"\s*(?:[{_DASHES}]{{1,2}}|[至到∶:/])\s*{_QUALIFIED}"
    found = re.fullmatch(rf"{_MAGNITUDE}((?:{units})?)(?:左右|以上|以下|以内)?{joint}", between)
    # 20名到3个村 is none: the two do not count the same.
    return found is not None and (
        not found[1] or re.match(_MAGNITUDE + re.escape(found[1]), after) is not None
    )
