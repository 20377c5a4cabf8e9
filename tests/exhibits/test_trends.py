"""Figures that recur become trends: side by side in order of time, each with its own report's sentence."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from hangtou_portal.charts.spec import Comparison
from hangtou_portal.exhibits.catalogue import CAUTION, FOLLOWED, all_exhibits, exhibits_of, stated_before
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import dated, source_line
from hangtou_portal.record.model import Indicator, Report
from hangtou_portal.views.deck_notes import exhibit_notes
from hangtou_portal.views.passages import sentence_of
from tests.next_report import NEW, NEW_TITLE, OLD, OLD_TITLE, served_with_next
from tests.served import report

BOTH = served_with_next()
TRENDS = {name: found for name, found in all_exhibits(BOTH.report).items() if name.startswith("trend-")}


def _following(indicators: Mapping[str, Indicator]) -> Report:
    """The report after next, half a year later, which says `indicators` and declares no exhibits."""
    items = {name: replace(item, report="2020-h2") for name, item in indicators.items()}
    return replace(
        BOTH.report, id="2020-h2", indicators=items, exhibits={}, exhibit_figures=(), earlier=BOTH.reports
    )


def _trend_after(**changed: object) -> Exhibit | None:
    """The trend of new jobs where the third report states them as `changed`."""
    item = replace(BOTH.report.indicators["new-jobs"], **changed)  # type: ignore[arg-type]
    return all_exhibits(_following({"new-jobs": item})).get("trend-new-jobs")


def test_with_one_report_there_is_no_trend() -> None:
    assert not [name for name in all_exhibits(report()) if name.startswith("trend-")]
    assert not [name for name in all_exhibits(BOTH.at(OLD).report) if name.startswith("trend-")]


def test_each_figure_that_leads_its_page_and_recurs_has_one_after_the_domains_own() -> None:
    leads = [item for item in BOTH.report.indicators.values() if item.lead and item.role in FOLLOWED]
    assert {f"trend-{item.id}" for item in leads} == set(TRENDS)
    for domain in report().domains:
        ids = [exhibit.id for exhibit in exhibits_of(report=BOTH.report, domain=domain)]
        own = [exhibit.id for exhibit in exhibits_of(report=report(), domain=domain)]
        assert ids[: len(own)] == own
        assert all(name in TRENDS for name in ids[len(own) :])


def test_a_trend_sets_the_latest_beside_the_one_before() -> None:
    jobs = TRENDS["trend-new-jobs"]
    assert jobs.takeaway == "新增就业岗位：2019年1-6月1590个，2020年1-6月1890个"
    assert jobs.alternative == "横条图：新增就业岗位，2019年1-6月1590个，2020年1-6月1890个。"
    assert jobs.note == CAUTION
    assert isinstance(jobs.chart, Comparison)
    assert jobs.chart.unit == "个"
    assert [(mark.label, mark.text) for mark in jobs.chart.marks] == [
        ("2019年1-6月", "1590个"),
        ("2020年1-6月", "1890个"),
    ]
    assert jobs.table.rows == (
        ("2019年1-6月", "1590个", f"《{OLD_TITLE}》"),
        ("2020年1-6月", "1890个", f"《{NEW_TITLE}》"),
    )


@pytest.mark.parametrize("trend", TRENDS.values(), ids=lambda trend: trend.id)
def test_a_trend_stands_on_both_reports_in_order_of_time_and_computes_nothing(trend: Exhibit) -> None:
    assert [item.report for item in trend.sources] == [OLD, NEW]
    assert trend.computed == ()
    words = f"{trend.takeaway}{trend.alternative}{trend.subtitle}"
    assert not re.search("增长|下降|增加|减少|提高|同比", words)
    for item in trend.sources:
        assert item.amount in trend.takeaway


def test_three_reports_are_three_marks_and_the_message_names_the_last_two() -> None:
    trend = _trend_after(as_of="截至11月底")
    assert trend is not None
    assert [item.report for item in trend.sources] == [OLD, NEW, "2020-h2"]
    assert trend.takeaway == "新增就业岗位：2020年1-6月1890个，截至2020年11月底1890个"


@pytest.mark.parametrize(
    "changed", [{"unit": "人"}, {"role": "target"}, {"lead": None}, {"id": "jobs-found"}]
)
def test_another_unit_or_another_role_is_another_figure(changed: dict[str, object]) -> None:
    assert _trend_after(**changed) is None


def test_the_figure_before_is_that_of_the_report_just_before() -> None:
    old, new = (one.indicators["new-jobs"] for one in BOTH.reports)
    assert stated_before(item=new, report=BOTH.report) == old
    assert stated_before(item=old, report=BOTH.reports[0]) is None
    assert stated_before(item=replace(new, unit="人"), report=BOTH.report) is None
    gap = replace(BOTH.report, id="2020-h2", indicators={})
    after = replace(_following({"new-jobs": new}), earlier=(*BOTH.reports, gap))
    assert stated_before(item=after.indicators["new-jobs"], report=after) is None


def test_each_sentence_is_its_own_reports() -> None:
    sentences = [sentence_of(item=item, report=BOTH.report).text for item in TRENDS["trend-new-jobs"].sources]
    assert [("1590个" in words, "1890个" in words) for words in sentences] == [(True, False), (False, True)]
    notes = exhibit_notes(exhibit=TRENDS["trend-new-jobs"], record=BOTH)
    assert [note.place for note in notes if note.place] == [
        f"《{OLD_TITLE}》上半年部分第五章第1条",
        "上半年部分第五章第1条",
    ]


def test_its_source_line_names_both_reports_and_its_date_both_years() -> None:
    jobs = TRENDS["trend-new-jobs"]
    assert source_line(items=jobs.sources, report=BOTH.report) == (
        f"出处：《{OLD_TITLE}》上半年部分第五章第1条；《{NEW_TITLE}》上半年部分第五章第1条"
    )
    assert dated(exhibit=jobs, report=BOTH.report) == "时点：2019年1-6月、2020年1-6月（年份为推定）"
    assert dated(exhibit=all_exhibits(report())["jobs"], report=report()) == (
        "时点：2019年1-6月、2019年全年（年份为推定）"
    )
