"""Figures with their names as rows: id, time, place, shares, and the places of the large numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hangtou_portal.draft.figure_ids import identified
from hangtou_portal.draft.label_candidates import LabelledFigure
from hangtou_portal.draft.model import OpenQuestion, Proposal, TableName, proposal_of
from hangtou_portal.draft.places import with_prominence
from hangtou_portal.record.audit.shares import proven_share
from hangtou_portal.record.cut_offs import as_of_words
from hangtou_portal.record.model import Half, Indicator, Place, Report, Role, Town
from hangtou_portal.record.names import place_choices
from hangtou_portal.record.quotes import number_span, sentence_until

_BOTH = re.compile(r"均[^,，。;；、]{0,4}$")
_WHY = {
    Role.DONE: "前一部分写出的数目",
    Role.TARGET: "后一部分写出的数目，记作目标",
    Role.SHARE: "报告给出了分子分母，或是全部",
    Role.RATE: "以百分数写出，报告没有给出分子分母",
    Role.RANK: "“第”字后面的名次",
    Role.SCOPE: "说的是所涉范围",
    Role.COUNT_OF_PLAN: "说的是计划中的项数",
}


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The figures of one report, as the record will hold them, and questions about those that are no row.

    `before` holds, by id, the sentences of the report before of what keeps its id.
    """

    items: tuple[Indicator, ...]
    before: Mapping[str, str]
    asked: tuple[OpenQuestion, ...]


def figure_proposal(item: Indicator, *, before: str) -> Proposal:
    """The proposal of one figure; `before` is the sentence of the report before, empty if it has none."""
    why = "上一份报告有同样的数字，沿用它的编号" if before else _WHY[item.role]
    return proposal_of(TableName.INDICATORS, item, why=why, before=before)


def indicators_of(
    named: Sequence[LabelledFigure], *, report: Report, places: Sequence[Place], town: Town
) -> Figures:
    """The rows that the named figures make, as many of them large as `town` shows.

    A row that does not state its own number is refused.
    """
    units = {item.found.unit for item in named}
    made: list[Indicator] = []
    asked: list[OpenQuestion] = []
    for item in named:
        for label in _labels(item):
            row = _row(item, label=label, report=report, places=places)
            span = number_span(indicator=row, text=item.found.paragraph.text, units=units)
            if span is None or span.start != item.found.start:
                asked.append(item.found.asked("同样的数在这一段里不止一处，引句分不开"))
                break
            made.append(replace(row, id=str(len(made))))
    # Shares before ids: they are known by their parts. Both before dates: the period of a target follows from
    # the share that divides by it.
    items, before = identified(_with_shares(made, report=report), report=report)
    dated, paragraphs = replace(report, indicators={item.id: item for item in items}), report.text.paragraphs
    items = [
        replace(item, as_of=as_of_words(item=item, paragraph=paragraphs[item.paragraph], report=dated))
        for item in items
    ]
    return Figures(
        items=tuple(with_prominence(items, text=report.text, town=town)),
        before=before,
        asked=tuple(asked),
    )


def _labels(item: LabelledFigure) -> tuple[str, ...]:
    """Two labels where the report says one number of both: 办结率和满意率均达到100%."""
    text = item.found.paragraph.text
    between = text[item.start : item.found.start]
    parts = tuple(re.split("[和、]", item.label))
    alike = len(parts) > 1 and len({part[-1:] for part in parts}) == 1 and all(len(p) > 1 for p in parts)
    done = item.found.paragraph.half is Half.DONE
    return parts if done and alike and _BOTH.search(between) else (item.label,)


def _row(item: LabelledFigure, *, label: str, report: Report, places: Sequence[Place]) -> Indicator:
    found, text = item.found, item.found.paragraph.text
    where, *_ = place_choices(sentence=sentence_until(text=text, quote=item.quote), places=places)
    return Indicator(
        id="",
        report=report.id,
        domain=report.domain_of(found.paragraph),
        paragraph=found.paragraph.address,
        label=label,
        value=found.value,
        unit=found.unit,
        qualifier=found.qualifier,
        role=found.role,
        as_of="",
        place=where or None,
        quote=item.quote,
    )


def _with_shares(items: Sequence[Indicator], *, report: Report) -> list[Indicator]:
    """`items`, each rate that is the quotient of two of the report's figures made a share of them."""
    made = []
    for item in items:
        text = report.text.paragraphs[item.paragraph].text
        span = number_span(indicator=item, text=text)
        proof = proven_share(item=item, text=text[: span.start], figures=items) if span else None
        if item.role is Role.RATE and proof:
            part, whole = proof
            made.append(replace(item, role=Role.SHARE, numerator=part.id, denominator=whole.id))
        else:
            made.append(item)
    return made
