"""Where the data is: one answer for the command line, the pages and the tests."""

from __future__ import annotations

import os
from pathlib import Path

#: Names another data folder, so that one installation can serve data that is kept elsewhere.
VARIABLE = "HANGTOU_DATA"


def data_folder() -> Path:
    """The folder that HANGTOU_DATA names, else the project's own."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else own_data()


def own_data() -> Path:
    """The folder `data/` beside the package: its descriptor is also the pattern for another town's tables."""
    return Path(__file__).resolve().parents[2] / "data"
