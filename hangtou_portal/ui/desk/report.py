"""The whole report, each number, clause and term marked by its state: by colour, line and sign alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from hangtou_portal.draft.items import Item, State
from hangtou_portal.draft.marks import MarkedRun, runs_of
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.record.kinds import Half
from hangtou_portal.ui.desk.state import choose

_HERE = Path(__file__).parent
#: What a number is called of which nothing has been decided and nothing proposed.
ASKED: Final = "asked"
#: The sign and the words of each state.
LEGEND: Final = {
    State.PROPOSED: ("○", "提出，待决定"),
    State.ADOPTED: ("✓", "已采用"),
    State.EDITED: ("✎", "已修改"),
    State.REJECTED: ("✕", "不是数字／不采用"),
    ASKED: ("？", "还没交代"),
}


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
    state = "asked" if run.item.is_asked else run.item.state.value
    return (
        f'<mark class="{state}{clause}{begins}" data-subject="{escape(run.item.subject)}">'
        f"{escape(run.text)}</mark>"
    )
