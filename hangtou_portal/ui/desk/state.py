"""The draft a desk shows, its current item, and its decisions, each on disk before the page is redrawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision, read_decisions, withdraw
from hangtou_portal.draft.desk import Work
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.trial import Trial, try_publishing
from hangtou_portal.record.sources import read_sources
from hangtou_portal.record.store import Signature, signature_of

BY: Final = "工作台"
_CURRENT, _MADE, _NOTICE = "desk-current", "desk-made", "desk-notice"


@lru_cache(maxsize=4)
def _draft_at(data: Path, draft_id: str, changed: Signature) -> Review:  # noqa: ARG001 - a key
    return read_review(data=data, draft_id=draft_id)


def review_of(work: Work) -> Review:
    """The draft as it is on the disk now: another desk or a workbook may have decided meanwhile."""
    return _draft_at(work.data, work.draft_id, signature_of(work.data))


@lru_cache(maxsize=4)
def _trial_at(data: Path, draft_id: str, changed: Signature) -> Trial:
    return try_publishing(_draft_at(data, draft_id, changed), sources=read_sources(data=data))


def trial_of(work: Work) -> Trial:
    """What the audit says of the draft as it stands."""
    return _trial_at(work.data, work.draft_id, signature_of(work.data))


def current(review: Review) -> Item | None:
    """The item that is decided now: the one chosen, else the first open one."""
    chosen = st.session_state.get(_CURRENT)
    found = next((item for item in review.items if item.subject == chosen), None)
    return found or next(iter(review.open), None)


def choose(subject: str) -> None:
    """Put an item before the clerk."""
    st.session_state[_CURRENT] = subject


def step(review: Review, *, item: Item, by: int) -> None:
    """Go to the next open item, or back to the one before, in the order of the text."""
    listed = [one for one in review.items if one.is_open or one.subject == item.subject]
    at = [one.subject for one in listed].index(item.subject) + by
    choose(listed[at % len(listed)].subject)


def decide(work: Work, *, item: Item, choice: Choice, cells: Mapping[str, str]) -> None:
    """Put a decision on the disk, unless somebody else has decided the same since the page was drawn."""
    now = read_decisions(work.data / work.draft_id).get(item.subject)
    # Two desks, or a key pressed twice before the page is redrawn, may decide the same: that is one decision.
    is_said = now is not None and now.choice is choice and dict(now.cells) == dict(cells)
    if now != item.decision and not is_said:
        by = "另一个工作台" if now and now.by == BY else now.by if now else ""
        said = f"{by}刚刚决定了这一处" if now else "这一处的决定刚刚被撤回"
        st.session_state[_NOTICE] = f"{said}；您的决定没有写入，请再看一眼"
        choose(item.subject)
        return
    if not is_said:
        _write(work, items=[(item, choice, cells)])
    rest = review_of(work)
    order = [one.subject for one in rest.items]
    after = order[order.index(item.subject) + 1 :] if item.subject in order else []
    left = {one.subject for one in rest.open}
    # An edit that leaves a number of the text unaccounted for stays the current item.
    choose(item.subject if item.subject in left else next((name for name in after if name in left), ""))


def adopt_all(work: Work, *, items: Sequence[Item]) -> None:
    """Adopt several proposals as they are."""
    _decide_all(work, items=[(item, Choice.ADOPTED, item.proposed) for item in items])


def reject_all(work: Work, *, items: Sequence[Item]) -> None:
    """Say of several numbers that they count nothing."""
    _decide_all(work, items=[(item, Choice.REJECTED, {}) for item in items])


def _decide_all(work: Work, *, items: Sequence[tuple[Item, Choice, Mapping[str, str]]]) -> None:
    standing = read_decisions(work.data / work.draft_id)
    if mine := [one for one in items if one[0].subject not in standing]:
        _write(work, items=mine)
    choose("")


def _write(work: Work, *, items: Sequence[tuple[Item, Choice, Mapping[str, str]]]) -> None:
    decisions = [
        new_decision(subject=item.subject, choice=choice, cells=cells, by=BY) for item, choice, cells in items
    ]
    add_decisions(work.data / work.draft_id, decisions=decisions)
    st.session_state.setdefault(_MADE, []).append([(d.id, d.subject) for d in decisions])
    st.session_state.pop(_NOTICE, None)


def can_undo() -> bool:
    """Whether this desk has decided anything that it can take back."""
    return bool(st.session_state.get(_MADE))


def undo(work: Work) -> None:
    """Take back what this desk decided last; nothing, if the key was pressed once more than there was."""
    if not can_undo():
        return
    made = st.session_state[_MADE].pop()
    withdraw(work.data / work.draft_id, decision_ids=[decision_id for decision_id, _ in made])
    choose(made[0][1])


def notice() -> str:
    """What the clerk has to be told of the last click; empty if it did what it should."""
    return str(st.session_state.get(_NOTICE, ""))
