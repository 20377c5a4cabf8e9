"""下半年: every commitment once, what is due next first, and filters that count what they show."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hangtou_portal.record.model import Half
from hangtou_portal.views.aims import aim_of
from hangtou_portal.views.plan import MEASURABLE, PlanPage, plan_filters, plan_page
from hangtou_portal.views.projects import half_of, projects_title, still_to_do
from tests.served import page_of, record, report

OPTIONS = {control.name: ("", *control.options) for control in plan_filters(record=record(), query={})}


def _page(**query: str) -> PlanPage:
    return plan_page(record=record(), query=query)


def test_every_commitment_is_on_the_page_once() -> None:
    page = _page()
    shown = [task.id for task in page.shown]
    assert sorted(shown) == sorted(report().tasks)


def test_the_page_adds_up_what_can_be_measured() -> None:
    document = page_of("plan")
    assert f"报告下半年部分的安排，本门户逐项清点，共{len(report().tasks)}项。" in document.body
    assert "写明期限的2项，写明数字目标的7项，其中1项两样都写明；能衡量的共8项。" in document.body


@pytest.mark.parametrize(
    ("slug", "title"), [("", "项目做到哪一步、下半年要做什么"), ("city", "下半年要做的项目")]
)
def test_what_is_still_to_be_done_is_not_told_as_if_it_were_under_way(slug: str, title: str) -> None:
    document = page_of(slug)
    assert title in document.body
    assert "到了哪一步" not in document.body
    assert "下半年部分</" in document.body


def test_projects_are_headed_by_the_parts_of_the_report_that_name_them() -> None:
    named = report().projects.values()
    done = [project for project in named if half_of(project) is Half.DONE]
    coming = [project for project in named if half_of(project) is Half.NEXT]
    titles = [projects_title(items, report=report()) for items in (named, done, coming)]
    assert titles == ["项目做到哪一步、下半年要做什么", "项目做到哪一步", "下半年要做的项目"]
    said = [still_to_do(items, report=report()) for items in (named, done, coming)]
    assert said == [
        f"{len(named)}个项目里{len(coming)}个是下半年要做的",
        "",
        f"{len(coming)}个项目都是下半年要做的",
    ]


def test_what_is_due_next_comes_first() -> None:
    assert [task.due for task in _page().groups[0][1]] == ["8月底前", "年底"]
    assert all(not task.due for _, tasks in _page().groups[1:] for task in tasks)


def test_a_commitment_comes_with_its_baseline_where_the_first_half_gives_one() -> None:
    found = {name: aim_of(task, report=report()) for name, task in report().tasks.items()}
    aims = {name: aim for name, aim in found.items() if aim}
    demolition, jobs, stations = aims["demolition"], aims["new-jobs"], aims["new-service-stations"]
    assert demolition.baseline
    assert (demolition.baseline.number, demolition.target.number) == ("39.98", "48")
    assert demolition.reported
    assert demolition.reported.amount == "83.29%"
    assert jobs.baseline
    assert (jobs.baseline.number, jobs.target.number) == ("1590", "2000")
    assert stations.baseline
    assert (stations.baseline.number, stations.target.number) == ("23", "4")
    assert not stations.is_progress
    assert stations.computed is None
    assert aims["startups"].baseline is None
    assert (demolition.left and demolition.left.amount, demolition.elapsed) == ("8.02万平方米", None)
    assert (jobs.left and jobs.left.amount, jobs.elapsed and jobs.elapsed.amount) == ("410个", "50%")
    assert stations.left is None


def test_a_commitment_stands_in_its_sentence() -> None:
    for task in report().tasks.values():
        passage = _page().passage_of(task)
        assert passage.words == task.quote
        assert passage.text in report().text.paragraphs[task.paragraph].text


def test_projects_are_grouped_by_stage_in_the_reports_words() -> None:
    page = _page()
    assert len(page.projects) == len(report().projects)
    for stage, projects in page.stages:
        assert all(item.stage == stage for item in projects)
        # What is only hoped for stands under no stage that reads as reached.
        hoped = {item.paragraph[:2] for item in projects} == {Half.NEXT}
        assert not (hoped and stage.title.startswith(("建成", "已", "验收")))
    titles = {item.id: stage.title for stage, projects in page.stages for item in projects}
    assert titles["heli-east-road"] == titles["fangxiaoru-hall"] == "计划通车、验收或启用"
    assert titles["elderly-centre"] == "建成或基本建成"
    assert [stage.order for stage, _ in page.stages] == sorted(stage.order for stage, _ in page.stages)


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
    assert {task.id for task in _page(**query).shown} == expected


@given(query=st.fixed_dictionaries({name: st.sampled_from(options) for name, options in OPTIONS.items()}))
@settings(max_examples=60, deadline=None)
def test_every_combination_of_filters_admits_what_each_of_them_admits(query: dict[str, str]) -> None:
    together = {task.id for task in _page(**query).shown}
    apart = [{task.id for task in _page(**{name: value}).shown} for name, value in query.items()]
    assert together == set.intersection(*apart)


def test_an_option_that_does_not_exist_filters_nothing_and_is_remembered() -> None:
    page = _page(domain="火星")
    assert len(page.shown) == len(report().tasks)
    assert page.filters[0].unknown == "火星"


def test_where_a_domains_commitments_stand_apart_for_their_dates_that_is_said() -> None:
    chart = {row.label: row.total for row in _page().measured}
    for title, tasks in _page().groups[1:]:
        above = chart[title] - len(tasks)
        said = f"{title}<small>{len(tasks)}项，报告没有写明期限"
        said += f"；另{above}项写明期限，在上面</small>" if above else "</small>"
        assert said in page_of("plan").body
