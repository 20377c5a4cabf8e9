"""下半年: every commitment once, what is due next first, and filters that count what they show."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hangtou_portal.record.model import Half
from hangtou_portal.views.commitments import commitments_of
from hangtou_portal.views.plan import MEASURABLE, PlanPage, plan_filters, plan_page
from tests.served import record, report

OPTIONS = {control.name: ("", *control.options) for control in plan_filters(record=record(), query={})}


def _page(**query: str) -> PlanPage:
    return plan_page(record=record(), query=query)


def test_every_commitment_is_on_the_page_once() -> None:
    page = _page()
    shown = [item.task.id for item in page.shown]
    assert sorted(shown) == sorted(report().tasks)
    assert page.total == len(report().tasks)


def test_the_page_adds_up_what_can_be_measured() -> None:
    page = _page()
    assert (page.due, page.targeted, page.measurable) == (2, 7, 8)


def test_what_is_due_next_comes_first() -> None:
    assert [item.task.due for item in _page().groups[0].commitments] == ["8月底前", "年底"]
    assert all(not item.task.due for group in _page().groups[1:] for item in group.commitments)


def test_a_commitment_comes_with_its_baseline_where_the_first_half_gives_one() -> None:
    aims = {item.task.id: item.aim for item in commitments_of(record()) if item.aim}
    demolition, jobs, stations = aims["demolition"], aims["new-jobs"], aims["new-service-stations"]
    assert demolition.baseline
    assert (demolition.baseline.number, demolition.target.number) == ("39.98", "48")
    assert demolition.reported
    assert demolition.reported.amount == "83.29%"
    assert jobs.baseline
    assert (jobs.baseline.number, jobs.target.number) == ("1590", "2000")
    assert stations.baseline
    assert (stations.baseline.number, stations.target.number) == ("23", "4")
    assert not stations.same_count
    assert stations.computed
    assert stations.computed.amount == "27个"
    assert aims["startups"].baseline is None
    assert (demolition.left and demolition.left.amount, demolition.elapsed) == ("8.02万平方米", None)
    assert (jobs.left and jobs.left.amount, jobs.elapsed and jobs.elapsed.amount) == ("410个", "50%")
    assert stations.left is None


def test_a_commitment_stands_in_its_sentence() -> None:
    for item in commitments_of(record()):
        text = report().text.paragraphs[item.task.paragraph].text
        assert item.passage.words == item.task.quote
        assert item.passage.before + item.passage.words + item.passage.after in text


def test_projects_are_grouped_by_stage_in_the_reports_words() -> None:
    page = _page()
    assert page.projects_shown == len(report().projects)
    for group in page.stages:
        assert all(item.project.stage == group.stage for item in group.projects)
        # What is only hoped for stands under no stage that reads as reached.
        hoped = {item.project.paragraph[:2] for item in group.projects} == {Half.NEXT}
        assert not (hoped and group.stage.title.startswith(("建成", "已", "验收")))
    titles = {item.project.id: group.stage.title for group in page.stages for item in group.projects}
    assert titles["heli-east-road"] == titles["fangxiaoru-hall"] == "计划通车、验收、启用"
    assert titles["elderly-centre"] == "建成或基本建成"
    assert [group.stage.order for group in page.stages] == sorted(group.stage.order for group in page.stages)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"due": "2019年8月底"}, {"demolition"}),
        ({"due": "2019年底"}, {"heli-east-road"}),
        ({"place": "傅雷故居"}, {"fulei-residence"}),
        ({"domain": "民生事业", "measurable": MEASURABLE}, {"new-jobs", "startups"}),
        ({"domain": "政府建设", "due": "2019年底"}, set()),
    ],
)
def test_filters_show_what_they_say(query: dict[str, str], expected: set[str]) -> None:
    assert {item.task.id for item in _page(**query).shown} == expected


@given(query=st.fixed_dictionaries({name: st.sampled_from(options) for name, options in OPTIONS.items()}))
@settings(max_examples=60, deadline=None)
def test_every_combination_of_filters_admits_what_each_of_them_admits(query: dict[str, str]) -> None:
    together = {item.task.id for item in _page(**query).shown}
    apart = [{item.task.id for item in _page(**{name: value}).shown} for name, value in query.items()]
    assert together == set.intersection(*apart)


def test_an_option_that_does_not_exist_filters_nothing_and_is_remembered() -> None:
    page = _page(domain="火星")
    assert len(page.shown) == page.total
    assert page.filters[0].unknown == "火星"
