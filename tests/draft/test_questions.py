"""Each number that is asked about is one question, even beside an equal one, and an earlier answer stands."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hangtou_portal.__main__ import main
from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.files import PROPOSALS
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.publishing import publish
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.rows import rows
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from tests.draft.drafted import adopt_all
from tests.draft.test_commands import LINES, draft, report
from tests.draft.test_publishing import decide
from tests.next_report import NEW

CLAUSE = "村村有一个服务站、一个活动室"
#: How earlier releases asked about either number.
WIDER = f"open/h1-1-1/{CLAUSE}/一"
STATION, ROOM = "open/h1-1-1/村村有一个服务站/一", "open/h1-1-1/一个活动室/一"
ANSWER = {
    "paragraph": "h1-1-1",
    "value": "1",
    "unit": "个",
    "qualifier": "exact",
    "role": "done",
    "as_of": "上半年",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A draft with two equal numbers in one clause, neither of which rules can explain."""
    folder = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    lines = (*LINES[:2], f"{LINES[2]}{CLAUSE}。", *LINES[3:])
    assert draft(folder, report(tmp_path, lines=lines)) == 0
    return folder


def asked(data: Path) -> dict[str, Item]:
    """The questions that are still open, by subject."""
    return {item.subject: item for item in read_review(data=data, draft_id=NEW).open if item.is_question}


def as_an_earlier_release_drafted(data: Path) -> None:
    """Ask about both numbers with the whole clause."""
    file = data / NEW / PROPOSALS
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept["open"] = [question | {"quote": CLAUSE} for question in kept["open"]]
    file.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


def test_two_equal_numbers_of_a_clause_are_answered_each_for_itself(data: Path) -> None:
    assert set(asked(data)) == {STATION, ROOM}
    adopt_all(data, but=(STATION, ROOM))
    room = ANSWER | {"id": "rooms", "label": "活动室", "quote": "一个活动室"}
    decide(data, ROOM, Choice.EDITED, **room)
    assert set(asked(data)) == {STATION}
    decide(data, STATION, Choice.REJECTED)
    assert asked(data) == {}
    publish(data=data, draft_id=NEW)
    made = open_record(data=data).report
    assert made.indicators["rooms"].value == 1
    assert [said.quote for said in made.not_figures] == ["村村有一个服务站"]


def test_both_can_be_figures(data: Path) -> None:
    adopt_all(data, but=(STATION, ROOM))
    decide(data, ROOM, Choice.EDITED, **ANSWER, id="rooms", label="活动室", quote="一个活动室")
    decide(data, STATION, Choice.EDITED, **ANSWER, id="stations", label="服务站", quote="村村有一个服务站")
    publish(data=data, draft_id=NEW)
    assert {"rooms", "stations"} <= set(open_record(data=data).report.indicators)


@pytest.mark.parametrize("drafted_anew", [True, False])
def test_that_both_are_none_was_said_to_an_earlier_release_and_stands(
    data: Path, *, drafted_anew: bool
) -> None:
    if not drafted_anew:
        as_an_earlier_release_drafted(data)
    decide(data, WIDER, Choice.REJECTED)
    assert asked(data) == {}
    adopt_all(data)
    publish(data=data, draft_id=NEW)
    assert [said.quote for said in open_record(data=data).report.not_figures] == [CLAUSE]


@pytest.mark.parametrize("drafted_anew", [True, False])
def test_a_figure_that_was_told_to_an_earlier_release_is_one_row_and_the_other_number_is_asked_about(
    data: Path, *, drafted_anew: bool
) -> None:
    if not drafted_anew:
        as_an_earlier_release_drafted(data)
    decide(data, WIDER, Choice.EDITED, **ANSWER, id="stations", label="服务站", quote="村村有一个服务站")
    figures = rows(read_review(data=data, draft_id=NEW), TableName.INDICATORS)
    assert [row["id"] for row in figures].count("stations") == 1
    assert set(asked(data)) == {ROOM}
    decide(data, ROOM, Choice.REJECTED)
    adopt_all(data)
    assert main(["publish", NEW, "--data", str(data)]) == 0
