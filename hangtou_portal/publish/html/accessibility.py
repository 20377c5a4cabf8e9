"""无障碍声明, made from the list that the tests hold the portal to."""

from __future__ import annotations

from markupsafe import Markup

from hangtou_portal.exhibits.accessibility_page import limits
from hangtou_portal.publish.html.reading import LARGEST, SMALLEST
from hangtou_portal.publish.html.render import render
from hangtou_portal.publish.settings import Operator


def accessibility_html(*, operator: Operator) -> Markup:
    """The statement; whom to write to is the operator's to say."""
    return render(
        "accessibility.html", limits=limits(), operator=operator, smallest=SMALLEST, largest=LARGEST
    )
