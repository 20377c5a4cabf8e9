"""What an address says for all pages alike (how to read, which report) goes along with every link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import parse_qsl, urlsplit

from markupsafe import Markup

from hangtou_portal.publish.html.links import with_query

_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_FORM = re.compile(r"<form\b[^>]*>")


def carried(*, html: Markup, query: Mapping[str, str], files: bool = False) -> Markup:
    """`html` with `query` in every link to a page and in every form, with `files` in links to files as well.

    A link that says one of the names itself stays as it is, and so does one that leaves the portal or the
    page's own marks.
    """
    if not query:
        return html
    fields = "".join(f'<input type="hidden" name="{k}" value="{escape(v)}">' for k, v in query.items())

    def along(found: re.Match[str]) -> str:
        href = unescape(found[2])
        return found[1] + escape(with_query(href, query)) + found[3] if leads_on(href) else found[0]

    def leads_on(href: str) -> bool:
        parts = urlsplit(href)
        said = dict(parse_qsl(parts.query, keep_blank_values=True))
        inside = not parts.scheme and not parts.netloc and not href.startswith("#")
        wanted = files or "." not in parts.path.removeprefix("./")
        return inside and wanted and not any(name in said for name in query)

    return Markup(_FORM.sub(lambda found: found[0] + fields, _LINK.sub(along, str(html))))  # noqa: S704 - was markup
