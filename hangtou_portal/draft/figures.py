"""The numbers of a paragraph that are figures, and those that a person has to be asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from hangtou_portal.draft.figure_roles import STAYS, noun_ends, reason_to_ask, role_of
from hangtou_portal.draft.model import OpenQuestion
from hangtou_portal.draft.names import NameSpan
from hangtou_portal.draft.questions import open_question
from hangtou_portal.draft.words import unit_at
from hangtou_portal.record.audit.numbers import ENUMERATION
from hangtou_portal.record.dates import date_of_another_year
from hangtou_portal.record.model import Half, Paragraph, Qualifier, Role
from hangtou_portal.record.number_forms import RANGE, why_unfit
from hangtou_portal.record.numerals import Number, find_numbers, one_form
from hangtou_portal.record.quotes import Printed, printed_around, qualifiers_around, sentence_span
from hangtou_portal.record.spans import Span, span_of
from hangtou_portal.record.time_words import TIME_WORDS

#: A paragraph of the second half that looks back states no targets.
_PAST = re.compile(
    r"这[一二三四五]年|过去[^,，。]{0,3}年|[一二三四五]年来|去年|上年|“十[一二三四]五”(?:时期|期间)，?(?:是|我)"
)
#: No paragraph of prose holds more numbers.
_MOST = 200
#: What stands between two numbers that make no range.
_APART = re.compile("[,，。;；、和及与]")
_WHOLE_RANGE = f"是一个区间或比例，不是一个数：{STAYS}"
_GROUP_OF_PROJECTS = re.compile(r"大[^,，。;；、]{0,4}?项目")
_RANKED = re.compile(r"(?=[,，。;；、)）：:]|$|位|名|的|增|和|及)")
_FRACTION = "分之"


@dataclass(frozen=True, kw_only=True)
class Found(Span):
    """A figure in a paragraph: the run of its number with qualifier and unit.

    `at` is where its number begins, `noun_at` where what it counts may be named, up to `noun_end` if a part
    of it follows: 6个项目中已开工2个. `reason` says in Chinese why it makes no row; empty if it makes one.
    """

    paragraph: Paragraph
    at: int
    noun_at: int
    noun_end: int | None = None
    value: Decimal
    unit: str
    qualifier: Qualifier
    role: Role
    reason: str = ""

    def asked(self, reason: str) -> OpenQuestion:
        """The question about this figure, if it can be no row."""
        place = self.paragraph
        return open_question(place.address, place.text, start=self.start, end=self.end, reason=reason)


def figures_in(paragraph: Paragraph, *, names: Iterable[NameSpan]) -> tuple[list[Found], list[OpenQuestion]]:
    """Every number of a paragraph that is no date, name or enumeration: figures, and what is left to ask."""
    text = paragraph.text
    taken: list[Span] = [*names]
    taken += map(span_of, (*TIME_WORDS.finditer(one_form(text)), *ENUMERATION.finditer(text)))
    figures: list[Found] = []
    asked: list[tuple[int, int, str]] = []
    numbers = find_numbers(text)
    if len(numbers) > _MOST:
        reason = "一段里的数目太多，像是一张表"
        first, last = numbers[0], numbers[-1]
        return [], [open_question(paragraph.address, text, start=first.start, end=last.end, reason=reason)]
    past = paragraph.half is Half.NEXT and _PAST.search(text) is not None
    for number in numbers:
        if any(span.covers(number) for span in taken):
            continue
        found = "这一段说的是过去的时间，不能记作目标" if past else _read(paragraph, number=number)
        if isinstance(found, Found):
            sentence = sentence_span(text=text, run=found)
            if other := date_of_another_year(text[sentence.start : found.end], half=paragraph.half):
                found = f"时点是“{other}”，在另一年，请核对"
        if isinstance(found, Found):
            figures.append(found)
        else:
            asked.append((number.start, number.end, found))
    return figures, _questions(paragraph, asked=asked)


def _questions(paragraph: Paragraph, *, asked: Iterable[tuple[int, int, str]]) -> list[OpenQuestion]:
    """A question for each (start, end, reason), and one for all that a range or a ratio is made of."""
    text = paragraph.text
    runs: list[tuple[int, int, str]] = []
    for start, end, reason in asked:
        first, last, before = runs[-1] if runs else (0, 0, "")
        if reason == RANGE and before == _WHOLE_RANGE and not _APART.search(text[last:start]):
            runs[-1] = (first, end, _WHOLE_RANGE)
        else:
            runs.append((start, end, _WHOLE_RANGE if reason == RANGE else reason))
    return [open_question(paragraph.address, text, start=a, end=b, reason=why) for a, b, why in runs]


def _read(paragraph: Paragraph, *, number: Number) -> Found | str:
    """The figure that `number` states, or why that is for a person to say."""
    text = paragraph.text
    plain = one_form(text)
    if text.startswith(_FRACTION, number.end) or text.endswith(_FRACTION, 0, number.start):
        return "是几分之几，请写成百分数或标为不是数字"
    printed = printed_around(text=text, number=number)
    if printed.ordinal:
        return _rank(paragraph, printed=printed)
    if group := _GROUP_OF_PROJECTS.match(plain, number.end):
        return _figure(paragraph, printed=printed, unit="项", end=group.end(), noun_at=number.end + 1)
    unit = unit_at(text, printed.unit_at, magnitude=printed.magnitude)
    end = printed.unit_at + len(unit) - len(printed.magnitude)
    if not unit and not reason_to_ask(text, start=printed.start, end=end, unit="", after=""):
        return why_unfit(text=text, number=number, unit="") or "数目后面没有量词"
    if number.text == "一" or (number.text == "两" and unit in ("个", "种", "方")):
        return "可能是数目，也可能只是说法"
    return _figure(paragraph, printed=printed, unit=unit, end=end, noun_at=end)


def _rank(paragraph: Paragraph, *, printed: Printed) -> Found | str:
    number = printed.number
    if why := why_unfit(text=paragraph.text, number=number, unit=""):
        return why
    if paragraph.half is Half.NEXT:
        return "是要争取的名次，不是目标的数量"
    if not _RANKED.match(paragraph.text, number.end):
        return "可能是名次，也可能是次序"
    reason = reason_to_ask(paragraph.text, start=printed.start, end=number.end, unit="", after="")
    return Found(
        paragraph=paragraph,
        start=printed.start,
        end=number.end,
        at=number.start,
        noun_at=number.end,
        value=number.value or Decimal(0),
        unit="",
        qualifier=Qualifier.EXACT,
        role=Role.RANK,
        reason=reason,
    )


def _figure(paragraph: Paragraph, *, printed: Printed, unit: str, end: int, noun_at: int) -> Found | str:
    number = printed.number
    qualifiers, after = qualifiers_around(text=paragraph.text, printed=printed, unit_end=end)
    end += len(after)
    reason = reason_to_ask(paragraph.text, start=printed.start, end=end, unit=unit, after=after)
    if not reason and (why := why_unfit(text=paragraph.text, number=number, unit=unit)):
        return why
    if len(qualifiers) > 1:
        return "有两个限定词"
    value = number.value or Decimal(0)
    return Found(
        paragraph=paragraph,
        start=printed.start,
        end=end,
        at=number.start,
        noun_at=max(noun_at, end) if noun_at >= end - len(after) else noun_at,
        noun_end=noun_ends(paragraph.text, start=printed.start, end=end, unit=unit),
        value=value,
        unit=unit,
        qualifier=qualifiers[0],
        role=role_of(paragraph, start=printed.start, noun_at=noun_at, unit=unit, value=value),
        reason=reason,
    )
