"""What is on the map, and how sure each place looks."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from hangtou_portal.maps.legend import Group, legend_of
from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.place_kinds import PLACE_KINDS, MapLayer
from hangtou_portal.maps.scene import MapFilter, chosen_of
from hangtou_portal.maps.shapes import STAGE_SHAPES, Shape, outline
from hangtou_portal.record.geometry import dashes, is_inside, length_of, metres_between, moved
from hangtou_portal.record.model import Extent, Precision, Record
from tests.served import report


def test_every_place_is_on_the_map_or_in_the_list_of_the_unplaced_and_none_twice(
    record: Record, scene: Scene
) -> None:
    stands = Counter(mark.id for mark in scene.marks if mark.id == mark.place)
    stands.update(line.id for line in scene.lines)
    stands.update(place.id for place in scene.unplaced)
    assert stands == Counter(list(record.places))


def test_what_became_of_a_place_is_left_to_the_outcomes_with_their_sources(record: Record) -> None:
    for place in record.places.values():
        told = [int(year) for year in re.findall(r"20\d\d", place.name + place.note)]
        assert all(year <= record.report.year for year in told), place.id
    assert "报告时在建" in record.places["line-18"].name


def test_what_has_no_position_is_never_drawn(record: Record, scene: Scene) -> None:
    drawn = {mark.place for mark in scene.marks} | {line.id for line in scene.lines}
    unplaced = {place.id for place in record.places.values() if place.precision is Precision.UNPLACED}
    assert unplaced
    assert {place.id for place in scene.unplaced} == unplaced
    assert drawn.isdisjoint(unplaced)


def test_every_project_has_one_mark_or_a_place_without_position(record: Record, scene: Scene) -> None:
    marked = Counter(mark.project for mark in scene.marks if mark.project)
    unplaced = {place.id for place in scene.unplaced}
    listed = Counter(item.id for item in record.report.projects.values() if item.place in unplaced)
    assert marked + listed == Counter(list(record.report.projects))


def test_everything_in_town_is_drawn_inside_the_outline(record: Record, scene: Scene) -> None:
    for mark in scene.marks:
        inside = is_inside(mark.at, ring=scene.town)
        assert inside == (record.places[mark.place].extent is not Extent.OUTSIDE), mark.name


def test_only_a_published_position_is_solid_and_only_an_area_has_a_ring(scene: Scene) -> None:
    for mark in scene.marks:
        assert mark.hollow == (mark.precision in (Precision.RELATIVE, Precision.SCHEMATIC))
        assert mark.ringed == (mark.precision is Precision.APPROXIMATE)
        assert not mark.ringed or mark.uncertainty_m > 0
        assert (mark.anchor is not None) == (mark.precision is Precision.RELATIVE)
        assert bool(mark.near) == (mark.precision is Precision.RELATIVE)


def test_no_project_looks_as_if_its_position_were_known(scene: Scene) -> None:
    assert [mark.name for mark in scene.marks if mark.project and not mark.hollow] == []


def test_marks_that_share_an_anchor_stand_apart_and_near_it(scene: Scene) -> None:
    hung = [mark for mark in scene.marks if mark.anchor]
    shared = Counter(mark.anchor for mark in hung)
    assert max(shared.values()) > 1
    for mark in hung:
        assert mark.anchor is not None
        assert 500 < metres_between(mark.at, mark.anchor) < 1000
        for other in scene.marks:
            assert other is mark or metres_between(mark.at, other.at) > 400, (mark.name, other.name)


def test_a_project_on_a_line_has_its_mark_on_that_line(record: Record, scene: Scene) -> None:
    marks = [mark for mark in scene.marks if mark.precision is Precision.SCHEMATIC]
    assert {mark.place for mark in marks} <= {line.id for line in scene.lines}
    for mark in marks:
        points = record.outlines[mark.place].points
        direct = [
            metres_between(one, mark.at) + metres_between(mark.at, other) - metres_between(one, other)
            for one, other in pairwise(points)
        ]
        assert min(direct) < 1


def test_what_is_not_in_use_yet_is_dashed(scene: Scene) -> None:
    dashed = {line.id for line in scene.lines if line.planned}
    assert dashed == {"line-18", "heli-east-road"}


def test_every_stage_has_its_own_shape(record: Record, scene: Scene) -> None:
    shapes = {mark.stage: mark.shape for mark in scene.marks if mark.stage}
    assert len(set(shapes.values())) == len(shapes) > 3
    assert Shape.CIRCLE not in shapes.values()
    assert len(STAGE_SHAPES) >= len(record.stages)


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_is_a_ring_around_its_middle(shape: Shape) -> None:
    ring = outline(shape)
    assert len(set(ring)) == len(ring) >= 3
    assert is_inside((0, 0), ring=ring)
    assert all(abs(x) <= 1.2 and abs(y) <= 1.2 for x, y in ring)


def test_a_switched_off_layer_is_gone_and_nothing_else(scene: Scene) -> None:
    villages = chosen_of(scene=scene, choice=MapFilter(layers=frozenset({MapLayer.VILLAGES})))
    assert {PLACE_KINDS[mark.kind].layer for mark in villages.marks} == {MapLayer.VILLAGES}
    assert len(villages.marks) == sum(
        1 for mark in scene.marks if PLACE_KINDS[mark.kind].layer is MapLayer.VILLAGES
    )
    assert villages.lines == ()
    assert chosen_of(scene=scene, choice=MapFilter()) == scene


def test_filters_leave_what_one_finds_ones_way_by(scene: Scene) -> None:
    for choice in (
        MapFilter(domains=frozenset({report().domain("city")})),
        MapFilter(stages=frozenset({"preparation"})),
    ):
        shown = chosen_of(scene=scene, choice=choice)
        assert [m.id for m in shown.marks if m.kind == "village"] == [
            m.id for m in scene.marks if m.kind == "village"
        ]
        staged = [mark for mark in shown.marks if mark.stage]
        assert 0 < len(staged) < sum(1 for mark in scene.marks if mark.stage)
        assert all(not choice.stages or (mark.stage and mark.stage.id in choice.stages) for mark in staged)
        assert all(not choice.domains or mark.domains & choice.domains for mark in staged)


def test_the_legend_explains_every_sign_and_no_other(scene: Scene) -> None:
    entries = legend_of(scene)
    stages = [entry.stage for entry in entries if entry.group is Group.STAGE]
    assert set(stages) == {mark.stage for mark in scene.marks if mark.stage}
    certain = [entry for entry in entries if entry.group is Group.CERTAINTY]
    assert len(certain) == len({mark.precision for mark in scene.marks})
    villages = chosen_of(scene=scene, choice=MapFilter(layers=frozenset({MapLayer.VILLAGES})))
    assert [entry.title for entry in legend_of(villages) if entry.group is Group.STAGE] == []
    assert all(entry.drawing.startswith("<svg ") for entry in entries)


def test_a_move_goes_as_far_and_where_it_says() -> None:
    start = (121.58, 31.04)
    for bearing in range(0, 360, 45):
        assert metres_between(start, moved(start, metres=650, bearing=bearing)) == pytest.approx(
            650, rel=1e-3
        )
    assert moved(start, metres=100, bearing=0)[1] > start[1]
    assert moved(start, metres=100, bearing=90)[0] > start[0]


def test_dashes_cover_their_line_with_gaps(scene: Scene) -> None:
    points = next(line.points for line in scene.lines if line.planned)
    drawn = list(dashes(points, dash_m=200, gap_m=100))
    assert sum(length_of(dash) for dash in drawn) == pytest.approx(length_of(points) * 2 / 3, rel=0.05)
    assert drawn[0][0] == points[0]
