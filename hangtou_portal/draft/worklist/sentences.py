"""The sentences of charts as readers will see them, for offices that cannot read names in braces."""

from __future__ import annotations

from typing import Final

from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.model import Report
from hangtou_portal.record.sentences.template import TemplateError, filled
from hangtou_portal.record.sources import read_sources

#: Columns of exhibits that hold templates: figures stand in them as names in braces.
TEMPLATES: Final = ("takeaway", "subtitle", "note")


def shown_sentences(review: Review) -> dict[str, str]:
    """By subject, the sentences of each exhibit, a line each; none while the draft's rows make no record."""
    record = try_publishing(review, sources=read_sources(data=review.draft.folder.parent)).record
    if record is None:
        return {}
    report = next(report for report in record.reports if report.id == review.draft.id)
    return {
        item.subject: "\n".join(
            _said(item.cells[column], report=report) for column in TEMPLATES if item.cells.get(column)
        )
        for item in review.standing(TableName.EXHIBITS)
    }


def _said(template: str, *, report: Report) -> str:
    """The sentence with its figures; the template itself where it cannot be filled."""
    try:
        return filled(template, figures=report.indicators, report=report).text
    except TemplateError:
        return template
