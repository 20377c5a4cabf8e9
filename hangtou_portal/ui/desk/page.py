"""The desk: the report on the left, the decision on the right, above them how much is left."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

import streamlit as st

from hangtou_portal.draft.cell_words import cell_words
from hangtou_portal.draft.desk import Work
from hangtou_portal.draft.files import PROPOSALS, DraftError
from hangtou_portal.draft.findings import in_words
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.publishing import publish
from hangtou_portal.draft.review import REPORT, Review
from hangtou_portal.draft.second_look import second_look
from hangtou_portal.draft.trial import Trial
from hangtou_portal.record.faults import RecordError
from hangtou_portal.ui.context import literal, show_html
from hangtou_portal.ui.desk.card import show_card
from hangtou_portal.ui.desk.report import LEGEND, show_report
from hangtou_portal.ui.desk.state import adopt_all, choose, current, notice, review_of, trial_of

_STYLE = (Path(__file__).parent / "desk.css").read_text(encoding="utf-8")
_MOST_FINDINGS = 30


def show_desk(work: Work) -> None:
    """Draw the desk for one draft, or say why there is none."""
    st.set_page_config(page_title=f"草稿 {work.draft_id} · 工作台", layout="wide")
    show_html(f"<style>{_STYLE}</style>")
    try:
        review = review_of(work)
        trial = trial_of(work)
    except DraftError as error:
        _show_published(work, reason=str(error))
        return
    except RecordError as error:
        for fault in error.faults[:_MOST_FINDINGS]:
            st.error(literal(str(fault)))
        return
    item = current(review)
    _show_head(work, review=review, trial=trial)
    left, right = st.columns([11, 9], gap="medium")
    with left:
        show_report(review, item=item)
    with right:
        if words := notice():
            st.warning(literal(words))
        if item is not None:
            show_card(work, review=review, trial=trial, item=item)
            _show_preview(item, review=review, trial=trial)
        _show_findings(review, trial=trial)


def _show_head(work: Work, *, review: Review, trial: Trial) -> None:
    total, left = len(review.items), len(review.open)
    asked = sum(item.is_asked for item in review.items)
    of_these = f"（其中{asked}处还没交代）" if asked else ""
    legend = "".join(f"<li><b>{sign}</b> {words}</li>" for sign, words in LEGEND.values())
    title = escape(str(review.draft.entry["title"]))
    words, rest, button = st.columns([9, 2, 1], vertical_alignment="center")
    with words:
        show_html(
            f'<div class="desk-head"><h1>草稿 {work.draft_id}</h1><p>{title}</p>'
            f'<p class="desk-left" role="status">还有<b>{left}</b>处没有决定{of_these}，共{total}处 · '
            f"核对发现{len(trial.findings)}处问题</p><ul>{legend}</ul></div>"
        )
    with rest:
        _show_rest(work, review=review, trial=trial)
    with button:
        ready = not left and trial.is_clean
        if st.button("发布", type="primary", disabled=not ready, key="desk-publish", width="stretch"):
            _publish(work)
    st.progress((total - left) / total if total else 1.0)


def _show_rest(work: Work, *, review: Review, trial: Trial) -> None:
    """Offer to adopt all open proposals that need no look by themselves, without the report itself."""
    doubted = {finding.subject for finding in trial.findings}
    accepted = [
        item
        for item in review.open
        if item.proposed and not item.is_asked and item.subject not in {REPORT, *doubted}
    ]
    safe = [item for item in accepted if not second_look(item, review=review, record=trial.record)]
    if not safe:
        return
    held = f"、另{len(accepted) - len(safe)}处要逐处看一眼的" if len(accepted) > len(safe) else ""
    with st.popover(f"其余{len(safe)}处照建议采用", width="stretch"):
        st.write(
            f"{len(safe)}处的数值、单位、限定词、时点和引句都与原文对得上。名称取得对不对、"
            "是不是同一个数、图里放在一起的能不能比，没有核对。"
            f"报告本身、还没交代的数目{held}不在内，请逐处决定。"
        )
        st.button(
            f"确认采用{len(safe)}处",
            type="primary",
            key="desk-adopt-rest",
            on_click=partial(adopt_all, work, items=safe),
        )


def _publish(work: Work) -> None:
    try:
        publish(data=work.data, draft_id=work.draft_id)
    except (DraftError, RecordError) as error:
        st.error(literal(f"没有发布：{error}"))
    else:
        st.rerun()


def _show_published(work: Work, *, reason: str) -> None:
    """There is no such draft: it has been published, or never was one."""
    if (work.data / work.draft_id / PROPOSALS).exists():
        st.success(f"{work.draft_id}已经发布。正在运行的门户会在几秒内换上它。")
        st.write(f"要收回：python -m hangtou_portal unpublish {work.draft_id}")
    else:
        st.error(literal(reason))


def _show_preview(item: Item, *, review: Review, trial: Trial) -> None:
    """The address of the page that the item is on, as it would be."""
    if trial.record is None or item.table not in (TableName.INDICATORS, TableName.EXHIBITS):
        return
    domain = next((d for d in trial.record.report.domains if d.id == item.cells.get("domain")), None)
    page = domain.id if domain else ""
    name = "figure" if item.table is TableName.INDICATORS else "exhibit"
    query = f"?report={review.draft.id}&{name}={item.cells.get('id', '')}"
    show_html(
        f'<p class="desk-preview"><a href="/preview/{page}{query}" target="preview">'
        f"预览{escape(domain.title) if domain else '总览'}一页（草稿）</a></p>"
    )


def _show_findings(review: Review, *, trial: Trial) -> None:
    """What the audit has against the draft, in the order of the text; one that is of a row leads to it."""
    if not trial.findings:
        return
    with st.expander(f"核对发现{len(trial.findings)}处问题", expanded=False):
        names = cell_words(review)
        for at, finding in enumerate(trial.findings[:_MOST_FINDINGS]):
            words = literal(in_words(finding, review=review, words=names))
            if finding.subject is None:
                st.markdown(f"- {words}")
            elif st.button(words, key=f"desk-finding-{at}", type="tertiary"):
                choose(finding.subject)
                st.rerun()
