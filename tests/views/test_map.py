"""The map's page tells of each place all that the report says, and nothing else."""

from dataclasses import replace
from functools import partial
from itertools import chain

import pytest

from hangtou_portal.maps.place_kinds import PLACE_KINDS
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import PlaceKind, Record
from hangtou_portal.record.names import villages_within
from hangtou_portal.views.map import map_page
from hangtou_portal.views.places import PlacePanel
from hangtou_portal.views.small_maps import overview_map, small_map
from tests import served
from tests.next_report import package_of


@pytest.fixture(scope="module")
def record() -> Record:
    """The project's own record, audited."""
    return served.record()


def panel(record: Record, place: str) -> PlacePanel:
    """The panel of a place that exists."""
    found = map_page(record=record, query={"place": place}).panel
    assert found is not None
    return found


def test_every_sentence_of_every_panel_stands_in_its_paragraph(record: Record) -> None:
    for place in record.places:
        found = panel(record, place)
        for sentence in (*found.sentences, *found.for_every_village):
            assert sentence.text in sentence.paragraph.text
            assert "".join(run for run, _ in sentence.pieces) == sentence.text
            assert any(marked for _, marked in sentence.pieces), sentence.text


def test_every_project_and_every_commitment_with_a_place_is_in_its_places_panel(record: Record) -> None:
    for project in record.report.projects.values():
        assert project.place is not None
        assert project in panel(record, project.place).undertakings
    for task in record.report.tasks.values():
        for place in task.places:
            told = chain.from_iterable(sentence.tasks for sentence in panel(record, place).sentences)
            assert task in set(told), (task.id, place)


def test_every_figure_with_a_place_is_in_its_places_panel(record: Record) -> None:
    for item in record.report.indicators.values():
        if item.place:
            told = chain.from_iterable(sentence.figures for sentence in panel(record, item.place).sentences)
            assert item.id in {figure.id for figure in told}


def test_what_reaches_all_villages_is_the_same_for_each_and_for_no_other_place(record: Record) -> None:
    everywhere = [panel(record, place.id).for_every_village for place in record.villages]
    assert len(set(everywhere)) == 1
    assert panel(record, "damaiwan-park").for_every_village == ()
    count = len(record.villages)
    for sentence in everywhere[0]:
        assert f"{count}个村" in sentence.text or "各村" in sentence.text
        assert all(figure.value == count for figure in sentence.figures)
    sentences = [
        sentence
        for paragraph in record.report.text.paragraphs.values()
        for sentence in paragraph.text.replace(";", "。").split("。")
        if f"{count}个村" in sentence or "各村" in sentence
    ]
    assert len(everywhere[0]) == len(sentences)


def test_a_village_the_report_does_not_name_has_no_sentence_of_its_own(record: Record) -> None:
    for village in record.villages:
        named = any(name in record.report.text.published for name in village.report_names)
        found = panel(record, village.id)
        assert bool(found.sentences or any(sentences for _, sentences in found.nearby)) >= named
        if not village.report_names:
            assert found.sentences == ()


def test_a_village_brings_the_place_that_the_record_puts_in_it(record: Record) -> None:
    nearby = {other.id: sentences for other, sentences in panel(record, "wanglou").nearby}
    assert "傅雷故居" in nearby["fulei-residence"][0].text


def test_a_village_is_named_by_the_longer_name_of_what_is_in_it(record: Record) -> None:
    found = panel(record, "pailou")
    (sentence,) = found.sentences
    assert "启动牌楼村两网融合中转站运行" in sentence.text
    assert [item.place for item in sentence.projects] == ["pailou-transfer-station"]
    assert sentence.tasks
    assert not found.nearby, "one sentence is told once"


def test_what_is_called_after_a_village_does_not_name_it(record: Record) -> None:
    village, station = record.places["pailou"], record.places["pailou-transfer-station"]
    named = partial(villages_within, villages=record.villages)
    assert named(name="牌楼村两网融合中转站", place=station) == ("pailou",)
    assert named(name="牌楼中转站", place=station) == ()
    for kind in (PlaceKind.METRO_STATION, PlaceKind.ROAD, PlaceKind.HAMLET):
        assert named(name="牌楼村站", place=replace(station, kind=kind)) == ()
    assert named(name="东牌楼村", place=replace(village, id="east", name="东牌楼村")) == ()


def test_a_place_is_also_in_the_village_where_its_anchor_is(record: Record) -> None:
    places = dict(record.places)
    places["fangyao"] = replace(places["fangyao"], anchor="heming")
    anchored = replace(record, places=places)
    assert [other.id for other, _ in panel(anchored, "heming").nearby] == ["zhujia-tanzi"]
    places["heming"] = replace(places["heming"], anchor="fangyao")
    assert panel(replace(record, places=places), "wanglou").nearby, "a ring of anchors has an end"


