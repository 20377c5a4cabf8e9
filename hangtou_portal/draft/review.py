"""A draft together with what has been decided of it: what is still open, and the rows that stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from hangtou_portal.draft.decisions import Choice, Decision, read_decisions
from hangtou_portal.draft.files import Draft, read_draft
from hangtou_portal.draft.items import OPEN, Item, subject_of
from hangtou_portal.draft.model import OpenQuestion, Proposal, TableName
from hangtou_portal.draft.questions import as_answered, unaccounted
from hangtou_portal.draft.report_row import REPORT_ID, period_of
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.model import Place, ReportText
from hangtou_portal.record.package import Descriptor, read_descriptor
from hangtou_portal.record.rows import entries
from hangtou_portal.record.tables import read_table
from hangtou_portal.record.text import parse_report
from hangtou_portal.record.town import PLACES

#: The subject of the decision on the report itself: its title, its time, and the domain of each chapter.
REPORT: Final = f"{TableName.REPORT}/{REPORT_ID}"


@dataclass(frozen=True, kw_only=True, eq=False)
class Review:
    """A draft as far as it has come. It equals itself alone, so that caches tell one from the next."""

    draft: Draft
    decisions: Mapping[str, Decision]
    package: Descriptor
    places: tuple[Place, ...]

    @cached_property
    def text(self) -> ReportText:
        """The report as published. Raises RecordError if its numbering cannot be followed."""
        return parse_report(markdown=self.draft.markdown, file=f"{self.draft.id}/report.md")

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Everything to decide, the report itself first, then in the order of the text; exhibits come last.

        The figures of an exhibit are decided with it.
        """
        over, asked = unaccounted(
            self._known,
            text=self.text,
            names={*(name for place in self.places for name in place.names), *map(self.period, Half)},
        )
        found = [replace(item, unaccounted=True) if item.subject in over else item for item in self._known]
        known = {item.subject for item in found}
        rejected = [name for name, one in self.decisions.items() if one.choice is Choice.REJECTED]
        found += [item for item in self._asked(asked, answers=rejected) if item.subject not in known]
        order = {address: at for at, address in enumerate(self.text.paragraphs)}

        def place(item: Item) -> tuple[int, int]:
            if item.table is TableName.REPORT:
                return (-1, 0)
            paragraph = self.text.paragraphs.get(item.paragraph)
            return (
                order.get(item.paragraph, len(order)),
                paragraph.text.find(item.quote) if paragraph else 0,
            )

        return tuple(sorted(found, key=place))

    @cached_property
    def _known(self) -> tuple[Item, ...]:
        """What rules have proposed or asked, and what a person has decided beside that."""
        found = [
            self._proposed(proposal)
            for proposal in self.draft.proposals
            if proposal.table is not TableName.EXHIBIT_FIGURES
        ]
        found += self._asked(self.draft.proposals.open, answers=self.decisions)
        known = {item.subject for item in found}
        found += [
            self._added(decision)
            for subject, decision in self.decisions.items()
            if subject not in known and decision.choice is not Choice.REJECTED
        ]
        return tuple(found)

    def period(self, half: Half) -> str:
        """What the report calls the time of one half, as it stands."""
        return period_of(self.report_cells, half=half) or self.draft.periods[half]

    @property
    def open(self) -> tuple[Item, ...]:
        """What a person still has to decide, in the order of the text."""
        return tuple(item for item in self.items if item.is_open)

    @cached_property
    def report_cells(self) -> Mapping[str, str]:
        """What stands of the report itself; empty for a draft that an earlier release made."""
        return next((item.cells for item in self._known if item.subject == REPORT), {})

    def standing(self, table: TableName) -> list[Item]:
        """The items whose rows are in the table: proposed, adopted or edited, in the order proposed."""
        order = {subject_of(proposal): at for at, proposal in enumerate(self.draft.proposals)}
        here = [item for item in self.items if item.table is table and item.cells and not item.is_rejected]
        return sorted(here, key=lambda item: order.get(item.subject, len(order)))

    @cached_property
    def ids(self) -> Mapping[TableName, Mapping[str, str]]:
        """By table, the id that a row has now for the id it was proposed under; empty if it is rejected."""
        made: dict[TableName, dict[str, str]] = {table: {} for table in TableName}
        for item in self.items:
            if name := item.proposed.get("id"):
                made[item.table][name] = "" if item.is_rejected else item.cells.get("id", "")
        for item in self.items:
            # What a person has added may have the id of a row that was rejected.
            name = item.cells.get("id")
            if name and not item.is_rejected:
                made[item.table][name] = made[item.table].get(name) or name
        return made

    def _proposed(self, proposal: Proposal) -> Item:
        subject = subject_of(proposal)
        decision = self.decisions.get(subject)
        # A figure that a person says is not the earlier one has another id, and no sentence before it.
        kept = decision is None or decision.cells.get("id", proposal.id) == proposal.id
        return Item(
            subject=subject,
            table=proposal.table,
            paragraph=proposal.paragraph,
            quote=proposal.quote,
            why=proposal.why,
            before=proposal.before if kept else "",
            proposed=proposal.cells,
            decision=decision,
        )

    def _asked(self, questions: Iterable[OpenQuestion], *, answers: Collection[str]) -> Iterator[Item]:
        """The items of questions, each subject once; the subjects `answers` may be wider questions."""
        answered = (as_answered(q, answers=answers, text=self.text) for q in questions)
        for subject, question in {subject_of(q): q for q in answered}.items():
            yield Item(
                subject=subject,
                table=TableName.INDICATORS,
                paragraph=question.paragraph,
                quote=question.quote,
                number=question.text,
                why=question.reason,
                proposed={},
                decision=self.decisions.get(subject),
            )

    def _added(self, decision: Decision) -> Item:
        """The item of a decision on a row that the rules no longer propose: drafting anew keeps decisions."""
        table, _, _ = decision.subject.partition("/")
        cells = decision.cells
        return Item(
            subject=decision.subject,
            table=TableName(table) if table != OPEN else TableName.INDICATORS,
            paragraph=cells.get("paragraph", ""),
            quote=cells.get("quote", ""),
            why="重新读入后不再提出这一行；已经作出的决定保留",
            proposed=cells,
            decision=decision,
        )


def read_review(*, data: Path, draft_id: str) -> Review:
    """The draft of that id as far as it has come.

    Raises DraftError if there is none such, RecordError if files of the package are damaged.
    """
    draft = read_draft(data=data, draft_id=draft_id)
    package = read_descriptor(data=data)
    resource = package.resources.get(PLACES)
    places = entries(read_table(data=data, file=resource.path), Place) if resource else ()
    return Review(draft=draft, decisions=read_decisions(draft.folder), package=package, places=places)
