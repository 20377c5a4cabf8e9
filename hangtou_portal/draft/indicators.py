"""Figures with their names as rows: id, time, place, shares, and the places of the large numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.labels import Named
from hangtou_portal.draft.model import Proposal, TableName
from hangtou_portal.draft.prominence import with_prominence
from hangtou_portal.draft.same_figures import FigureIds
from hangtou_portal.record.audit.shares import proven_share
from hangtou_portal.record.dates import as_of_words, sentence_around
from hangtou_portal.record.model import Half, Indicator, Origin, Place, Report, Role, Town
from hangtou_portal.record.names import places_in
from hangtou_portal.record.quotes import number_span

_BOTH = re.compile(r"均[^,，。;；、]{0,4}$")
_NOWHERE = Origin(file="", line=0)


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A figure that could not be made a row, and why."""

    found: Found
    reason: str


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The rows of one report, as the record will hold them, and what could not be made one."""

    items: tuple[Indicator, ...]
    before: Mapping[str, str]
    refused: tuple[Refused, ...]

    def proposals(self) -> tuple[Proposal, ...]:
        """A proposal for each row, in the order of the text."""
        return tuple(self._proposal(item) for item in self.items)

    def _proposal(self, item: Indicator) -> Proposal:
        before = self.before.get(item.id, "")
        why = "上一份报告有同名同单位的数字，沿用它的编号" if before else _WHY[item.role]
        return Proposal(
            table=TableName.INDICATORS,
            id=item.id,
            cells=cells_of(item),
            paragraph=item.paragraph,
            quote=item.quote,
            why=why,
            before=before,
        )


_WHY = {
    Role.DONE: "前一部分写出的数目",
    Role.TARGET: "后一部分写出的数目，记作目标",
    Role.SHARE: "报告给出了分子分母，或是全部",
    Role.RATE: "以百分数写出，报告没有给出分子分母",
    Role.RANK: "“第”字后面的名次",
    Role.SCOPE: "说的是所涉范围",
    Role.COUNT_OF_PLAN: "说的是计划中的项数",
}


def cells_of(item: Indicator) -> dict[str, str]:
    """The row as the CSV says it."""
    return {
        "id": item.id,
        "domain": item.domain.id if item.domain else "",
        "paragraph": item.paragraph,
        "label": item.label,
        "short": item.short,
        "value": f"{item.value:f}",
        "unit": item.unit,
        "qualifier": item.qualifier.value,
        "role": item.role.value,
        "as_of": item.as_of,
        "place": item.place or "",
        "quote": item.quote,
        "headline": str(item.headline or ""),
        "lead": str(item.lead or ""),
        "numerator": item.numerator or "",
        "denominator": item.denominator or "",
        "note": item.note,
    }


def indicators_of(named: Sequence[Named], *, report: Report, places: Sequence[Place], town: Town) -> Figures:
    """The rows that the named figures make, as many of them large as `town` shows.

    A row that does not state its own number is refused.
    """
    units = {item.found.unit for item in named}
    ids = FigureIds(report)
    made: list[Indicator] = []
    refused: list[Refused] = []
    for item in named:
        for label in _labels(item):
            row = _row(item, label=label, report=report, places=places)
            span = number_span(indicator=row, text=item.found.paragraph.text, units=units)
            if span is None or span.start != item.found.start:
                refused.append(Refused(found=item.found, reason="同样的数在这一段里不止一处，引句分不开"))
                break
            made.append(replace(row, id=ids.id_of(row)))
    # Shares before dates: the period of a target follows from the share that divides by it.
    items = _with_shares(made, report=report)
    dated = replace(report, indicators={item.id: item for item in items})
    items = [_dated(item, report=dated) for item in items]
    return Figures(items=tuple(with_prominence(items, town=town)), before=ids.before, refused=tuple(refused))


def _labels(item: Named) -> tuple[str, ...]:
    """Two labels where the report says one number of both: 办结率和满意率均达到100%."""
    text = item.found.paragraph.text
    between = text[item.naming.start : item.found.start]
    parts = tuple(re.split("[和、]", item.naming.label))
    alike = len(parts) > 1 and len({part[-1:] for part in parts}) == 1 and all(len(p) > 1 for p in parts)
    done = item.found.paragraph.half is Half.DONE
    return parts if done and alike and _BOTH.search(between) else (item.naming.label,)


def _row(item: Named, *, label: str, report: Report, places: Sequence[Place]) -> Indicator:
    found, text = item.found, item.found.paragraph.text
    sentence = sentence_around(text=text, quote=item.naming.quote)
    before = sentence[: sentence.find(item.naming.quote) + len(item.naming.quote)]
    where = places_in(text=before, places=places)
    return Indicator(
        id="",
        report=report.id,
        domain=report.domain_of(found.paragraph),
        paragraph=found.paragraph.address,
        label=label,
        short="",
        value=found.value,
        unit=found.unit,
        qualifier=found.qualifier,
        role=found.role,
        as_of="",
        place=where[-1].id if where else None,
        quote=item.naming.quote,
        headline=None,
        lead=None,
        numerator=None,
        denominator=None,
        note="",
        origin=_NOWHERE,
    )


def _dated(item: Indicator, *, report: Report) -> Indicator:
    paragraph = report.text.paragraphs[item.paragraph]
    return replace(item, as_of=as_of_words(item=item, paragraph=paragraph, report=report))


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
