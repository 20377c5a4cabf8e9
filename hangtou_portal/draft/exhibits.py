"""Exhibits that the figures themselves suggest: progress to a target, coverage, one unit side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hangtou_portal.draft.comparisons import comparable
from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import Proposal, TableName, proposal_of
from hangtou_portal.record.exhibit_rows import MOST_DOTS, DeclaredExhibit, DeclaredFigure, ExhibitKind, Part
from hangtou_portal.record.model import Indicator, Report, ReportText, Role

#: At most so many exhibits are proposed for a domain: more would hide what it is about.
_MOST = 3
#: At most so many bars in a comparison: more could not be told apart.
_BARS = 6


@dataclass(frozen=True, kw_only=True)
class _Idea:
    """An exhibit that could be made: its kind, its sentences, the part of each figure, and why."""

    kind: ExhibitKind
    takeaway: str
    subtitle: str
    figures: tuple[tuple[Indicator, Part], ...]
    why: str


def propose_exhibits(report: Report) -> tuple[tuple[Proposal, ...], tuple[Proposal, ...]]:
    """Rows of `exhibits`, and of `exhibit_figures` for the figures in them."""
    ids = Identifiers()
    exhibits: list[Proposal] = []
    rows: list[Proposal] = []
    shown: set[str] = set()
    for domain in report.domains:
        order = 0
        items = [item for item in report.indicators.values() if item.domain == domain]
        for idea in (
            *_progress(items, report=report),
            *_coverage(items),
            *_comparisons(items, text=report.text),
        ):
            if order == _MOST or any(item.id in shown for item, _ in idea.figures):
                continue
            order += 1
            shown |= {item.id for item, _ in idea.figures}
            name = ids.new(idea.figures[0][0].label)
            exhibit = DeclaredExhibit(
                id=name,
                domain=domain,
                order=order,
                kind=idea.kind,
                takeaway=idea.takeaway,
                subtitle=idea.subtitle,
            )
            exhibits.append(proposal_of(TableName.EXHIBITS, exhibit, why=idea.why))
            # What is covered is a part of the whole, which stands first.
            whole = idea.figures[0][0].id
            for place, (item, part) in enumerate(idea.figures, start=1):
                of = whole if part is Part.COVERED else None
                row = DeclaredFigure(exhibit=name, order=place, figure=item.id, part=part, of=of)
                rows.append(proposal_of(TableName.EXHIBIT_FIGURES, row, why=idea.why))
    return tuple(exhibits), tuple(rows)


def _progress(items: Sequence[Indicator], *, report: Report) -> Iterator[_Idea]:
    for share in items:
        done = report.indicators.get(share.numerator or "")
        target = report.indicators.get(share.denominator or "")
        if share.role is Role.SHARE and done is not None and target is not None:
            yield _Idea(
                kind=ExhibitKind.PROGRESS,
                takeaway=f"{{{done.id}|label}}{{{done.id}|amount}}，完成目标的{{{share.id}|amount}}",
                subtitle=f"{{{done.id}|label}}与目标，单位{{{done.id}|unit}}；{{{done.id}|as-of}}",
                figures=((done, Part.DONE), (target, Part.TARGET), (share, Part.SHARE)),
                why="报告写出了完成目标的比例",
            )


def _coverage(items: Sequence[Indicator]) -> Iterator[_Idea]:
    """Exhibits of how many of all villages have something, where the report says how many there are."""
    wholes = [
        item
        for item in items
        if item.role is Role.SCOPE and item.value == int(item.value) and item.value <= MOST_DOTS
    ]
    for whole in wholes:
        parts = [
            item
            for item in items
            if item.role is Role.DONE
            and item.unit == whole.unit
            and len(whole.unit) > 1
            and item.value <= whole.value
            and item.value == int(item.value)
        ]
        if parts:
            first = parts[0]
            yield _Idea(
                kind=ExhibitKind.COVERAGE,
                takeaway=f"{{{first.id}|label}}覆盖{{{first.id},{whole.id}|all-of}}",
                subtitle=f"已覆盖的，以圆点计数，单位{{{first.id}|unit}}；{{{first.id}|as-of}}",
                figures=((whole, Part.WHOLE), *((item, Part.COVERED) for item in parts[:_BARS])),
                why="同一单位里有全部的数，也有做到的数",
            )


def _comparisons(items: Sequence[Indicator], *, text: ReportText) -> Iterator[_Idea]:
    for bars in comparable(items, text=text):
        largest, second = sorted(bars, key=lambda item: (-item.value, item.id))[:2]
        yield _Idea(
            kind=ExhibitKind.COMPARISON,
            takeaway=f"{{{largest.id}|label}}{{{largest.id}|amount}}，{{{second.id}|label}}{{{second.id}|amount}}",
            subtitle=f"报告这段话里写出的，单位{{{largest.id}|unit}}；{{{largest.id}|as-of}}",
            figures=tuple((item, Part.ITEM) for item in bars[:_BARS]),
            why="同一段里单位相同的数，报告并列写出，或名称相近",
        )
