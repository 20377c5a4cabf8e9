"""What time a report is about is read from its headings, each in its own part, else from its id."""

from __future__ import annotations

import pytest

from hangtou_portal.draft.structure import periods
from hangtou_portal.record.kinds import Half

CHAPTER = "（一）经济平稳增长"


@pytest.mark.parametrize(
    ("behind", "ahead", "year", "words"),
    [
        ("一、过去一年工作回顾", "二、2025年工作安排", 2024, ("2024年", "2025年")),
        ("一、2024年工作回顾", "二、2025年工作安排", 2024, ("2024年", "2025年")),
        ("一、上半年工作回顾", "二、2025年下半年工作安排", 2025, ("上半年", "下半年")),
        ("一、过去五年工作回顾", "二、2026—2030年奋斗目标", 2023, ("2023年", "2024年")),
        ("# 一、过去一年工作回顾", "# 二、2025年工作安排", 2024, ("2024年", "2025年")),
    ],
)
def test_the_year_is_that_which_the_report_looks_back_on(
    behind: str, ahead: str, year: int, words: tuple[str, str]
) -> None:
    mark = "## " if behind.startswith("#") else ""
    time = periods([behind, f"{mark}{CHAPTER}", ahead, f"{mark}{CHAPTER}"], report_id="2023")
    assert (time.year, tuple(time.words[half] for half in Half)) == (year, words)
