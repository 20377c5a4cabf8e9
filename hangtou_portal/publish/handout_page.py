"""The handout as a page to print: what Ctrl+P puts on A4 from any window."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from hangtou_portal.html.render import render
from hangtou_portal.palette import FONT
from hangtou_portal.publish.handout_pdf import handout_data
from hangtou_portal.record.model import Domain, Record, Report
from hangtou_portal.views.handout import Handout
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.public_address import PublicAddress

_HERE = Path(__file__).parent


def named_handout(name: str, *, report: Report) -> Domain | None:
    """The domain whose handout is `name`, the last part of its address, such as city.

    None for `report`, the whole of it. Raises KeyError for no name.
    """
    return None if name == "report" else report.domain(name)


def css_string(words: str) -> Markup:
    """`words` as a string of a style sheet, in its quotes; none of them can end the string or the sheet."""
    escaped = re.sub(r'[\x00-\x1f"\\<]', lambda char: f"\\{ord(char[0]):x} ", words)
    return Markup(f'"{escaped}"')  # noqa: S704 - escaped above


def handout_page(
    *, handout: Handout, record: Record, address: PublicAddress, link: LinkContext, pdf: str
) -> str:
    """The page as one HTML document; on the screen it also links back, and to its PDF, a file named `pdf`."""
    return str(
        render(
            "handout.html",
            link=link,
            domain=handout.domain,
            foot=css_string(f"出处：《{record.report.title}》"),
            style=Markup((_HERE / "handout.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
            pdf=pdf,
            **handout_data(handout=handout, record=record, address=address, font=FONT),
        )
    )
