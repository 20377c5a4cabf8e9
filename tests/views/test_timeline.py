"""One line of time holds every cut-off and every due date of the report, and dots count every commitment."""

import re
from dataclasses import replace

import pytest
from lxml import html

from hangtou_portal.record.cut_offs import is_undated
from hangtou_portal.record.model import Half
from hangtou_portal.views.overview import timeline_of
from hangtou_portal.views.plan import plan_page
from tests.served import page_of, record, report


def test_moments_come_in_order_and_due_days_as_far_apart_as_the_months_between() -> None:
    moments = timeline_of(report())
    assert [moment.words for moment in moments] == ["2019年6月底", "2019年7月底", "2019年8月底", "2019年底"]
    assert [moment.after for moment in moments] == [0, 0, 0, 4]


def test_a_cut_off_between_two_due_days_does_not_draw_them_nearer() -> None:
    between = replace(report().indicators["new-jobs"], as_of="截至9月底")
    moments = timeline_of(replace(report(), indicators={between.id: between}))
    assert [(moment.words, bool(moment.due), moment.after) for moment in moments] == [
        ("2019年8月底", True, 0),
        ("2019年9月底", False, 0),
        ("2019年底", True, 4),
    ]


def test_a_day_within_a_month_is_called_by_its_day() -> None:
    dated = replace(next(task for task in report().tasks.values() if task.due), due="12月20日前")
    counted = replace(report().indicators["new-jobs"], as_of="截至6月15日")
    own = replace(
        report(),
        tasks={**report().tasks, dated.id: dated},
        indicators={**report().indicators, counted.id: counted},
    )
    words = [moment.words for moment in timeline_of(own)]
    assert words[:2] == ["2019年6月15日", "2019年6月底"]
    assert words[-2:] == ["2019年12月20日", "2019年底"]


def test_no_cut_off_and_no_due_date_is_left_out() -> None:
    moments = timeline_of(report())
    done = [item for item in report().indicators.values() if item.half is Half.DONE]
    told = "；".join(moment.told for moment in moments if moment.told)
    assert sum(int(count) for count in re.findall(r"(?:^|；)(\d+)个", told)) == len(done)
    assert [task for moment in moments for task in moment.due] == [
        task for task in report().tasks.values() if task.due
    ]


def test_a_figure_that_the_report_does_not_date_is_not_said_to_count_until_a_day() -> None:
    june, july, *later = timeline_of(report())
    assert june.told == "2个数字写明1-6月；29个只写在上半年部分，报告没有写统计到哪一天"
    until_july = [item for item in report().indicators.values() if item.as_of == "截至7月底"]
    assert july.told == f"{len(until_july)}个数字写明截至7月底"
    assert [moment.told for moment in later] == ["", ""]
    undated = {name: replace(item, as_of="上半年") for name, item in report().indicators.items()}
    jobs = undated["new-jobs"]
    assert not is_undated(jobs, report=report()), "its sentence has a date"
    assert is_undated(undated["residential-service-stations"], report=report())


@pytest.mark.parametrize("slug", ["", "plan"])
def test_what_is_due_comes_first_and_until_when_numbers_count_beneath_it(slug: str) -> None:
    page = html.fromstring(page_of(slug).body)
    (line,) = page.find_class("ht-timeline")
    assert [point.findtext("b") for point in line.iterfind("li")] == ["2019年8月底", "2019年底"]
    assert line.getprevious().tag == "h2"
    counted = line.getnext()
    assert counted.get("class") == "ht-fine"
    assert (
        counted.text_content()
        == f"报告数字的时点：{'；'.join(m.told for m in timeline_of(report()) if m.told)}。"
    )


def test_about_says_how_many_figures_the_report_does_not_date() -> None:
    document = page_of("about")
    assert "上半年部分有29个数字，同一句没有写统计到哪一天，时点记作上半年。" in document.body


def test_a_report_without_due_dates_has_no_line() -> None:
    tasks = {name: replace(task, due="") for name, task in report().tasks.items()}
    assert timeline_of(replace(report(), tasks=tasks)) == ()


def test_every_commitment_is_a_dot_filled_if_it_can_be_measured() -> None:
    rows = plan_page(record=record(), query={}).measured
    tasks = report().tasks.values()
    assert sum(row.total for row in rows) == len(tasks)
    assert sum(row.covered for row in rows) == sum(task.measurable for task in tasks)


def test_both_drawings_stand_on_the_whole_plan_and_not_on_a_part_of_it() -> None:
    def body(**query: str) -> str:
        return page_of("plan", **query).body

    whole = body()
    assert whole.count('class="on"') + whole.count("<i></i>") == len(report().tasks)
    assert 'class="ht-timeline"' in whole
    assert "ht-timeline" not in body(domain=report().domains[0].title)
