"""The page in Dash: `python dash_app.py PORT`, several threads, no debugging."""

import json
import os
import sys
from pathlib import Path

from dash import Dash, dcc, html

content = json.loads(Path(os.environ["BENCH_CONTENT"]).read_text(encoding="utf-8"))
app = Dash(__name__, compress=False)
app.layout = html.Div(
    [
        html.H1(content["title"]),
        *(
            html.Div([html.Small(label), html.Big(amount), html.Small(as_of)])
            for label, amount, as_of in content["cards"]
        ),
        *(html.Div([html.H3(takeaway), dcc.Graph(figure=figure)]) for takeaway, figure in content["charts"]),
        *(html.P(paragraph) for paragraph in content["paragraphs"]),
    ]
)
app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
