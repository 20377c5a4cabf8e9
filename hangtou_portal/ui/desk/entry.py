"""The report itself: its title, and the domain of each chapter, as proposed until a clerk decides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.desk import Work
from hangtou_portal.draft.report_entry import entry_of
from hangtou_portal.draft.review import REPORT, Review
from hangtou_portal.draft.rows import chapters_of
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.model import Domain
from hangtou_portal.record.paragraphs import Chapter
from hangtou_portal.ui.desk.state import BY

_TITLE = "desk-report-title"


def show_entry(work: Work, *, review: Review, domains: Sequence[Domain]) -> None:
    """A form with the title and a list of domains for each chapter."""
    titles = {domain.id: domain.title for domain in domains}
    with st.expander("报告题名、各章的领域"), st.form("desk-report", border=False):
        st.text_input("题名", str(entry_of(review)["title"]), key=_TITLE, placeholder="报告的题名")
        for half in Half:
            chapters = [chapter for chapter in review.text.chapters if chapter.half is half]
            for chapter, domain in zip(chapters, chapters_of(review, half=half), strict=False):
                st.selectbox(
                    f"{half.value}　{chapter.title}",
                    list(titles),
                    index=list(titles).index(domain) if domain in titles else 0,
                    key=_key(chapter),
                    format_func=titles.__getitem__,
                    placeholder="请选择",
                )
        st.form_submit_button("保存", on_click=partial(_save, work, review=review))


def _key(chapter: Chapter) -> str:
    return f"desk-chapter-{chapter.half}-{chapter.number}"


def _save(work: Work, *, review: Review) -> None:
    chosen = {
        f"chapters_{half}": ";".join(
            str(st.session_state[_key(chapter)]) for chapter in review.text.chapters if chapter.half is half
        )
        for half in Half
    }
    cells = {"title": str(st.session_state[_TITLE]).strip(), **chosen}
    decision = new_decision(subject=REPORT, choice=Choice.EDITED, cells=cells, by=BY)
    add_decisions(work.data / work.draft_id, decisions=[decision])
