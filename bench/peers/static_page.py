"""The page as one HTML file with plotly.js beside it."""

import json
from html import escape
from pathlib import Path

from plotly.offline import get_plotlyjs


def write_page(*, content: Path, folder: Path) -> None:
    """Write `index.html`, `plotly.js` and `charts.js` into `folder`."""
    page = json.loads(content.read_text(encoding="utf-8"))
    cards = "".join(
        f"<div><small>{escape(label)}</small> <b>{escape(amount)}</b> <small>{escape(as_of)}</small></div>"
        for label, amount, as_of in page["cards"]
    )
    charts = "".join(
        f'<h3>{escape(takeaway)}</h3><div id="chart-{place}"></div>'
        for place, (takeaway, _) in enumerate(page["charts"])
    )
    words = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in page["paragraphs"])
    figures = json.dumps([figure for _, figure in page["charts"]])
    (folder / "plotly.js").write_text(get_plotlyjs(), encoding="utf-8")
    (folder / "charts.js").write_text(
        f'{figures}.forEach((figure, place) => Plotly.newPlot("chart-" + place, figure));', encoding="utf-8"
    )
    (folder / "index.html").write_text(
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(page['title'])}</title>"
        '<script src="plotly.js" defer></script><script src="charts.js" defer></script></head>'
        f"<body><h1>{escape(page['title'])}</h1>{cards}{charts}{words}</body></html>",
        encoding="utf-8",
    )
