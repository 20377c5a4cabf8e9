"""无障碍声明, made from the list that the tests hold the portal to."""

from __future__ import annotations

from hangtou_portal.html.page_parts import Part
from hangtou_portal.html.reading_settings import LARGEST, SMALLEST
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.accessibility import limits
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator


def accessibility_parts(*, record: Record, operator: Operator, link: LinkContext) -> tuple[Part, ...]:
    """The statement; whom to write to is the operator's to say."""
    html = render(
        "accessibility.html",
        record=record,
        link=link,
        limits=limits(),
        operator=operator,
        smallest=SMALLEST,
        largest=LARGEST,
    )
    return (Part(html=html),)
