"""A deck of some domains holds theirs only, on every kind of screen, and every count says whose it is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hangtou_portal.publish.handout_page import handout_page
from hangtou_portal.record.model import Domain
from hangtou_portal.record.numerals import counted
from hangtou_portal.views.deck import Slide, SlideKind
from hangtou_portal.views.deck_choice import named
from hangtou_portal.views.deck_coming import coming
from hangtou_portal.views.hall_map import hall_scene, hall_sheets
from hangtou_portal.views.handout import deck_handout
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.overview import overview_page
from tests.publish.test_deck import HALL, deck, document
from tests.served import record, report

SOME = ("economy,governance", "city,livelihood", "countryside,government", "city", "economy,countryside,city")
some = pytest.mark.parametrize("names", SOME)


def chosen(names: str) -> tuple[Domain, ...]:
    return tuple(map(report().domain, names.split(",")))


def screens(names: str, *kinds: SlideKind) -> list[Slide]:
    return [slide for slide in deck(domains=names).slides if slide.kind in kinds]


@some
def test_the_headlines_are_theirs_and_the_title_counts_them(names: str) -> None:
    domains, slides = chosen(names), screens(names, SlideKind.FIGURES)
    shown = [item for slide in slides for item in slide.figures]
    headlines = [one.figure for one in overview_page(record()).headlines if one.figure.domain in domains]

    assert shown == headlines
    theirs = [domain for domain in domains if any(item.domain == domain for item in shown)]
    whose = "、".join(domain.title for domain in theirs) if len(theirs) <= 2 else named(domains)
    count = f"{whose}的{counted(len(shown))}个数字"
    assert all(count in slide.title or count in slide.kicker for slide in slides)
    clauses = overview_page(record()).summary.text.split("，")
    assert all(count in slide.title or set(slide.title.split("，")) <= set(clauses) for slide in slides)


@some
def test_every_exhibit_is_of_one_of_them_and_each_has_some(names: str) -> None:
    assert {slide.domain for slide in screens(names, SlideKind.EXHIBIT)} == set(chosen(names))


@some
def test_the_map_shows_their_projects_and_counts_those_without_a_position(
    names: str,
) -> None:
    domains = chosen(names)
    theirs = [project for project in report().projects.values() if project.domain in domains]
    scene, slides = hall_scene(record(), domains=domains), screens(names, SlideKind.MAP)
    seen = {mark.project for mark in scene.marks if mark.project}

    assert seen <= {project.id for project in theirs}
    assert sum(mark.kind == "village" for mark in scene.marks) == len(record().villages)
    assert bool(slides) == bool(seen)
    told = [thing.id for slide in slides for thing in slide.things]
    assert sorted(told) == sorted(project.id for project in theirs if slides)
    for slide in slides:
        assert f"{named(domains)}的{len(seen)}个项目" in f"{slide.kicker}{slide.title}"
        rest = re.search(r"另有(\d+)个项目没有可靠位置", slide.context)
        assert (int(rest[1]) if rest else 0) == len(theirs) - len(seen)
        assert slide.map_domains == domains


@pytest.mark.parametrize(
    ("names", "titles"),
    [
        ("economy", ["3个项目里2个是下半年要做的（南半）"]),
        ("city", ["6个项目都是下半年要做的（北半）", "3个项目都是下半年要做的（南半）"]),
    ],
)
def test_each_half_of_the_map_counts_what_it_draws_and_one_without_a_project_is_left_out(
    names: str, titles: list[str]
) -> None:
    slides = screens(names, SlideKind.MAP)
    assert [slide.title for slide in slides] == titles
    assert [slide.id for slide in slides] == ["map", "map-2"][: len(slides)]


def test_a_first_is_named_among_deadlines_only_where_another_is_later() -> None:
    def title(*dues: str) -> str:
        tasks = [task for task in report().tasks.values() if task.due][: len(dues)]
        dated = [replace(task, due=due) for task, due in zip(tasks, dues, strict=True)]
        changed = replace(report(), tasks={task.id: task for task in dated})
        return coming(report=changed, due=dated)[0].title

    assert title("8月底前", "年底") == "写明期限的安排有2项，最先到期的在2019年8月底前"
    assert title("12月底前", "年底") == "写明期限的安排有2项，都在2019年12月底前"
    assert title("年底") == "写明期限的安排有1项，在2019年底"


def test_the_map_of_a_deck_draws_their_marks_and_stages_only() -> None:
    html = document(deck(domains="governance,economy"))
    section = html.split('id="map"')[1].split("</section>")[0]
    domains = chosen("governance,economy")
    sheet = hall_sheets(record=record(), domains=domains)[0]
    others = {project.name for project in report().projects.values() if project.domain not in domains}
    drawn = section.split("</svg>")[0]

    theirs, everyone = (hall_scene(record(), domains=some).marks for some in (domains, None))
    assert {mark.project for mark in theirs} < {mark.project for mark in everyone}
    assert not any(name in drawn for name in others)
    assert any(label.caption.id for label in sheet.labels)
    stages = {mark.stage.title for mark in hall_scene(record(), domains=domains).marks if mark.stage}
    legend = section.split('class="legend"')[1].split("</ul>")[0]
    assert {stage.title for stage in record().stages if stage.title in legend} == stages


@some
@pytest.mark.parametrize(("kind", "dated"), [(SlideKind.DUE, True), (SlideKind.TARGETS, False)])
def test_their_commitments_are_all_listed_under_a_title_that_counts_them(
    names: str, kind: SlideKind, *, dated: bool
) -> None:
    domains, slides = chosen(names), screens(names, kind)
    theirs = [
        task
        for task in report().tasks.values()
        if task.domain in domains and (task.due if dated else task.target and not task.due)
    ]

    assert {thing.id for slide in slides for thing in slide.things} == {task.id for task in theirs}
    assert sum(len(slide.lines) for slide in slides) == len(theirs)
    for slide in slides:
        assert named(domains) in slide.title
        assert f"{len(theirs)}项" in slide.title


def test_the_cover_draws_the_same_projects_as_the_map() -> None:
    assert deck(domains="economy,governance").slides[0].map_domains == chosen("economy,governance")
    cover, whole = (
        document(deck(**query)).split('id="cover"')[1].split("</section>")[0]
        for query in ({"domains": "economy,governance"}, {})
    )
    assert len(cover) < len(whole)
    assert deck().slides[0].map_domains is None


def test_what_the_whole_town_promises_is_in_a_deck_of_all_in_any_order() -> None:
    order = ",".join(domain.id for domain in reversed(report().domains))
    for kind in (SlideKind.FIGURES, SlideKind.MAP, SlideKind.DUE, SlideKind.TARGETS):
        titles = [slide.title for slide in deck().slides if slide.kind is kind]
        assert [slide.title for slide in screens(order, kind)] == titles


def test_a_deck_of_exhibits_is_about_their_domains() -> None:
    slides = deck(exhibits="service-stations").slides
    [targets] = [slide for slide in slides if slide.kind is SlideKind.TARGETS]
    assert targets.title == "社会治理有1项安排写明数字，没有写明期限"
    assert not any(slide.kind is SlideKind.DUE for slide in slides)


def test_the_handout_counts_as_the_deck_does() -> None:
    handout = deck_handout(record=record(), deck=deck(domains="city,livelihood"))
    html = handout_page(handout=handout, record=record(), address=HALL, link=LinkContext(), pdf="")
    assert "<h2>城市运行、民生事业写明期限的安排有2项，最先到期的在2019年8月底前</h2>" in html
    assert "<h2>城市运行、民生事业还有3项安排写明数字，没有写明期限</h2>" in html
    assert "13个村落地见效" not in html
