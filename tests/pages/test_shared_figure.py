"""A chart is sent as it was drawn, at every run, without being copied."""

from copy import deepcopy

import plotly.graph_objects as go
import plotly.io
from streamlit.testing.v1 import AppTest

from hangtou_portal.ui.page import SharedFigure


def drawn() -> go.Figure:
    return go.Figure(go.Bar(x=[39.98, 48], y=["已拆", "目标"]), layout={"height": 200})


def test_it_says_what_the_figure_said_and_makes_it_once() -> None:
    shared = SharedFigure(drawn())
    assert plotly.io.to_json(shared) == plotly.io.to_json(drawn())
    assert shared.to_dict() is shared.to_dict()


def test_streamlit_draws_it_as_it_draws_the_figure_and_changes_nothing() -> None:
    def page() -> None:
        import streamlit as st  # noqa: PLC0415 - a script of its own

        for number, figure in enumerate(st.session_state["figures"]):
            st.plotly_chart(figure, key=f"chart-{number}", theme=None)

    shared = SharedFigure(drawn())
    before = deepcopy(shared.to_dict())
    app = AppTest.from_function(page)
    app.session_state["figures"] = [drawn(), shared]
    app.run()
    app.run()
    charts = app.get("plotly_chart")
    assert charts[0].proto.spec == charts[1].proto.spec
    assert "39.98" in charts[1].proto.spec
    assert shared.to_dict() == before
