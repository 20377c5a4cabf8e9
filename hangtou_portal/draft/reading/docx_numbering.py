"""The numbers that Word prints before its paragraphs but does not keep in their text: 一、 （一） 1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from lxml.etree import _Element

from hangtou_portal.draft.reading.number_formats import written

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, kw_only=True)
class _Level:
    start: int
    format: str
    text: str
    plain_digits: bool


@dataclass(kw_only=True)
class ListNumbering:
    """Counts along as the paragraphs of a document are read in order.

    `levels` are the levels of each list, `lists` the list that a number id belongs to; `styles` says which
    (number id, level) the paragraphs of a style have.
    """

    levels: Mapping[str, tuple[_Level, ...]]
    lists: Mapping[str, str]
    styles: Mapping[str, tuple[str, int]]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def printed(self, paragraph: _Element) -> str:
        """What Word prints before this paragraph, which must be the next one; empty if nothing.

        Raises ReadingError for a number format that is not known.
        """
        number, at = self._number_of(paragraph)
        levels = self.levels.get(number, ())
        if not 0 <= at < len(levels):
            return ""
        # All number ids of one list count on together, as 一、 before and after a table does.
        counts = self._counts.setdefault(self.lists[number], [None] * len(levels))
        before = counts[at]
        counts[at] = levels[at].start if before is None else before + 1
        counts[at + 1 :] = [None] * (len(counts) - at - 1)
        own = levels[at]
        if own.format == "bullet":
            return "•"

        def number_of(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            level, count = levels[index], counts[index]
            value = level.start if count is None else count
            return written(value, format_name="decimal" if own.plain_digits else level.format)

        return re.sub(r"%([1-9])", number_of, own.text).strip()

    def _number_of(self, paragraph: _Element) -> tuple[str, int]:
        """The number id and level of a paragraph: its own, else its style's."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        inherited = self.styles.get(value_of(style), ("0", 0))
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is None:
            return inherited
        number, level = own.find(f"{W}numId"), own.find(f"{W}ilvl")
        return (
            value_of(number) if number is not None else inherited[0],
            int(value_of(level)) if level is not None else inherited[1],
        )


def value_of(element: _Element | None) -> str:
    """The attribute `w:val` of an element, empty if there is none."""
    return "" if element is None else str(element.get(f"{W}val") or "")


def is_on(element: _Element | None) -> bool:
    """Whether a property that is either on or off is on: its element stands there and does not say off."""
    return element is not None and value_of(element) not in ("0", "false", "off")


def numbering(*, numbering_part: _Element, styles_part: _Element) -> ListNumbering:
    """What word/numbering.xml and word/styles.xml say."""
    levels: dict[str, tuple[_Level, ...]] = {}
    lists: dict[str, str] = {}
    abstract = _abstract(numbering_part)
    for entry in numbering_part.findall(f"{W}num"):
        number, list_id = str(entry.get(f"{W}numId")), value_of(entry.find(f"{W}abstractNumId"))
        own = list(abstract.get(list_id, ()))
        overrides = entry.findall(f"{W}lvlOverride")
        for override in overrides:
            at, start = int(override.get(f"{W}ilvl") or 0), override.find(f"{W}startOverride")
            redefined = override.find(f"{W}lvl")
            if at < len(own) and redefined is not None:
                own[at] = _level(redefined)
            if at < len(own) and start is not None:
                own[at] = replace(own[at], start=int(value_of(start)))
        levels[number] = tuple(own)
        # A list that starts anew counts for itself.
        lists[number] = f"{list_id}/{number}" if overrides else list_id
    return ListNumbering(levels=levels, lists=lists, styles=_styles(styles_part))


def _abstract(part: _Element) -> dict[str, tuple[_Level, ...]]:
    return {
        str(entry.get(f"{W}abstractNumId")): tuple(map(_level, entry.findall(f"{W}lvl")))
        for entry in part.findall(f"{W}abstractNum")
    }


def _level(entry: _Element) -> _Level:
    start = entry.find(f"{W}start")
    return _Level(
        start=1 if start is None else int(value_of(start)),
        format=value_of(entry.find(f"{W}numFmt")) or "decimal",
        text=value_of(entry.find(f"{W}lvlText")),
        plain_digits=is_on(entry.find(f"{W}isLgl")),
    )


def _styles(part: _Element) -> dict[str, tuple[str, int]]:
    """The (number id, level) of each paragraph style, its parents' where it has none itself."""
    own: dict[str, tuple[str, int]] = {}
    parents: dict[str, str] = {}
    for style in part.findall(f"{W}style"):
        name = str(style.get(f"{W}styleId"))
        parents[name] = value_of(style.find(f"{W}basedOn"))
        properties = style.find(f"{W}pPr/{W}numPr")
        if properties is not None:
            number, level = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
            own[name] = (value_of(number) or "0", int(value_of(level) or 0))
    found: dict[str, tuple[str, int]] = {}
    for name in parents:
        at, seen = name, set[str]()
        while at and at not in own and at not in seen:
            seen.add(at)
            at = parents.get(at, "")
        if at in own:
            found[name] = own[at]
    return found
