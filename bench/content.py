"""The same content for everybody: a domain's figures, sentences and charts, in a file that peers read."""

import json
from pathlib import Path

from hangtou_portal.charts.kinds import draw
from hangtou_portal.publish.served_record import served
from hangtou_portal.views.domain import DomainPage, domain_page

#: The domain whose page is measured.
PAGE = "city"


def write_content(folder: Path) -> Path:
    """Write `content.json`: title, cards (name, amount, time), paragraphs, charts (Plotly's own JSON)."""
    view = _page()
    cards = [[item.label, item.amount, item.as_of] for item in (*view.leads, *view.others, *view.targets)]
    paragraphs = [item.text for item in (*view.done.paragraphs, *view.coming.paragraphs)]
    charts = [
        [item.takeaway, json.loads(draw(item.chart, domain=item.domain).to_json())] for item in view.exhibits
    ]
    file = folder / "content.json"
    file.write_text(
        json.dumps({"title": view.domain.title, "cards": cards, "paragraphs": paragraphs, "charts": charts}),
        encoding="utf-8",
    )
    return file


def first_figure() -> str:
    """The number that stands first on the page: a reader who sees it can read."""
    return _page().leads[0].number


def _page() -> DomainPage:
    return domain_page(record=served(), domain=served().report.domain(PAGE))
