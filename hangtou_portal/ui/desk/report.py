"""The whole report, each number, clause and term marked by its state: by colour, line and sign alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.marks import MarkedRun, runs_of
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.record.kinds import Half
from hangtou_portal.ui.desk.state import choose

_HERE = Path(__file__).parent
#: How far an item has come before a person decides: a row is proposed, or a number is to be explained.
_PROPOSED, _ASKED = "proposed", "asked"
#: The sign and the words of each state.
LEGEND: Final[Mapping[str, tuple[str, str]]] = {
    _PROPOSED: ("○", "提出，待决定"),
    Choice.ADOPTED: ("✓", "已采用"),
    Choice.EDITED: ("✎", "已修改"),
    Choice.REJECTED: ("✕", "不是数字／不采用"),
    _ASKED: ("？", "还没交代"),
}


def state_of(item: Item) -> str:
    """How far an item has come: its key in LEGEND, and the class of its marks."""
    if item.is_asked:
        return _ASKED
    return item.decision.choice if item.decision else _PROPOSED


@cache
def _component() -> ComponentRenderer:
    html, css, js = ((_HERE / f"report.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))
    return st.components.v2.component("desk_report", html=html, css=css, js=js)


def show_report(review: Review, *, item: Item | None) -> None:
    """Draw the text with `item` in sight; a click on a mark puts its item before the clerk."""
    html = "".join(_html(review))
    chosen = _component()(
        data={
            "html": html,
            "version": sha256(html.encode()).hexdigest()[:16],
            "current": item.subject if item else "",
        },
        key="desk-report",
        on_chosen_change=lambda: None,
    ).get("chosen")
    if isinstance(chosen, str) and chosen and (item is None or chosen != item.subject):
        choose(chosen)
        st.rerun()


def _html(review: Review) -> Iterator[str]:
    text = review.text
    for half in Half:
        if heading := text.headings.get(half, ""):
            yield f"<h2>{escape(heading)}</h2>"
        loose = [p for p in text.paragraphs.values() if p.half is half and not p.chapter]
        for paragraph in loose:
            yield f"<p>{''.join(_mark(run) for run in runs_of(paragraph, review=review))}</p>"
        for chapter in (one for one in text.chapters if one.half is half):
            yield f"<h3>{escape(chapter.title)}</h3>"
            for paragraph in chapter.paragraphs:
                number = f"{paragraph.item}. " if paragraph.item else ""
                marked = "".join(_mark(run) for run in runs_of(paragraph, review=review))
                yield f"<p>{number}{marked}</p>"


def _mark(run: MarkedRun) -> str:
    """A run as HTML, in a mark of its innermost item; a clause around a figure keeps a line of its own."""
    if run.item is None:
        return escape(run.text)
    clause = " clause" if run.item.table in (TableName.TASKS, TableName.PROJECTS) else ""
    begins = " begins" if run.begins else ""
    return (
        f'<mark class="{state_of(run.item)}{clause}{begins}" data-subject="{escape(run.item.subject)}">'
        f"{escape(run.text)}</mark>"
    )
