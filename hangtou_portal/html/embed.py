"""One exhibit as a document of its own for other sites to embed: message, drawing and source."""

from __future__ import annotations

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import chapter_and_item, cited_title
from hangtou_portal.html.documents import Document
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import from_folder, links_within
from hangtou_portal.views.source_lines import stated_in


def embed_document(*, record: Record, exhibit_id: str) -> Document | None:
    """The exhibit's document at `embed/<id>`; None if the report has no such exhibit."""
    exhibit = all_exhibits(record.report).get(exhibit_id)
    if exhibit is None:
        return None
    reports = stated_in(items=exhibit.sources, report=record.report)
    stated = [
        (cited_title(own), dict.fromkeys(chapter_and_item(item.paragraph, report=own) for item in items))
        for own, items in reports
    ]
    body = render(
        "embed.html",
        link=links_within(record, lead=from_folder),
        exhibit=exhibit,
        record=record,
        stated=stated,
    )
    return Document(
        title=f"{exhibit.takeaway} · {record.title}",
        description=exhibit.alternative,
        body=str(body),
        meta=(("robots", "noindex"), ("ContentSource", "、".join(own.title for own, _ in reports))),
    )
