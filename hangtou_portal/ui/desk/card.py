"""One decision: the sentence large, the row that is proposed of it, and what can be said to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from typing import Final

import streamlit as st

from hangtou_portal.draft.cell_words import CellWords, cell_words
from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.desk import Work
from hangtou_portal.draft.findings import reason_in_words
from hangtou_portal.draft.identifiers import id_apart
from hangtou_portal.draft.items import Item, State
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import is_of_chapters
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.second_look import second_look
from hangtou_portal.draft.table_rows import rows_with
from hangtou_portal.draft.trial import Trial
from hangtou_portal.draft.worklist.sheets import SHEETS, SheetColumn, columns_of, rejection_of, sentence_of
from hangtou_portal.ui.context import literal, show_html
from hangtou_portal.ui.desk.report import ASKED, LEGEND
from hangtou_portal.ui.desk.state import adopt_all, can_undo, choose, decide, reject_all, step, undo

_EDITING: Final = "desk-editing"
#: Columns that say where a row is from; they are not typed in.
_FIXED: Final = ("domain", "paragraph")
#: Columns that hold whole sentences.
_LONG: Final = ("quote", "takeaway", "subtitle", "defined_by", "public_meaning", "year_note")


def show_card(work: Work, *, review: Review, trial: Trial, item: Item) -> None:
    """The item's sentence and row, the audit's word on it, and the buttons."""
    kind = "还没交代的数目" if item.is_question else SHEETS[item.table]
    sign, state = LEGEND[ASKED if item.is_asked else item.state]
    by = f"（{item.decision.by}）" if item.decision and not item.is_asked else ""
    address = f" · {item.paragraph}" if item.paragraph else ""
    words = cell_words(review)
    columns = columns_of(review, item.table)
    # Shown above the buttons, the chapters of a whole report would push them off the screen.
    last = [c for c in columns if item.table is TableName.REPORT and is_of_chapters(c.name)]
    show_html(
        f'<div class="desk-kind"><b>{kind}</b>{address}<span>{sign} {state}{escape(by)}</span></div>'
        f'<p class="desk-sentence">{_sentence(item, review=review)}</p>'
        + _row_html([c for c in columns if c not in last], item=item, words=words)
        + _grounds_html(item, look=second_look(item, review=review, record=trial.record))
    )
    for finding in trial.findings:
        if finding.subject == item.subject:
            st.error(literal(reason_in_words(finding.fault, words=words)), icon="⚠️")
    if st.session_state.get(_EDITING) == item.subject or (item.is_question and item.state is State.PROPOSED):
        _show_form(work, review=review, item=item, words=words)
    _show_buttons(work, review=review, item=item)
    if last:
        show_html(_row_html(last, item=item, words=words))


def _sentence(item: Item, *, review: Review) -> str:
    """The whole sentence with the item's own words in it marked."""
    sentence = sentence_of(item, review=review) or item.quote
    sentence = sentence or item.cells.get("takeaway") or item.cells.get("title", "")
    if not item.quote or item.quote not in sentence:
        return escape(sentence)
    start = sentence.find(item.quote) + item.quote.find(item.words)
    end = start + len(item.words)
    return f"{escape(sentence[:start])}<mark>{escape(item.words)}</mark>{escape(sentence[end:])}"


def _row_html(columns: Sequence[SheetColumn], *, item: Item, words: CellWords) -> str:
    """Cells of the row in words."""
    shown = [
        (column.title, words.words(column.name, item.cells[column.name]))
        for column in columns
        if item.cells.get(column.name) and column.name not in ("quote", "paragraph")
    ]
    cells = "".join(f"<div><dt>{escape(title)}</dt><dd>{escape(value)}</dd></div>" for title, value in shown)
    return f'<dl class="desk-row">{cells}</dl>'


def _grounds_html(item: Item, *, look: str) -> str:
    """What the report before said, what the row was concluded from, and what is to be looked at in it."""
    why = f'<p class="desk-why">依据：{escape(item.why)}</p>' if item.why else ""
    before = f'<p class="desk-before">上一份报告：{escape(item.before)}</p>' if item.before else ""
    doubt = f'<p class="desk-look">请看一眼：{escape(look)}</p>' if look and item.is_open else ""
    return before + why + doubt


