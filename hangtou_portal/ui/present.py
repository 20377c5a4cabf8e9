"""The chooser of 会议演示: every change is in the address, so a prepared deck is a link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import streamlit as st

from hangtou_portal.html.pages import present_rest
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.html.render import render
from hangtou_portal.publish.served_record import operator
from hangtou_portal.record.model import Place, Record
from hangtou_portal.ui.context import query, served_here, show_html, show_notice
from hangtou_portal.ui.present_screens import screens_left_out, take_up_ticks
from hangtou_portal.views.deck_choice import LONGEST_TALK, DeckChoice, chosen_domains, read_choice
from hangtou_portal.views.deck_screens import domains_told
from hangtou_portal.views.link_context import links_within

#: The choice that the chooser shows, as its address says it.
_TAKEN_UP: Final = "deck-taken-up"
#: Whether the official has just changed something in the chooser.
_CHANGED: Final = "deck-changed"


def show_present() -> None:
    """The page: what it is for, the chooser, what the choice gives."""
    record, asked = served_here(), dict(query())
    show_notice(slug="present")
    link = links_within(record)
    asked_for = read_choice(query=asked, record=record)
    show_html(render("present_top.html", link=link, choice=asked_for))
    # Who changes one thing after another is faster than the address, which then says a choice of before.
    changed = st.session_state.pop(_CHANGED, False)
    if not changed and st.session_state.get(_TAKEN_UP) != asked_for.query():
        _take_up(record=record, start=asked_for)
    chosen = _choose(record=record, start=asked_for)
    # Told after every change, also one back to what this address says: the browser may by now be at another.
    if changed or chosen.query() != asked_for.query():
        st.query_params.from_dict(reading_of(asked).query | links_within(record).of_report() | chosen.query())
    st.session_state[_TAKEN_UP] = chosen.query()
    show_html(present_rest(record=record, choice=chosen, operator=operator(), link=link))


def _take_up(*, record: Record, start: DeckChoice) -> None:
    """Set the chooser to what an address says that was opened or gone back to: Streamlit keeps the last."""
    st.session_state["deck-domains"] = list(domains_told(record=record, choice=start))
    st.session_state["deck-venue"] = start.venue
    st.session_state["deck-day"] = start.day.isoformat() if start.day else ""
    st.session_state["deck-minutes"] = start.minutes
    st.session_state["deck-large"] = start.large
    st.session_state["deck-dark"] = start.dark
    take_up_ticks(record=record, start=start)


def _note_change() -> None:
    st.session_state[_CHANGED] = True


def _choose(*, record: Record, start: DeckChoice) -> DeckChoice:
    chosen = _told(record=record, start=start)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        venue = _venue(record)
        day = _day()
        minutes = st.number_input(
            "时间（分钟，0为不计时）",
            min_value=0,
            max_value=LONGEST_TALK,
            width=220,
            key="deck-minutes",
            on_change=_note_change,
        )
        large = st.toggle("大字", key="deck-large", on_change=_note_change)
        dark = st.toggle("深色（会场较暗时）", key="deck-dark", on_change=_note_change)
    chosen = replace(chosen, venue=venue, day=day, large=large, dark=dark, minutes=int(minutes))
    return replace(
        chosen, without=screens_left_out(record=record, choice=chosen, start=start, on_change=_note_change)
    )


def _told(*, record: Record, start: DeckChoice) -> DeckChoice:
    """With the domains ticked; exhibits that an address names hold until the domains change."""
    told = domains_told(record=record, choice=start)
    domains = tuple(
        st.multiselect(
            "领域（按先后放映）",
            list(record.report.domains),
            format_func=lambda domain: domain.title,
            placeholder="选择领域",
            key="deck-domains",
            on_change=_note_change,
        )
    )
    if start.exhibits is not None and domains == told:
        return replace(start, problems=())
    return replace(start, exhibits=None, domains=chosen_domains(domains, report=record.report), problems=())


def _day() -> date | None:
    """The day for the cover, written as in an address: Streamlit's own calendar speaks English."""
    said = st.text_input(
        "日期（写在封面上）",
        max_chars=10,
        placeholder="如2019-08-01",
        width=220,
        key="deck-day",
        on_change=_note_change,
    )
    try:
        return date.fromisoformat(said.strip()) if said.strip() else None
    except ValueError:
        show_html('<p class="ht-fine" role="status">日期应写成2019-08-01这样，封面上暂不写。</p>')
        return None


def _venue(record: Record) -> Place | None:
    if not record.villages:
        return None
    return st.selectbox(
        "会场（写在封面上）",
        list(record.villages),
        index=None,
        format_func=lambda place: place.name,
        placeholder="不写",
        width=220,
        key="deck-venue",
        on_change=_note_change,
    )
