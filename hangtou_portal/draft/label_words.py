"""What a label leaves out: words that lead to a number, that only say how it changed, or when."""

from __future__ import annotations

import re

from hangtou_portal.record.numerals import COUNT, one_form
from hangtou_portal.record.time_words import LIMITS

#: What leads from a name to its number and is no part of the name; 提高到 says more than 提高.
LINK = re.compile(
    r"(?:达到了?|(?<!提)高达|达|分别(?:为|是|达)?|为|(?<![高加升降低少大小短减增长展窄落涨缩压调提])[到至]|共计|共有|共|总计|总数"
    r"|累计|均|超额|是|有|已|了|近|约|超|突破|仅|约为|(?<![制持定])在|于|占|仅次于"
    r"|[由从](?:[去上]年|年初|原来?|最初|平均|最低|全[国省市区县镇])?(?:同期|[末底])?的?)+$"
)
#: What such a name ends in belongs to that number alone: 收入增加到3.52万元、年均增长6.5%.
CHANGED_TO = re.compile(r"(?:增加|提高|提升|上升|下降|降低|减少|扩大|缩[小短]|压减|拓展|[增降升])[到至]$")
LEAD = re.compile(rf"^(?:{COUNT}[是要]|其中|并|且|和|及|以及|同时|还|已|共|的|在|对|，|,)+")
#: Words that say how a number changed: without what changed they name nothing.
CHANGED = re.compile(
    r"^(?:同比|环比|年均|实际|平均|累计|(?:连续)?[\d一二三四五六七八九十两]+年"
    r"|(?:为|是|相当于)?[比较]?(?:[去上]年|年初|[上一]季度)(?:同期|[末底])?)*"
    r"(?:增长|增加|上升|上涨|下降|减少|降低|提高|提升|回落|压减|收窄|增幅|增速|降幅|占比|保持|排名|位居|[居列排降升增涨])?"
    r"(?:到|至|全国|全市|全区|西北|世界)?$"
)
#: What may stand behind a name and is no part of it.
TAIL = re.compile(r"(?:等|的|和|(?<![惠涉普波])及|以及|并|、)+$")
_PERIOD = re.compile(rf"到?(?:{LIMITS.pattern})的?")


def without_period(label: str) -> str:
    """A label without the time it begins with, which its row says: 拆除违建, not 上半年拆除违建."""
    period = _PERIOD.match(one_form(label))
    return label[period.end() :] if period else label
