"""Asks the browser how wide the map's room is, and whether its pointer is a finger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_SCRIPT = Path(__file__).parent / "device.js"


@dataclass(frozen=True, kw_only=True)
class Screen:
    """`width` is the largest of the offered widths that fits the map's room, in pixels.

    `touch` says that its main pointer is a finger.
    """

    width: int
    webgl: bool
    touch: bool


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("device", js=_SCRIPT.read_text(encoding="utf-8"))


def screen(*, widths: Sequence[int], key: str) -> Screen | None:
    """The screen this page is on; None in a first run, before the browser has answered.

    Draws nothing. It measures the container it is put in, and answers again when that changes.
    """
    answer = _component()(
        data={"widths": list(widths)}, key=key, on_screen_change=lambda: None, height=1
    ).get("screen")
    if not isinstance(answer, dict):
        return None
    width = answer.get("width")
    if not isinstance(width, int):
        return None
    return Screen(width=width, webgl=answer.get("webgl") is True, touch=answer.get("touch") is True)
