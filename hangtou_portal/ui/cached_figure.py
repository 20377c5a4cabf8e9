"""A Plotly figure that Streamlit sends without copying it."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go


class KeptFigure(go.Figure):  # type: ignore[misc] # Plotly's own classes carry no types
    """A finished figure, shared by all sessions.

    At each run Streamlit calls `to_dict`, of which Plotly makes a deep copy: a tenth of what a visit costs.
    Streamlit only reads the dictionary, so one copy serves all runs.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self._kept: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure's dictionary, the same object each time."""
        return self._kept
