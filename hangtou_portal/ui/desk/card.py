"""One decision: the sentence large, the row that is proposed of it, and what can be said to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

import streamlit as st

from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.desk import Work
from hangtou_portal.draft.items import Item, State
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.trial import Trial
from hangtou_portal.draft.worklist.sheets import SHEETS, Column, columns_of, sentence_of
from hangtou_portal.record.package import Json, is_object
from hangtou_portal.ui.desk.report import LEGEND, state_class
from hangtou_portal.ui.desk.state import adopt_all, can_undo, decide, step, undo
from hangtou_portal.ui.html import show_html

_EDITING: Final = "desk-editing"
#: Columns that say where a row is from; they are not typed in.
_FIXED: Final = ("domain", "paragraph")
_STATE_WORDS: Final = {State.PROPOSED: 0, State.ADOPTED: 1, State.EDITED: 2, State.REJECTED: 3}


def show_card(work: Work, *, review: Review, trial: Trial, item: Item) -> None:
    """The item's sentence and row, the audit's word on it, and the buttons."""
    kind = "还没交代的数目" if item.is_question else SHEETS[item.table]
    at = 4 if state_class(item) == "asked" else _STATE_WORDS[item.state]
    sign, words = LEGEND[at]
    by = f"（{item.decision.by}）" if item.decision else ""
    address = f" · {item.paragraph}" if item.paragraph else ""
    show_html(
        f'<div class="desk-kind"><b>{kind}</b>{address}<span>{sign} {words}{escape(by)}</span></div>'
        f'<p class="desk-sentence">{_sentence(item, review=review)}</p>' + _row_html(item, review=review)
    )
    for finding in trial.findings:
        if finding.subject == item.subject:
            st.error(finding.fault.reason, icon="⚠️")
    if st.session_state.get(_EDITING) == item.subject or (item.is_question and item.state is State.PROPOSED):
        _show_form(work, review=review, item=item)
    _show_buttons(work, review=review, item=item)


def _sentence(item: Item, *, review: Review) -> str:
    """The whole sentence with the item's own words in it marked."""
    sentence = sentence_of(item, review=review) or item.quote or item.cells.get("takeaway", "")
    if not item.quote or item.quote not in sentence:
        return escape(sentence)
    start = sentence.find(item.quote) + item.quote.find(item.words)
    end = start + len(item.words)
    return f"{escape(sentence[:start])}<mark>{escape(item.words)}</mark>{escape(sentence[end:])}"


def _row_html(item: Item, *, review: Review) -> str:
    """The row in words, what it was concluded from, and what the report before said."""
    shown = [
        (column.title, item.cells[column.name])
        for column in columns_of(review.draft, item.table)
        if item.cells.get(column.name) and column.name not in ("quote", "paragraph")
    ]
    cells = "".join(f"<div><dt>{escape(title)}</dt><dd>{escape(value)}</dd></div>" for title, value in shown)
    why = f'<p class="desk-why">依据：{escape(item.why)}</p>' if item.why else ""
    before = f'<p class="desk-before">上一份报告：{escape(item.before)}</p>' if item.before else ""
    return f'<dl class="desk-row">{cells}</dl>{before}{why}'


def _show_buttons(work: Work, *, review: Review, item: Item) -> None:
    no = "不是数字" if item.table is TableName.INDICATORS else "不采用"
    with st.container(horizontal=True, gap="small"):
        if item.proposed and st.button("采用", type="primary", shortcut="a", key="desk-adopt"):
            decide(work, item=item, choice=Choice.ADOPTED, cells=item.proposed)
            st.rerun()
        if not item.is_question and st.button("修改", shortcut="e", key="desk-edit"):
            st.session_state[_EDITING] = item.subject
            st.rerun()
        if st.button(no, shortcut="x", key="desk-reject"):
            decide(work, item=item, choice=Choice.REJECTED, cells={})
            st.rerun()
    with st.container(horizontal=True, gap="small"):
        if st.button("上一处", shortcut="k", key="desk-back"):
            step(review, item=item, by=-1)
            st.rerun()
        if st.button("下一处", shortcut="j", key="desk-next"):
            step(review, item=item, by=1)
            st.rerun()
        if st.button("撤销", shortcut="z", disabled=not can_undo(), key="desk-undo"):
            undo(work)
            st.rerun()
        rest = [one for one in review.open if one.paragraph == item.paragraph and one.proposed]
        if len(rest) > 1 and st.button(f"采用本段全部{len(rest)}处", shortcut="p", key="desk-adopt-all"):
            adopt_all(work, items=rest)
            st.rerun()


def _show_form(work: Work, *, review: Review, item: Item) -> None:
    """Every column of the row, closed sets as lists; what is saved is the clerk's own decision."""
    start = item.cells or {"paragraph": item.paragraph, "quote": item.quote, "value": item.number}
    enums = _enums(review, table=item.table)
    with st.form("desk-form", border=True):
        cells = dict(start)
        for pair in _pairs([c for c in columns_of(review.draft, item.table) if c.name not in _FIXED]):
            for place, column in zip(st.columns(2), pair, strict=False):
                with place:
                    cells[column.name] = _field(column, value=start.get(column.name, ""), enum=enums)
        if st.form_submit_button("保存修改", type="primary"):
            st.session_state.pop(_EDITING, None)
            decide(work, item=item, choice=Choice.EDITED, cells=cells)
            st.rerun()


def _field(column: Column, *, value: str, enum: Mapping[str, Sequence[str]]) -> str:
    key = f"desk-field-{column.name}"
    if column.name in enum:
        options = list(dict.fromkeys((value, *enum[column.name])))
        return st.selectbox(column.title, options, index=0, key=key, placeholder="请选择") or ""
    if column.name in ("quote", "takeaway", "defined_by", "public_meaning"):
        return st.text_area(column.title, value, key=key, height=80, placeholder="原文一字不差").strip()
    return st.text_input(column.title, value, key=key, placeholder="留空").strip()


def _pairs(columns: Sequence[Column]) -> list[Sequence[Column]]:
    return [columns[at : at + 2] for at in range(0, len(columns), 2)]


def _enums(review: Review, *, table: TableName) -> dict[str, list[str]]:
    """The closed sets of a table's columns, as its schema lists them."""
    found: dict[str, list[str]] = {}
    for resource in review.draft.resources:
        schema = resource.get("schema")
        if resource["name"] != table.resource(review.draft.id) or not is_object(schema):
            continue
        fields: Json = schema.get("fields")
        for field in fields if isinstance(fields, list) else []:
            limits = field.get("constraints") if is_object(field) else None
            listed = limits.get("enum") if is_object(limits) else None
            if is_object(field) and isinstance(listed, list):
                found[str(field["name"])] = [str(value) for value in listed]
    return found
