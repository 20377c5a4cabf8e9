"""Every address of the portal that can be pasted into a message, by kind."""

from __future__ import annotations

from collections.abc import Mapping

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.record.model import Record
from hangtou_portal.views import addresses as links
from hangtou_portal.views.site_map import pages_of


def addresses_of(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Relative addresses by kind: pages, figures, sentences, exhibits, embeds, tasks, projects, …."""
    report = record.report
    exhibits = tuple(all_exhibits(report).values())
    return {
        "page": tuple(links.page_href(page.slug) for page in pages_of(record)),
        "figure": tuple(map(links.figure_href, report.indicators.values())),
        "sentence": tuple(map(links.sentence_href, report.indicators.values())),
        "exhibit": tuple(map(links.exhibit_href, exhibits)),
        "embed": tuple(map(links.embed_href, exhibits)),
        "task": tuple(map(links.task_href, report.tasks.values())),
        "project": tuple(map(links.project_href, report.projects.values())),
        "paragraph": tuple(map(links.paragraph_href, report.text.paragraphs)),
        "term": tuple(map(links.term_href, report.terms.values())),
        "place": tuple(map(links.place_href, record.places)),
    }
