"""The table of everyday words leads to the report's own words, or is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from tests.record.folders import leave_out, refusal, replace_once

FILE = "everyday_words.csv"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",违建;拆违", ",违建;拆房", "第2行 report_words：“拆房”报告里没有这个词"),
        ("违法建筑;", "拆违;", "第2行 everyday：“拆违”报告自己用了这个说法，直接就能找到"),
        ("违法建筑;", "上班;", "第2行 everyday：“上班”这个说法不止出现一次"),
        ("违法建筑;", ";", "第2行 everyday：分号之间没有字"),
        (",违建;拆违", ",", "第2行 report_words"),
    ],
)
def test_a_word_that_leads_nowhere_is_refused(data: Path, old: str, new: str, said: str) -> None:
    replace_once(data, FILE, old=old, new=new)
    assert f"{FILE} {said}" in refusal(data)


def test_a_data_package_may_do_without_the_table(data: Path) -> None:
    leave_out(data, FILE)
    record = open_record(data=data)
    assert record.everyday_words == ()
