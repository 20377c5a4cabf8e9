"""A part of a page. First paint, Streamlit and bundle draw the same parts in the same order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.views.citation import Cited
from hangtou_portal.views.filters import Control

Query: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of: HTML, an exhibit, the controls that choose what follows, something to be cited."""

    html: Markup | None = None
    exhibit: Exhibit | None = None
    controls: tuple[Control, ...] = ()
    cited: Cited | None = None
