"""Notices at the head of a page that is not made of parts: the map, 会议演示."""

from __future__ import annotations

from collections.abc import Mapping

from hangtou_portal.html.notices import notice_for
from hangtou_portal.record.model import Record
from hangtou_portal.ui.html import show_html
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.site_map import pages_of


def show_notice(*, record: Record, slug: str, asked: Mapping[str, str]) -> None:
    """Show the notices of the page at `slug`, if any. Raises StopIteration if there is no such page."""
    page = next(page for page in pages_of(record) if page.slug == slug)
    if (notice := notice_for(record=record, page=page, query=asked, link=links_within(record))) is not None:
        show_html(notice)
