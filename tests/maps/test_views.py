"""Views show the whole town, and names do not overlap, at every size that readers have."""

from itertools import combinations

import pytest

from hangtou_portal.maps.box import Box, box_around
from hangtou_portal.maps.captions import symbol_radius
from hangtou_portal.maps.labels import Caption, placed_labels
from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.sheet import DESK, PHONE, SIZES, SheetSize, sheet_of, size_for
from hangtou_portal.maps.views import View, view_around, view_of_town
from hangtou_portal.record.model import MapRegion
from hangtou_portal.record.text_width import text_width
from tests.served import record


def regions() -> tuple[MapRegion, ...]:
    """The parts of the map that a reader may ask for, the whole first."""
    town_map = record().map
    assert town_map is not None
    return town_map.regions


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.width))
def test_the_whole_town_is_in_view(scene: Scene, size: SheetSize) -> None:
    view = view_of_town(ring=scene.town, width=size.width, height=size.height)
    assert all(view.shows(point, margin=10) for point in scene.town)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.width))
@pytest.mark.parametrize("region", regions(), ids=lambda region: region.id)
def test_no_name_overlaps_another_or_is_cut_off(scene: Scene, size: SheetSize, region: MapRegion) -> None:
    sheet = sheet_of(scene=scene, size=size, region=region)
    assert len(sheet.labels) > 8
    for one, other in combinations(sheet.labels, 2):
        assert not one.box.overlaps(other.box), (one.lines, other.lines)
    assert all(label.box.within(width=size.width, height=size.height) for label in sheet.labels)


def test_every_village_but_one_is_named_on_the_smallest_phone_and_all_on_a_desk(scene: Scene) -> None:
    villages = {mark.id for mark in scene.marks if mark.kind == "village"}
    for size, missing in ((PHONE, 1), (DESK, 0), (SIZES[-1], 0)):
        named = {label.caption.id for label in sheet_of(scene=scene, size=size).labels}
        assert len(villages - named) <= missing


def test_what_was_picked_is_named_however_little_room_there_is(scene: Scene) -> None:
    for mark in scene.marks:
        sheet = sheet_of(scene=scene, size=PHONE, chosen=mark.place)
        if sheet.view.shows(mark.at) and mark.id == mark.place:
            assert mark.id in {label.caption.id for label in sheet.labels}, mark.name


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.width))
def test_a_name_is_not_read_as_that_of_another_symbol(scene: Scene, size: SheetSize) -> None:
    sheet = sheet_of(scene=scene, size=size)
    symbols = {
        mark.id: box_around(at=mark.at, view=sheet.view, radius=0.9 * symbol_radius(mark, radius=size.radius))
        for mark in scene.marks
    }
    for label in sheet.labels:
        own = symbols.get(label.caption.id)
        if own is not None:
            others = [label.box.gap_to(box) for name, box in symbols.items() if name != label.caption.id]
            assert min(others) >= label.box.gap_to(own) / 2, label.lines


def test_of_two_places_for_a_name_the_one_nearest_to_its_own_symbol_is_taken() -> None:
    view = View(lon=121.6, lat=31.05, zoom=14, width=400, height=300)
    at = (121.6, 31.05)
    x, y = view.pixel(at)
    # Symbols leave no room close by on any side; farther off, the places to the right are another's.
    near = [Box(left=x - 40, top=y - 40, right=x + 40, bottom=y + 12)]
    other = Box(left=x + 44, top=y + 14, right=x + 60, bottom=y + 30)
    caption = Caption(id="one", wordings=(("地方",),), spots=(at,), rank=2, radius=8, size=12, quiet=False)
    [label] = placed_labels(captions=[caption], obstacles=[*near, other], view=view)
    own = label.box.gap_to(box_around(at=at, view=view, radius=0.9 * 8))
    assert label.box.gap_to(other) >= own


def test_a_place_known_by_its_relation_says_so_in_its_name(scene: Scene) -> None:
    for size in SIZES:
        labels = {label.caption.id: label for label in sheet_of(scene=scene, size=size).labels}
        for mark in scene.marks:
            if mark.near and mark.id in labels:
                said = "".join(labels[mark.id].lines)
                relation = "一带" if mark.near.endswith("一带") else f"在{mark.near}"
                assert relation in said


def test_type_grows_with_the_screen_and_no_size_is_too_wide() -> None:
    assert [size.width for size in SIZES] == sorted(size.width for size in SIZES)
    assert PHONE.type_size >= 12
    assert SIZES[-1].type_size >= 20
    for width in (200, 276, 324, 500, 885, 1600):
        assert size_for(width).width <= max(width, SIZES[0].width)


def test_parts_of_the_town_are_closer_and_together_show_all_of_it(scene: Scene) -> None:
    whole, *parts = (
        view_of_town(ring=scene.town, width=320, height=468, region=region) for region in regions()
    )
    assert parts
    assert all(part.zoom > whole.zoom for part in parts)
    assert all(any(part.shows(point) for part in parts) for point in scene.town)


def test_a_view_puts_its_middle_in_the_middle_and_north_on_top() -> None:
    view = View(lon=121.58, lat=31.04, zoom=12, width=400, height=300)
    assert view.pixel((121.58, 31.04)) == pytest.approx((200, 150))
    x, y = view.pixel((121.59, 31.05))
    assert x > 200
    assert y < 150
    # Web Mercator at zoom 12 in 512-pixel tiles: 40075 km of equator, shortened by the latitude.
    assert view.metres_per_pixel == pytest.approx(40_075_000 * 0.8568 / (512 * 2**12), rel=0.002)


def test_a_view_around_places_holds_them_with_room(scene: Scene) -> None:
    points = [mark.at for mark in scene.marks if mark.place == "changda"]
    view = view_around(points=points, width=320, height=250, reach_m=1000)
    assert all(view.shows(point, margin=30) for point in points)


def test_a_chinese_character_is_as_wide_as_high() -> None:
    assert text_width("航头") == 2
    assert text_width("18号线") == pytest.approx(3.2)
