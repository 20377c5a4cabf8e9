"""A number that a clerk's edit leaves over is asked about at once, and nothing is published before."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.marks import runs_of
from hangtou_portal.draft.publishing import publish
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.record.faults import RecordError
from tests.draft.drafted import adopt_all, draft_next_report, item_of
from tests.draft.test_publishing import decide
from tests.next_report import NEW

JOBS = "indicators/new-jobs"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A draft whose every proposal has been adopted."""
    folder = draft_next_report(tmp_path)
    adopt_all(folder)
    assert read_review(data=folder, draft_id=NEW).open == ()
    return folder


def asked(review: Review) -> list[str]:
    """The words that the text marks as not accounted for."""
    runs = [run for p in review.text.paragraphs.values() for run in runs_of(p, review=review)]
    return [run.text for run in runs if run.item is not None and run.item.is_asked]


def test_a_value_that_the_text_does_not_state_leaves_its_number_over(data: Path) -> None:
    decide(data, JOBS, Choice.EDITED, value="1891")
    review = read_review(data=data, draft_id=NEW)
    assert [item.subject for item in review.open] == [JOBS]
    assert "1890" in "".join(asked(review))
    with pytest.raises(RecordError, match="1891"):
        publish(data=data, draft_id=NEW)
    decide(data, JOBS, Choice.EDITED, value="1890")
    assert read_review(data=data, draft_id=NEW).open == ()


def test_a_quote_moved_elsewhere_leaves_a_number_that_is_asked_about_until_it_is_answered(data: Path) -> None:
    review = read_review(data=data, draft_id=NEW)
    share = item_of(review, "indicators/new-jobs-share")
    decide(data, JOBS, Choice.EDITED, **{**share.cells, "id": "new-jobs"})
    (left,) = read_review(data=data, draft_id=NEW).open
    with pytest.raises(DraftError, match="1处没有决定"):
        publish(data=data, draft_id=NEW)
    assert (left.number, left.is_question) == ("1890", True)
    assert asked(read_review(data=data, draft_id=NEW)) == ["1890"]
    decide(data, left.subject, Choice.REJECTED)
    assert read_review(data=data, draft_id=NEW).open == ()
    # The rows account for it again: the answer was to a question that is no more.
    decide(data, JOBS, Choice.ADOPTED, **item_of(review, JOBS).proposed)
    assert left.subject not in {item.subject for item in read_review(data=data, draft_id=NEW).items}


def test_a_rejected_name_leaves_the_number_in_it_over(data: Path) -> None:
    review = read_review(data=data, draft_id=NEW)
    term = next(item for item in review.items if item.cells.get("term") == "新中国成立70周年")
    decide(data, term.subject, Choice.REJECTED)
    assert "70" in [item.number for item in read_review(data=data, draft_id=NEW).open]
