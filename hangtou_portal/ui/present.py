"""The chooser of 会议演示: every change is in the address, so a prepared deck is a link."""

from __future__ import annotations

import streamlit as st

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.present import present_html
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.publish.served_record import operator
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import query, served_here
from hangtou_portal.ui.html import show_html
from hangtou_portal.ui.notice import show_notice
from hangtou_portal.views.deck_choice import LONGEST_TALK, DeckChoice, chosen_domains, read_choice
from hangtou_portal.views.link_context import links_within


def show_present() -> None:
    """The page: what it is for, the chooser, what the choice gives."""
    record, asked = served_here().record, query()
    show_notice(record=record, slug="present", asked=asked)
    link = links_within(record)
    top, _ = present_html(record=record, query=asked, operator=operator(), link=link)
    show_html(top)
    chosen = _choose(record=record, start=read_choice(query=asked, record=record))
    _, rest = present_html(record=record, query=chosen.query(), operator=operator(), link=link)
    show_html(rest)


def _choose(*, record: Record, start: DeckChoice) -> DeckChoice:
    report = record.report
    exhibits = all_exhibits(report)
    domains = st.multiselect(
        "领域（按选择的先后放映）",
        list(report.domains),
        default=list(report.domains if start.domains is None else start.domains),
        format_func=lambda domain: domain.title,
        placeholder="选择领域",
        key="deck-domains",
    )
    chosen = st.multiselect(
        "图表（不选则放映所选领域的全部图表；选了就只放映这些，按选择的先后）",
        list(exhibits),
        default=list(start.exhibits or ()),
        format_func=lambda name: exhibits[name].takeaway,
        placeholder="选择图表",
        key="deck-exhibits",
    )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="large"):
        large = st.toggle("大字", value=start.large, key="deck-large")
        dark = st.toggle("深色（会场较暗时）", value=start.dark, key="deck-dark")
        minutes = st.number_input(
            "计时（分钟，0为不计时）",
            min_value=0,
            max_value=LONGEST_TALK,
            value=start.minutes,
            width=220,
            key="deck-minutes",
        )
    choice = DeckChoice(
        domains=chosen_domains(domains, report=report),
        # An address may ask for no exhibit at all; once something is chosen here, it no longer does.
        exhibits=tuple(chosen) or (() if start.exhibits == () else None),
        large=large,
        dark=dark,
        minutes=int(minutes),
    )
    if choice.query() != start.query():
        st.query_params.from_dict(
            reading_of(query()).query | links_within(record).of_report() | choice.query()
        )
    return choice
