"""A chart made once: a run of a page sends it and does not copy it first."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go


class KeptFigure(go.Figure):  # type: ignore[misc] # Plotly's own classes carry no types
    """A figure that nobody changes any more; shared by all sessions.

    Streamlit asks a figure for its dictionary at each run, and Plotly makes a deep copy, a tenth of what a
    visit costs. It only reads what it gets.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self._kept: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """What `figure` held when it was kept: always the same object."""
        return self._kept
