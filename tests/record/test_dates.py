"""Dates as reports name them: each has its own day, in a mid-year report and in one of a whole year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hangtou_portal.record.arithmetic import elapsed_share
from hangtou_portal.record.audit.figures import every_date_is_the_sentences_own
from hangtou_portal.record.dates import last_day, last_day_of, share_of_period
from hangtou_portal.record.model import Half, Record
from tests.record.changes import saying
from tests.record.folders import refusal


@pytest.mark.parametrize(
    ("words", "half", "day"),
    [
        ("上半年", Half.DONE, date(2019, 6, 30)),
        ("1-6月", Half.DONE, date(2019, 6, 30)),
        ("截至7月底", Half.DONE, date(2019, 7, 31)),
        ("8月底前", Half.NEXT, date(2019, 8, 31)),
        ("年底", Half.NEXT, date(2019, 12, 31)),
        ("下半年", Half.NEXT, date(2019, 12, 31)),
        ("全年", Half.NEXT, date(2019, 12, 31)),
        ("6月底", Half.NEXT, date(2020, 6, 30)),
    ],
)
def test_a_mid_year_report_looks_ahead_to_the_end_of_its_year(
    record: Record, words: str, half: Half, day: date
) -> None:
    assert last_day(words=words, half=half, report=record.report) == day


@pytest.mark.parametrize(
    ("words", "half", "day"),
    [
        ("2019年", Half.DONE, date(2019, 12, 31)),
        ("1-6月", Half.DONE, date(2019, 6, 30)),
        ("年底", Half.DONE, date(2019, 12, 31)),
        ("2月底前", Half.NEXT, date(2020, 2, 29)),
        ("6月底", Half.NEXT, date(2020, 6, 30)),
        ("12月底前", Half.NEXT, date(2020, 12, 31)),
        ("年底", Half.NEXT, date(2020, 12, 31)),
        ("2020年", Half.NEXT, date(2020, 12, 31)),
    ],
)
def test_a_year_end_report_looks_ahead_to_the_next_year(
    record: Record, words: str, half: Half, day: date
) -> None:
    periods = {Half.DONE: "2019年", Half.NEXT: "2020年"}
    report = replace(record.report, period_end=date(2019, 12, 31), periods=periods)
    assert last_day(words=words, half=half, report=report) == day


def test_a_target_without_a_date_is_for_the_period_that_its_share_names(record: Record) -> None:
    report, items = record.report, record.report.indicators
    share = share_of_period(target=items["new-jobs-target"], report=report)
    assert share == items["new-jobs-share"]
    assert last_day_of(items["new-jobs-target"], report=report) == date(2019, 12, 31)
    # 完成新区下达目标任务的83.29% says whose target it is, not for when; its own sentence does.
    assert share_of_period(target=items["demolition-target"], report=report) is None
    assert last_day_of(items["startup-target"], report=report) is None


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        # What the report promises for the year is not 下半年's alone: 2000 more would be another promise.
        ("indicators.csv", "target,全年,", "target,下半年,", "第42行 as_of：“下半年”原文的时点是“全年”"),
        ("indicators.csv", "target,全年,", "target,,", "第42行 as_of：“(空)”原文的时点是“全年”"),
        (
            "indicators.csv",
            "55,人,exact,target,,",
            "55,人,exact,target,全年,",
            "第43行 as_of：“全年”这个目标",
        ),
        (
            "indicators.csv",
            "55,人,exact,target,,",
            "55,人,exact,target,下半年,",
            "第43行 as_of：“下半年”这个目标",
        ),
        # Nothing proves the year once the share is of something else, or no longer says 全年.
        ("indicators.csv", "new-jobs,new-jobs-target,", ",,", "第42行 as_of：“全年”这个目标"),
        ("report.md", "完成全年目标的79.5%", "完成目标的79.5%", "第42行 as_of：“全年”这个目标"),
    ],
)
def test_a_targets_period_is_proven_or_left_open(
    data: Path, file: str, old: str, new: str, said: str
) -> None:
    for name in {file, "indicators.csv"}:
        path = data / "2019-h1" / name
        before = path.read_text(encoding="utf-8")
        path.write_text(before.replace(old, new), encoding="utf-8")
    assert said in refusal(data)


@pytest.mark.parametrize(
    ("end", "as_of", "said"),
    [
        (date(2019, 6, 30), "去年8月", []),
        (date(2019, 6, 30), "上半年", ["原文的时点是“去年8月”"]),
        (date(2019, 12, 31), "去年8月", ["原文的时点是“去年8月”，看不出是哪一年"]),
        (date(2019, 12, 31), "上半年", ["原文的时点是“去年8月”，看不出是哪一年"]),
    ],
)
def test_a_date_of_another_year_is_recorded_where_its_year_is_known(
    record: Record, end: date, as_of: str, said: list[str]
) -> None:
    item = replace(record.report.indicators["new-jobs"], quote="新增岗位1590个", as_of=as_of)
    told = saying("去年8月，新增岗位1590个。", item, record=record)
    changed = replace(told, reports=(replace(told.report, period_end=end),))
    faults = list(every_date_is_the_sentences_own(changed))
    assert [fault.reason.startswith(words) for fault, words in zip(faults, said, strict=True)] == [
        True for _ in said
    ]


def test_words_that_name_no_date_are_refused(record: Record) -> None:
    with pytest.raises(ValueError, match="“不久”不是日期"):
        last_day(words="不久", half=Half.NEXT, report=record.report)


def test_at_the_end_of_the_year_all_of_it_has_passed() -> None:
    assert elapsed_share(until=date(2019, 6, 30)).amount == "50%"
    whole = elapsed_share(until=date(2019, 12, 31))
    assert (whole.amount, whole.formula) == ("100%", "12个月÷12个月=100%")


def test_the_day_of_a_cut_off_counts() -> None:
    within = elapsed_share(until=date(2019, 7, 10))
    assert (within.amount, within.formula) == ("52.3%", "191天÷365天≈52.3%")
    assert elapsed_share(until=date(2020, 2, 28)).formula == "59天÷366天≈16.1%"
    assert elapsed_share(until=date(2020, 2, 29)).formula == "2个月÷12个月≈16.7%"
