"""What the audit finds is said to the clerk without codes, columns or file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.draft.cell_words import cell_words
from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.findings import in_words
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.sources import read_sources
from tests.draft.drafted import adopt_all, draft_next_report
from tests.draft.test_publishing import decide
from tests.next_report import NEW


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft whose every proposal has been adopted."""
    folder = draft_next_report(tmp_path_factory.mktemp("draft"))
    adopt_all(folder)
    return folder


@pytest.mark.parametrize(
    ("subject", "cells", "words"),
    [
        (
            "indicators/demolished-illegal-area",
            {"role": "target"},
            "数字“违建销项面积”的性质：“目标”上半年的数字不是目标，下半年的数字才是",
        ),
        (
            "indicators/new-jobs",
            {"place": "pailou"},
            "数字“新增就业岗位”的地点：“牌楼村”这句话所说的地点是“(无)”",
        ),
        (
            "tasks/new-jobs",
            {"target": ""},
            "安排“力争超额完成2000个新增就业岗位”的目标：“(空)”原文所指的是“新增就业岗位2000个”",
        ),
    ],
)
def test_a_finding_is_said_in_the_words_of_the_desk(
    data: Path, subject: str, cells: dict[str, str], words: str
) -> None:
    decide(data, subject, Choice.EDITED, **cells)
    review = read_review(data=data, draft_id=NEW)
    trial = try_publishing(review, sources=read_sources(data=data))
    names = cell_words(review)
    said = [in_words(f, review=review, words=names) for f in trial.findings if f.subject == subject]
    assert words in said
