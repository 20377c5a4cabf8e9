"""The page in Panel: `panel serve panel_app.py --port PORT`."""

import json
import os
from pathlib import Path

import panel as pn

pn.extension("plotly")
content = json.loads(Path(os.environ["BENCH_CONTENT"]).read_text(encoding="utf-8"))
pn.Column(
    f"# {content['title']}",
    *(
        pn.pane.HTML(f"<small>{label}</small> <b>{amount}</b> <small>{as_of}</small>")
        for label, amount, as_of in content["cards"]
    ),
    *(pn.Column(f"### {takeaway}", pn.pane.Plotly(figure)) for takeaway, figure in content["charts"]),
    *(pn.pane.Markdown(paragraph) for paragraph in content["paragraphs"]),
).servable()
