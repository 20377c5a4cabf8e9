"""One line says of a target how far it is, and is the same on plan, domain page and chart."""

import re
from dataclasses import replace
from decimal import Decimal
from urllib.parse import unquote

import pytest

from hangtou_portal.html.documents import document_for
from hangtou_portal.record.model import Qualifier, Report
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.verdict import verdict, verdict_sums
from tests.second_town import served_second_town
from tests.served import page_of, report

DEMOLITION = "还差8.02万平方米（测算）；期限2019年8月底前；报告没有写从哪一天算起，不推算时间进度"
JOBS = "还差410个（测算）；目标期间2019年全年；统计时全年时间已过50%（测算）"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("demolition-target", DEMOLITION),
        ("new-jobs-target", JOBS),
        ("startup-target", "未写明期间；报告没有写上半年做了多少，不推算进度"),
        # 23 stations stand and 4 are to come: nothing is left of the 4.
        ("new-service-stations", ""),
    ],
)
def test_what_is_left_by_when_and_how_much_time_had_passed(target: str, said: str) -> None:
    assert verdict(report().indicators[target], report=report()) == said


@pytest.mark.parametrize(
    ("slug", "said", "times"), [("city", DEMOLITION, 2), ("livelihood", JOBS, 2), ("plan", JOBS, 1)]
)
def test_the_line_stands_by_the_chart_the_figure_and_the_commitment(slug: str, said: str, times: int) -> None:
    document = page_of(slug)
    assert unquote(document.body).count(said) == times


def without_notes(body: str) -> str:
    """The words of a page without its tags, and without what opens at a term."""
    return re.sub(r"<[^>]+>", "", re.sub(r'<span class="ht-note">.*?</span>', "", body))


def test_what_was_done_is_told_with_its_own_time_and_only_as_done_where_it_counts() -> None:
    def body(slug: str) -> str:
        document = page_of(slug)
        return unquote(document.body)

    assert "<b>已完成</b> 39.98万平方米（截至2019年7月底）" in body("city")
    assert "服务站 23个居民区（2019年上半年）" in without_notes(body("governance"))
    plan = body("plan")
    assert "已完成数字的出处" in plan
    assert "23个居民区的出处" in plan
    assert "上半年数字的出处" not in plan


def test_a_time_to_keep_to_is_a_deadline_and_any_other_is_a_period() -> None:
    for as_of, limit in (("全年", "目标期间2019年全年"), ("年底", "期限2019年底")):
        told = changed(target={"as_of": as_of}, done={})
        assert f"；{limit}" in verdict(told.indicators["new-jobs-target"], report=told)


def changed(*, target: dict[str, object], done: dict[str, object]) -> Report:
    """The report with other values in 新增就业岗位 and its target, which a stated share ties together."""
    items = dict(report().indicators)
    items["new-jobs-target"] = replace(items["new-jobs-target"], **target)  # type: ignore[arg-type]
    items["new-jobs"] = replace(items["new-jobs"], **done)  # type: ignore[arg-type]
    return replace(report(), indicators=items)


def number(value: int, qualifier: Qualifier = Qualifier.EXACT) -> dict[str, object]:
    return {"value": Decimal(value), "qualifier": qualifier}


def test_what_a_finished_year_came_to_is_no_progress_towards_the_next_years_target() -> None:
    document = document_for(record=served_second_town(), slug="plan", query={}, operator=Operator())
    assert document is not None
    assert "已经达到" not in document.body
    assert '2023年 <b class="ht-of">120张</b>，2024年 <b class="ht-of">80张</b>' in document.body
    told = served_second_town().report
    assert verdict(told.indicators["care-beds-target"], report=told) == (
        "未写明期间；报告没有说2023年的数字算在目标之内，不推算进度"
    )
    # Where the report itself divides one by the other, it says so.
    assert verdict(told.indicators["sewers-target"], report=told).startswith("还差16公里（测算）")


@pytest.mark.parametrize(
    "qualifier",
    [
        *(Qualifier.BELOW, Qualifier.WITHIN, Qualifier.NO_MORE, Qualifier.NOT_ABOVE),
        *(Qualifier.UNDER, Qualifier.SHORT_OF, Qualifier.AT_MOST),
    ],
)
def test_a_number_not_to_be_exceeded_is_nothing_to_come_to(qualifier: Qualifier) -> None:
    told = changed(target=number(35, qualifier), done=number(40))
    assert verdict(told.indicators["new-jobs-target"], report=told).endswith("；目标是上限，不推算进度")
    assert verdict_sums(told.indicators["new-jobs-target"], report=told) == ()


def test_a_target_of_none_at_all_divides_by_nothing() -> None:
    told = changed(target=number(0), done=number(3))
    assert verdict(told.indicators["new-jobs-target"], report=told).endswith("；目标是上限，不推算进度")


@pytest.mark.parametrize(
    ("target", "done", "reached"),
    [
        (number(2000), number(2000), True),
        (number(2000, Qualifier.EXCEEDING), number(2000), False),
        (number(2000, Qualifier.EXCEEDING), number(2001), True),
        (number(2000), number(2000, Qualifier.NEARLY), False),
        (number(2000), number(1999), False),
    ],
)
def test_reached_is_only_what_surely_is(
    *, target: dict[str, object], done: dict[str, object], reached: bool
) -> None:
    told = changed(target=target, done=done)
    said = verdict(told.indicators["new-jobs-target"], report=told)
    assert said.startswith("已经达到") is reached