def test_what_is_in_a_village_is_not_said_to_be_around_it(record: Record) -> None:
    rows = {row.place.id: row.certainty for row in map_page(record=record, query={}).all_rows}
    assert rows["fulei-residence"] == "在王楼村，具体位置不详"
    assert rows["longhua-hospital"] == "在下沙新街一带，具体位置不详"


def test_the_list_holds_what_the_map_shows_and_the_unplaced_beside_it(record: Record) -> None:
    page = map_page(record=record, query={})
    on_map = {mark.place for mark in page.scene.marks} | {line.id for line in page.scene.lines}
    assert {row.place.id for row in page.rows} == on_map
    assert {row.place.id for row in page.unplaced} == {place.id for place in page.everything.unplaced}
    assert len(page.rows) + len(page.unplaced) == len(record.places)
    assert all(row.certainty and row.kind for row in (*page.rows, *page.unplaced))
    assert all(row.place.note for row in page.unplaced), "each unplaced place says why"


def test_filters_of_the_address_reach_map_list_and_unplaced_alike(record: Record) -> None:
    page = map_page(record=record, query={"stage": "preparation", "domain": "city"})
    assert page.filtered
    assert {project.stage.id for row in page.unplaced for project in row.projects} == {"preparation"}
    assert {row.place.id for row in page.rows} == {mark.place for mark in page.scene.marks} | {
        line.id for line in page.scene.lines
    }
    assert {mark.stage.id for mark in page.scene.marks if mark.stage} == {"preparation"}


def test_the_words_for_a_region_do_not_claim_that_the_whole_map_is_in_it(record: Record) -> None:
    assert record.map is not None
    whole, *regions = (map_page(record=record, query={"view": region.id}) for region in record.map.regions)
    count = f"{len({mark.place for mark in whole.scene.marks})}个有标记的地方"
    assert whole.alternative.startswith(f"全镇的示意图：{count}")
    for page in regions:
        assert page.alternative.startswith(
            f"{page.region.title}的示意图，只是全镇的一部分。全镇图上的{count}"
        )
        assert "一一对应" not in page.alternative


@pytest.mark.parametrize(
    "query",
    [
        {"place": "nowhere"},
        {"layer": "nothing,villages,,"},
        {"stage": "<script>", "domain": "天空"},
        {"view": "moon"},
    ],
)
def test_what_the_record_does_not_know_is_left_out_of_the_choice(
    record: Record, query: dict[str, str]
) -> None:
    page = map_page(record=record, query=query)
    assert page.panel is None
    assert not page.choice.stages
    assert not page.choice.domains
    assert page.rows


def test_every_kind_of_place_that_a_row_may_have_has_a_layer_and_a_name() -> None:
    resources = {item["name"]: item for item in package_of(data_folder())["resources"]}
    (kind,) = (field for field in resources["places"]["schema"]["fields"] if field["name"] == "kind")
    assert set(kind["constraints"]["enum"]) == set(PlaceKind) == set(PLACE_KINDS)
    assert {kind for kind, shown in PLACE_KINDS.items() if not shown.title} == {PlaceKind.VILLAGE}


def test_the_overviews_map_calls_the_whole_as_the_package_does(record: Record) -> None:
    assert record.map is not None
    whole, *rest = record.map.regions
    county = replace(record.map, regions=(replace(whole, title="全县"), *rest))
    drawn = overview_map(replace(record, map=county))
    assert drawn is not None
    assert drawn.alternative.startswith("全县示意图：13个村，")


def test_a_domain_has_a_small_map_only_where_a_project_has_a_place(record: Record) -> None:
    maps = {domain: small_map(record=record, domain=domain) for domain in record.domains}
    assert maps[record.report.domain("government")] is maps[record.report.domain("governance")] is None
    of_city = record.report.domain("city")
    city = maps[of_city]
    assert city is not None
    projects = {item.id for item in record.report.projects.values() if item.domain == of_city}
    drawn = [mark.project for mark in city.scene.marks if mark.project]
    assert set(drawn) <= projects
    assert len(drawn) + len(city.missing) == len(projects)
    for domain in (record.report.domain("countryside"), record.report.domain("economy")):
        found = maps[domain]
        assert found is not None
        for sheet in found.sheets.values():
            named = {label.caption.id for label in sheet.labels}
            assert {mark.id for mark in sheet.scene.marks if mark.project} <= named, (
                "every project of a small map has its name"
            )
