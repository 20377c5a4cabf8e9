"""What a number does in its sentence, and why it may be no figure, as far as the words around it tell."""

from __future__ import annotations

import re
from decimal import Decimal

from hangtou_portal.draft.words import begins_with_verb
from hangtou_portal.record.audit.shares import CHANGE, RATE_UNITS
from hangtou_portal.record.model import Half, Paragraph, Role
from hangtou_portal.record.number_forms import OF_BEFORE, whole_ends
from hangtou_portal.record.numerals import find_numbers, one_form

_SCOPE = re.compile(
    r"(?:全[镇区市县省州乡街校国院厂]|(?<![制持定])在|覆盖[^,，。;；、]{0,4}|涉及|共有|辖区内?|下辖)$"
)
_PLAN = re.compile(r"(?:推进|落实|编制|谋划|安排|启动|实施|明确|确定|梳理)[^,，。;；]*$")
_PLANNED = re.compile(r"[^,，。;；]{0,6}(?:任务|项目|计划|工程|清单)")
#: A target that the first half repeats, # for its number and unit: 完成目标任务48万平方米的108.96%.
_AIM, _FEW = "(?:目标|任务|计划|指标|预算)", r"[^,，。;；、\d]{0,6}"
_REPEATED = re.compile(rf"(?:{_AIM}{_FEW}#{_FEW}|#{_FEW}{_AIM}{_FEW})的\d+(?:\.\d+)?%")
#: What leads to the value before a change, and what behind it leads to the one after: 由910元提高到980元.
_FROM = re.compile(r"[由从][^,，。;；、\d]{0,6}$")
_TO = re.compile(
    r"[^,，。;；、\d]{0,12}?(?:[到至]|[变改短并合简少整大加升低高展增降缩减调宽][为成])"
    r"(?:现在的|目前的|今年的|接?近|约|不[足到]|超过?|第|每[^,，。;；、\d]{1,3})?(?:\d|[一二三四五六七八九十两])"
)
#: Villages and the like at the head of a clause that goes on to another number: 13个村集体资产总额24.7亿元.
_SETTLEMENTS = ("个村", "个社区", "个行政村", "个居民区")
_HEAD = re.compile(r"(?:^|[,，。;；:：])$")
_GOES_ON = re.compile(r"[^,，。;；、\d和及与并]{2,14}\d")
#: What a person can answer about a number that no row can hold.
STAYS = "选“不是数字”，报告的原话照样公开"
FORMER = f"是变化前的数，不是这一期的：{STAYS}"
#: Units in which things are counted: 50家以上工厂 are factories, 50万元以上工厂 a class of them.
_COUNTED = tuple("个家户名位人项件处所座条台套辆起次场批对")
_NO_CLASS = re.compile(r"[,，。;；、:：和及与并]|^(?:同比|环比|[比较增降占达]|下降)")
THRESHOLD = f"是划分大小、年龄等的界限，没有写进哪个数字的名称：{STAYS}"


def reason_to_ask(text: str, *, start: int, end: int, unit: str, after: str) -> str:
    """Why the number [start, end) of `text` makes no row of its own; empty if it may.

    It is the value before a change, or begins a class of things counted behind it: 千万元以上企业28家.
    `after` is the qualifier behind its unit, which `end` includes.
    """
    if OF_BEFORE.search(text[:start]) or (_FROM.search(text[:start]) and _TO.match(text, end)):
        return FORMER
    if after not in ("以上", "以下"):
        return ""
    counted = next((number.start for number in find_numbers(text) if number.start >= end), None)
    between = text[end:counted].removeprefix("的")
    named = counted is not None and not _NO_CLASS.search(between) and not begins_with_verb(between)
    of_a_class = unit.endswith("岁") or (named and not unit.startswith(_COUNTED))
    return THRESHOLD if of_a_class else ""


def noun_ends(text: str, *, start: int, end: int, unit: str) -> int | None:
    """Where the words end that name what the number [start, end) counts, if another is of a part of it.

    The other may also be of what these have. None if all of the clause may name the number.
    """
    whole = unit in _SETTLEMENTS and _HEAD.search(text[:start]) and _GOES_ON.match(text, end)
    return end if whole else whole_ends(text=text, at=end)


def role_of(paragraph: Paragraph, *, start: int, noun_at: int, unit: str, value: Decimal) -> Role:
    """What the number does in its sentence, as far as its own words tell."""
    text = paragraph.text
    before = text[:start]
    if paragraph.half is Half.NEXT:
        return Role.TARGET
    if unit in RATE_UNITS:
        whole = unit == "%" and value == 100 and not CHANGE.search(before)
        return Role.SHARE if whole else Role.RATE
    repeated = _REPEATED.search(f"{before}#{one_form(text[noun_at:])}")
    whole = noun_ends(text, start=start, end=noun_at, unit=unit) is not None
    if repeated or whole or _SCOPE.search(before):
        return Role.SCOPE
    if unit in ("项", "个") and _PLAN.search(before) and _PLANNED.match(text, noun_at):
        return Role.COUNT_OF_PLAN
    return Role.DONE
