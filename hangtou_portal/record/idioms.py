"""Words and phrases of official Chinese that are written with a numeral and count nothing. A frozen list.

A word belongs here only if its numeral is no amount in any sentence: 一带一路, 零售, 百姓. What may be a
count in one sentence and a figure of speech in another (一个, 百亿) does not: a person decides.
"""

from __future__ import annotations

import re
from pathlib import Path

#: Single words and set phrases, from the file beside this module.
IDIOMS = tuple(Path(__file__).with_name("idioms.txt").read_text(encoding="utf-8").split())

_N = "[零〇一二三四五六七八九十百千两\\d]+"
_C = "[一二三四五六七八九十]+"
#: Words for things that are numbered one after another, so that the number is a name.
_IN_A_ROW = "|".join(
    (
        *"届次轮批期号代条章节款集版师军组科年套台艘架颗只座家例张站",
        *("医院", "中学", "小学", "高级", "人民", "幼儿园", "实验", "附属", "工业", "建筑", "设计"),
        *("方面", "中级", "检察", "五年", "百年", "车间", "机床", "产业"),
    )
)
#: Phrases: stretches of time that are named, not measured; ordinals that name one of a row (第二届进博会);
#: sizes that name a class (百亿级).
_PHRASES = (
    rf"(?:过去|这|今后|未来|最近|近|前|头|后|新的|又|每)(?:的)?{_N}年",
    rf"{_N}年(?:来|间|以来|多来)",
    rf"第{_N}个?(?={_IN_A_ROW})",
    rf"{_N}届(?=历次|人大|中央|市委|区委|县委|省委|自治区党委|{_C}次|{_C}中)",
    rf"(?<=[届会大委]){_C}次(?=全会|全体|会议)",
    rf"(?<=届){_C}中(?=全会)",
    rf"{_C}、{_C}(?=级医院|等奖)",
    r"(?<![第一二三四五六七八九十百千万亿\d])[一二三](?=等奖)",
    # A plan with a name of its own (三年行动计划) is a term, and has a row among the terms.
    rf"{_C}年行动(?!计划|方案)",
    r"[百千万亿]+级",
    r"新一(?=轮|代|批|期)",
    r"每(?:一|[百千万]+)",
    r"翻了?一(?=番)",
)
_PATTERN = re.compile("|".join([*map(re.escape, sorted(set(IDIOMS), key=len, reverse=True)), *_PHRASES]))


def idle_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Every stretch [start, end) of `text` whose numerals count nothing, overlaps included."""
    spans = []
    at = 0
    while match := _PATTERN.search(text, at):
        spans.append(match.span())
        at = match.start() + 1
    return tuple(spans)
