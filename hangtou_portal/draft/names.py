"""Finds names that hold numbers: quoted terms, titles, codes, and shapes such as 1+1+X+Y and 三大社区."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hangtou_portal.draft.words import unit_at
from hangtou_portal.record.audit.numbers import ENUMERATION
from hangtou_portal.record.model import Paragraph
from hangtou_portal.record.numerals import TO_TEN, find_numbers, one_form
from hangtou_portal.record.spans import Span

_C = f"[{TO_TEN}百千两双零]"
_HAN = "[\u4e00-\u9fff]"
#: Characters of a quoted term, at most: a longer quotation is what somebody said.
_LONGEST = 24
_QUOTED = re.compile(rf"“([^“”。]{{1,{_LONGEST}}})”")
_TITLE = re.compile(r"《([^《》]+)》")
_GROUP = "产业|工程|行动|体系|中心|社区|板块|领域|战略|平台|基地|片区|集群|任务|攻坚战|保卫战|抓手|功能|赛道"
_GROUP += "|支柱|要素"
_COUNTED = (
    "融合|建设|联动|整治|改造|治理|创建|改革|合一|衔接|统筹|行动|工程|机制|制度|体系|规定|共治|同治|联治"
)

_PAIRED = "并称"
#: (what it is, its shape), tried in this order; a later shape never takes what an earlier one has.
_SHAPES = (
    ("由数字和加号组成的提法", re.compile(r"(?<![\dA-Za-z.])\d+(?:\+(?:\d+|[A-Z]))+(?![\d.])")),
    ("版本号", re.compile(r"\d+\.\d+版本?|(?<=[\u4e00-\u9fff])\d\.0(?=[、，,。”“;；和及])")),
    ("编号或代号", re.compile(r"(?<![A-Za-z\d.])[A-Za-z]+[-_.]?\d[\dA-Za-z.\-_]*(?<![.\-_])")),
    ("编号或代号", re.compile(r"(?<![A-Za-z\d.])\d{1,2}(?:[GDK](?![A-Za-z])|A(?=级))")),
    ("线路编号", re.compile(rf"\d+号(?:线|楼|地块|院|桥|泵站|机场)(?:{_C}期|[东南西北]延伸)?")),
    ("行动计划的名称", re.compile(rf"[{TO_TEN}]年行动(?:计划|方案)")),
    ("周年", re.compile(rf"(?:新中国|中国共产党|建党|建军|建国|{_HAN}{{2,6}}?)(?:成立|诞辰|胜利)?\d+周年")),
    ("届次的名称", re.compile(rf"第{_C}+届{_HAN}{{1,8}}?(?:大会|博览会|会|节|赛|展|论坛)")),
    ("通行的提法", re.compile("中央八项规定")),
    (_PAIRED, re.compile(rf"{_C}大(?!{_HAN}{{0,4}}项目){_HAN}{{0,4}}?(?:{_GROUP})")),
    (_PAIRED, re.compile(rf"(?<!第)(?<!{_C})(?!一){_C}(?!大){_HAN}{{1,2}}?(?:{_COUNTED})")),
    (_PAIRED, re.compile(rf"(?<!第)(?<!{_C})(?!一){_C}(?!大){_HAN}{{2}}")),
)
_LEADING = re.compile(r"^(?:以|围绕|庆祝|纪念|迎接|在|是|为|对|的)+")


@dataclass(frozen=True, kw_only=True)
class NameSpan(Span):
    """A name in a paragraph: the run that is taken, the word itself, and why it is one."""

    word: str
    why: str


def names_in(
    paragraph: Paragraph, *, known: Iterable[str], vocabulary: Iterable[str]
) -> tuple[NameSpan, ...]:
    """Every name of a paragraph, in order. `known` are names the record has.

    `vocabulary` are terms that may stand without quotation marks.
    """
    text = paragraph.text
    found: list[NameSpan] = []
    shaped = tuple(_shaped(text))
    # 两网融合 is a term in the name of 牌楼村两网融合中转站 as well; 18号线 is no more than a part of one.
    paired = (span for span in shaped if span.why == _PAIRED)
    # A name that the record knows is no term of the report: its span has no word.
    numbered = (name for name in known if find_numbers(name))
    named = (replace(span, word="") for span in _named(text, words=numbered, why="已知的名称"))
    listed = _named(text, words=vocabulary, why="公文常用的名词")
    for span in (*_quoted(text), *paired, *named, *shaped, *listed):
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(sorted(found, key=lambda span: span.start))


def _quoted(text: str) -> Iterator[NameSpan]:
    """Quoted terms, then titles of documents that hold a number outside of them."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for start, end in quoted:
        yield NameSpan(start=start, end=end, word=text[start + 1 : end - 1], why="报告加了引号")
    for match in _TITLE.finditer(text):
        if _left(match[1], taken=quoted, offset=match.start(1)):
            yield NameSpan(start=match.start(), end=match.end(), word=match[1], why="文件的题名")


def _named(text: str, *, words: Iterable[str], why: str) -> Iterator[NameSpan]:
    """Every occurrence of `words` in the text, the longest word first."""
    for word in sorted((w for w in words if w in text), key=lambda w: (-len(w), w)):
        for match in re.finditer(re.escape(word), text):
            yield NameSpan(start=match.start(), end=match.end(), word=word, why=why)


def _shaped(text: str) -> Iterator[NameSpan]:
    """The names that have one of the shapes of `_SHAPES`, shape by shape."""
    plain = one_form(text)
    listed = [match.span() for match in ENUMERATION.finditer(plain)]
    for why, shape in _SHAPES:
        for match in shape.finditer(plain):
            start, end = match.span()
            if any(a <= start < b for a, b in listed):
                continue
            if why == "周年" and (lead := _LEADING.match(plain[start:end])):
                start += lead.end()
            if why != _PAIRED or _names(plain, start=start, end=end):
                yield NameSpan(start=start, end=end, word=text[start:end], why=why)


def _left(words: str, *, taken: Iterable[tuple[int, int]], offset: int) -> bool:
    """Whether a number of `words`, which begin at `offset`, is in none of the `taken` runs."""
    spans = list(taken)
    return any(
        not any(a <= number.start + offset and number.end + offset <= b for a, b in spans)
        for number in find_numbers(words)
    )


def _names(text: str, *, start: int, end: int) -> bool:
    """Whether the numeral at the start of a shape counts what is not measured: 四分类, but not 四个区."""
    number = next((number for number in find_numbers(text) if number.start == start), None)
    if number is None or number.end >= end:
        return False
    grouped = text[number.end] == "大"
    return grouped or not unit_at(text, number.end, magnitude="")
