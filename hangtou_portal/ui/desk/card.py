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
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import is_of_chapters
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.second_look import second_look
from hangtou_portal.draft.table_rows import rows_with
from hangtou_portal.draft.trial import Trial
from hangtou_portal.draft.worklist.sheets import SHEETS, rejection_of, sentence_of, titles_of
from hangtou_portal.ui.context import literal, show_html
from hangtou_portal.ui.desk.report import LEGEND, state_of
from hangtou_portal.ui.desk.state import adopt_all, can_undo, choose, decide, reject_all, step, undo

_EDITING: Final = "desk-editing"
#: Columns that say where a row is from; they are not typed in.
_FIXED: Final = ("domain", "paragraph")
#: Columns that hold whole sentences.
_LONG: Final = ("quote", "takeaway", "subtitle", "defined_by", "public_meaning", "year_note")


def show_card(work: Work, *, review: Review, trial: Trial, item: Item) -> None:
    """The item's sentence and row, the audit's word on it, and the buttons."""
    kind = "还没交代的数目" if item.is_question else SHEETS[item.table]
    sign, state = LEGEND[state_of(item)]
    by = f"（{item.decision.by}）" if item.decision and not item.is_asked else ""
    address = f" · {item.paragraph}" if item.paragraph else ""
    words = cell_words(review)
    titles = titles_of(review, item.table)
    # Shown above the buttons, the chapters of a whole report would push them off the screen.
    of_report = item.table is TableName.REPORT
    last = {name: title for name, title in titles.items() if of_report and is_of_chapters(name)}
    first = {name: title for name, title in titles.items() if name not in last}
    show_html(
        f'<div class="desk-kind"><b>{kind}</b>{address}<span>{sign} {state}{escape(by)}</span></div>'
        f'<p class="desk-sentence">{_sentence(item, review=review)}</p>'
        + _row_html(first, item=item, words=words)
        + _grounds_html(item, look=second_look(item, review=review, record=trial.record))
    )
    for finding in trial.findings:
        if finding.subject == item.subject:
            st.error(literal(reason_in_words(finding.fault, words=words)), icon="⚠️")
    if st.session_state.get(_EDITING) == item.subject or (item.is_question and item.decision is None):
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


def _row_html(titles: Mapping[str, str], *, item: Item, words: CellWords) -> str:
    """The cells of the row in the columns that have these titles, in words."""
    shown = [
        (title, words.words(name, item.cells[name]))
        for name, title in titles.items()
        if item.cells.get(name) and name not in ("quote", "paragraph")
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
    titles = titles_of(review, item.table)
    names = [name for name in titles if name not in _FIXED]
    with st.form("desk-form", border=True):
        for pair in (names[at : at + 2] for at in range(0, len(names), 2)):
            for place, name in zip(st.columns(2), pair, strict=False):
                with place:
                    _field(name, title=titles[name], item=item, words=words)
        saving = partial(_save, work, item=item, names=names)
        st.form_submit_button("保存修改", type="primary", on_click=saving)


def _save(work: Work, *, item: Item, names: Sequence[str]) -> None:
    """Decide the item as the form's fields say."""
    typed = {name: str(st.session_state[_key(name, item=item)] or "").strip() for name in names}
    st.session_state.pop(_EDITING, None)
    decide(work, item=item, choice=Choice.EDITED, cells={**item.begun, **typed})


def _key(name: str, *, item: Item) -> str:
    """A field's key is its item's own: what was typed into one is never shown in another."""
    return f"desk-field-{item.subject}-{name}"


def _field(name: str, *, title: str, item: Item, words: CellWords) -> None:
    key, value = _key(name, item=item), item.begun.get(name, "")
    if choices := words.choices(name):
        options = list(dict.fromkeys((value, "", *choices)))
        st.selectbox(
            title,
            options,
            index=0,
            key=key,
            placeholder="请选择",
            format_func=partial(words.words, name),
        )
    elif name in _LONG:
        empty = "原文一字不差" if name == "quote" else "留空"
        st.text_area(title, value, key=key, height=80, placeholder=empty)
    else:
        st.text_input(title, value, key=key, placeholder="留空")