def _show_buttons(work: Work, *, review: Review, item: Item) -> None:
    """Draw the buttons. Each is bound to this item: when it is pressed, another may be the current one."""
    with st.container(horizontal=True, gap="small"):
        if item.proposed:
            adopting = partial(decide, work, item=item, choice=Choice.ADOPTED, cells=item.proposed)
            st.button("采用", type="primary", shortcut="a", key="desk-adopt", on_click=adopting)
        if not item.is_question:
            st.button("修改", shortcut="e", key="desk-edit", on_click=partial(_edit, item))
        if item.before:
            taken = review.ids[TableName.INDICATORS].values()
            name = id_apart(item.cells["label"], draft_id=review.draft.id, taken=taken)
            apart = partial(decide, work, item=item, choice=Choice.EDITED, cells={**item.cells, "id": name})
            st.button("不是同一个数", shortcut="n", key="desk-apart", on_click=apart)
        if item.table is not TableName.REPORT:
            rejecting = partial(decide, work, item=item, choice=Choice.REJECTED, cells={})
            no = rejection_of(item.table)
            st.button(no, shortcut="x", key="desk-reject", on_click=rejecting)
        if len(table := rows_with(item, review=review)) > 1:
            label = f"这张表{len(table)}行都不是数字"
            st.button(label, key="desk-reject-table", on_click=partial(reject_all, work, items=table))
    with st.container(horizontal=True, gap="small"):
        st.button("上一处", shortcut="k", key="desk-back", on_click=partial(step, review, item=item, by=-1))
        st.button("下一处", shortcut="j", key="desk-next", on_click=partial(step, review, item=item, by=1))
        st.button(
            "撤销", shortcut="z", key="desk-undo", disabled=not can_undo(), on_click=partial(undo, work)
        )
        rest = [one for one in review.open if one.paragraph == item.paragraph and one.proposed]
        if len(rest) > 1 and item.paragraph:
            label = f"采用本段全部{len(rest)}处"
            st.button(
                label, shortcut="p", key="desk-adopt-all", on_click=partial(adopt_all, work, items=rest)
            )


def _edit(item: Item) -> None:
    """Open the form of an item; it stays the current one until the form is saved."""
    st.session_state[_EDITING] = item.subject
    choose(item.subject)


def _show_form(work: Work, *, review: Review, item: Item, words: CellWords) -> None:
    """Every column of the row, closed sets as lists; what is saved is the clerk's own decision."""
    start = item.cells or {"paragraph": item.paragraph, "quote": item.quote, "value": item.number}
    columns = [column for column in columns_of(review, item.table) if column.name not in _FIXED]
    with st.form("desk-form", border=True):
        for pair in (columns[at : at + 2] for at in range(0, len(columns), 2)):
            for place, column in zip(st.columns(2), pair, strict=False):
                with place:
                    _field(column, value=start.get(column.name, ""), words=words, subject=item.subject)
        saving = partial(_save, work, item=item, start=start, columns=columns)
        st.form_submit_button("保存修改", type="primary", on_click=saving)


def _save(work: Work, *, item: Item, start: Mapping[str, str], columns: Sequence[SheetColumn]) -> None:
    """Decide the item as the form's fields say."""
    typed = {c.name: str(st.session_state[_key(c, subject=item.subject)] or "").strip() for c in columns}
    st.session_state.pop(_EDITING, None)
    decide(work, item=item, choice=Choice.EDITED, cells={**start, **typed})


def _key(column: SheetColumn, *, subject: str) -> str:
    """A field's key is its item's own: what was typed into one is never shown in another."""
    return f"desk-field-{subject}-{column.name}"


def _field(column: SheetColumn, *, value: str, words: CellWords, subject: str) -> None:
    key = _key(column, subject=subject)
    if choices := words.choices(column.name):
        options = list(dict.fromkeys((value, "", *choices)))
        st.selectbox(
            column.title,
            options,
            index=0,
            key=key,
            placeholder="请选择",
            format_func=partial(words.words, column.name),
        )
    elif column.name in _LONG:
        empty = "原文一字不差" if column.name == "quote" else "留空"
        st.text_area(column.title, value, key=key, height=80, placeholder=empty)
    else:
        st.text_input(column.title, value, key=key, placeholder="留空")
