"""Pages of reports that have none of something: no count of nothing, no empty list, no half a sentence."""

from __future__ import annotations

from dataclasses import replace

from hangtou_portal.html.documents import document_for
from hangtou_portal.record.model import Report
from hangtou_portal.views.operator import Operator
from tests.served import report, with_report


def _body(changed: Report, slug: str) -> str:
    document = document_for(served=with_report(changed), slug=slug, query={}, operator=Operator())
    assert document is not None
    return document.body


def test_main_lines_that_are_no_list_are_shown_as_the_paragraph_they_are() -> None:
    paragraphs = report().text.paragraphs
    lines = replace(paragraphs["h2-0"], text="坚持稳中求进。")
    text = replace(report().text, paragraphs={**paragraphs, "h2-0": lines})
    figures = {name: item for name, item in report().indicators.items() if item.paragraph != "h2-0"}
    body = _body(replace(report(), text=text, indicators=figures), "")
    head, _, rest = body.partition('<div class="ht-section" id="main-lines">')
    assert head.endswith("<small>1段</small></h2></summary>\n")
    assert 'class="ht-lines"' not in rest
    assert '<details class="ht-more" id="h2-0" open>' in rest
