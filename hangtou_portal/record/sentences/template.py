"""Reading a sentence with names of figures in braces, and filling it from the record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.model import Indicator, Report
from hangtou_portal.record.sentences.filters import FILTERS, Filter

_HALF = "要用半角的花括号{}"
_SLOT = re.compile(r"\{([^{}]*)\}")


class TemplateError(ValueError):
    """A sentence that cannot be read or filled: the words at fault, and in Chinese why."""

    def __init__(self, *, words: str, reason: str) -> None:
        super().__init__(f"“{words}”{reason}")
        self.words, self.reason = words, reason


@dataclass(frozen=True, kw_only=True)
class Slot:
    """What stands in one pair of braces: ids of figures, and the name of a filter; `text` as written."""

    names: tuple[str, ...]
    filter: str
    text: str


#: A sentence is words and slots in turn.
Piece: TypeAlias = str | Slot


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A sentence with its braces filled, and the sums that the filters made for it."""

    text: str
    computed: tuple[Computed, ...] = ()


@lru_cache(maxsize=4096)
def parsed(template: str) -> tuple[Piece, ...]:
    """The pieces of `template`. Raises TemplateError for braces that do not pair or hold something else."""
    pieces: list[Piece] = []
    end = 0
    for match in _SLOT.finditer(template):
        pieces += [_plain(template[end : match.start()]), _slot(match)]
        end = match.end()
    return (*pieces, _plain(template[end:]))


def slots(template: str) -> tuple[Slot, ...]:
    """What stands in its braces, in order. Raises TemplateError."""
    return tuple(piece for piece in parsed(template) if isinstance(piece, Slot))


def plain_words(template: str) -> tuple[str, ...]:
    """The words outside its braces, in order. Raises TemplateError."""
    return tuple(piece for piece in parsed(template) if isinstance(piece, str) and piece)


def filled(template: str, *, figures: Mapping[str, Indicator], report: Report) -> Filled:
    """`template` with `figures` in place of their ids, which are figures of `report`.

    Raises TemplateError for an unknown figure or filter, and for figures that the filter cannot say.
    """
    text = ""
    computed: list[Computed] = []
    for piece in parsed(template):
        if isinstance(piece, str):
            text += piece
            continue
        named = [_figure(name, slot=piece, figures=figures) for name in piece.names]
        how = _filter_of(piece)
        try:
            said = how.say(named, report)
        except ValueError as misfit:
            raise TemplateError(words=piece.text, reason=f"说不成：{misfit}") from misfit
        text += said.text
        computed += [said.computed] if said.computed else []
    return Filled(text=text, computed=tuple(computed))


def _plain(words: str) -> str:
    for mark, reason in (
        ("{", "这个花括号没有配对"),
        ("}", "这个花括号没有配对"),
        ("｛", _HALF),
        ("｝", _HALF),
    ):
        if (at := words.find(mark)) >= 0:
            raise TemplateError(words=words[max(0, at - 6) : at + 12], reason=reason)
    return words


def _slot(match: re.Match[str]) -> Slot:
    names, bar, name = match[1].partition("|")
    if not bar:
        raise TemplateError(words=match[0], reason="没有写怎么说，应为{编号|说法}")
    return Slot(
        names=tuple(one.strip() for one in names.split(",")),
        filter=name.strip(),
        text=match[0],
    )


def _filter_of(slot: Slot) -> Filter:
    found = FILTERS.get(slot.filter)
    if found is None:
        raise TemplateError(
            words=slot.text, reason=f"没有“{slot.filter}”这种说法，可用的有{'、'.join(FILTERS)}"
        )
    if not found.least <= len(slot.names) <= (found.most or len(slot.names)):
        needed = f"{found.least}个" if found.most == found.least else f"至少{found.least}个"
        raise TemplateError(words=slot.text, reason=f"“{slot.filter}”要{needed}数字，写了{len(slot.names)}个")
    return found


def _figure(name: str, *, slot: Slot, figures: Mapping[str, Indicator]) -> Indicator:
    if name not in figures:
        raise TemplateError(words=slot.text, reason=f"所指的数字“{name}”不在可用的数字之内")
    return figures[name]
