"""What a label leaves out: other numbers, words that lead to one, that only say how it changed, or when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hangtou_portal.draft.stops import SEGMENT
from hangtou_portal.record.numerals import COUNT, find_numbers, one_form
from hangtou_portal.record.time_words import LIMITS

_WORDS = re.compile(rf"[^{re.escape(SEGMENT)}]+")
#: What leads from a name to its number and is no part of the name; 提高到 and 缩短为 say more than 提高.
LINK = re.compile(
    r"(?:达到了?|(?<!提)高达|达|分别(?:为|是|达)?|共计|共有|共|总计|总数|累计|(?<![户人亩年月日])均|超额|是|有|已|了"
    r"|(?<![高加升降低少大小短减增长展窄落涨缩压调提宽伸容密简])[到至]"
    r"|(?<!提高|降低|下降|缩短|减少|增加|扩大|上调|下调|压缩|压减|精简)(?<![降升增减])为"
    r"|近|约|超|突破|仅|约为|(?<![制持定])在|于|占|仅次于"
    r"|[由从](?:[去上]年|年初|原来?|最初|平均|最低|全[国省市区县镇])?(?:同期|[末底])?的?(?:每[人户月年]+)?)+$"
)
#: What such a name ends in belongs to that number alone: 收入增加到3.52万元、年均增长6.5%.
CHANGED_TO = re.compile(
    r"(?:增加|提高|提升|上升|上涨|下降|降低|减少|回落|扩[大容]|缩[小短]|压[减缩]|拓[展宽]|[增延]长|发展|延伸|加密|精简"
    r"|[上下]调|[增降升])[到至为]$"
)
LEAD = re.compile(rf"^(?:{COUNT}[是要]|其中|并|且|和|及|以及|同时|还|已|共|的|在|对|，|,)+")
#: Words that say how a number changed: without what changed they name nothing.
CHANGED = re.compile(
    r"^(?:同比|环比|年均|实际|平均|累计|(?:连续)?[\d一二三四五六七八九十两]+年"
    r"|(?:为|是|相当于)?[比较]?(?:[去上]年|年初|[上一]季度)(?:同期|[末底])?)*"
    r"(?:增长|增加|上升|上涨|下降|减少|降低|提高|提升|回落|压减|收窄|增幅|增速|降幅|占比|保持|排名|位居"
    r"|上调|下调|压缩|缩短|扩大|精简|[居列排降升增减涨])?"
    r"(?:[到至为](?:每[人户月年]+)?|全国|全市|全区|西北|世界)?$"
)
#: What may stand behind a name and is no part of it.
TAIL = re.compile(r"(?:等|的|和|(?<![惠涉普波])及|以及|并|、)+$")
#: What will be done by then is not what the row has for its time: 7月将开工项目 stays whole.
_PERIOD = re.compile(rf"到?(?>{LIMITS.pattern})前?的?(?!将|拟|预计|可完成|可达)")


def without_period(label: str) -> str:
    """A label without the time it begins with, which its row says: 拆除违建, not 上半年拆除违建."""
    period = _PERIOD.match(one_form(label))
    return LEAD.sub("", label[period.end() :]) if period else label


def pieces_of(
    text: str, *, start: int, end: int, without: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """[start, end) without the numbers, punctuation between clauses, and words that only lead to a number."""
    cuts = sorted((max(a, start), min(b, end)) for a, b in without if a < end and b > start)
    runs, at = [], start
    for a, b in (*cuts, (end, end)):
        if a > at:
            runs.append((at, a))
        at = max(at, b)
    pieces = []
    for a, b in runs:
        for match in _WORDS.finditer(text[a:b]):
            head, tail = a + match.start(), a + match.end()
            if lead := LEAD.match(text[head:tail]):
                head += lead.end()
            tail = head + len(TAIL.sub("", LINK.sub("", text[head:tail])))
            if tail > head:
                pieces.append((head, tail))
    return [(a, a + len(CHANGED_TO.sub("", text[a:b]))) for a, b in pieces[:-1]] + pieces[-1:]


def adds_number(label: str, *, text: str) -> bool:
    """Whether a label, as it was put together, has a number that its paragraph has not."""
    printed = {number.text for number in find_numbers(text)}
    return any(number.text not in printed for number in find_numbers(label))
