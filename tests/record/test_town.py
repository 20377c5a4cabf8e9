"""What the Data Package says of its town and map is checked before anything is shown of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.record.folders import PackageEdit, edit_package, leave_out, refusal


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda package: package.pop("town"), "datapackage.json town：应为对象"),
        (lambda package: package["town"].pop("name"), "datapackage.json town.name：应为文字"),
        (lambda package: package["town"].update(settlement=""), "datapackage.json town.settlement：不能为空"),
        (
            lambda package: package["town"].update(id="航头"),
            "town.id：“航头”编号只能用小写字母、数字和连字符",
        ),
        (lambda package: package["town"].update(headlines=0), "town.headlines：“0”应为1到12的整数"),
        (lambda package: package["town"].update(leads="3"), "datapackage.json town.leads：“3”应为整数"),
        (
            lambda package: package["town"].update(leads=2),
            "indicators.csv lead：次序应为[1, 2]，现为[1, 2, 3]",
        ),
        (
            lambda package: package["town"].update(headlines=9),
            "headline：次序应为[1, 2, 3, 4, 5, 6, 7, 8, 9]",
        ),
        (lambda package: package.pop("map"), "datapackage.json map：有地点表（places）就要有map"),
        (lambda package: package["map"].update(regions=[]), "map.regions：至少要有一块，第一块是全镇"),
        (
            lambda package: package["map"]["regions"][1].update(west=0.9),
            "map.regions：“north-west”west小于east",
        ),
        (lambda package: package["map"]["regions"][1].update(id="town"), "map.regions：两块的编号不能相同"),
        (
            lambda package: package["reports"][0]["main_lines"].update(paragraph="h2-1-1"),
            "各章之外没有这一段",
        ),
        (lambda package: package["reports"][0].update(main_lines="h2-0"), "main_lines：应为对象"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_it_does_not_say_or_says_wrongly_is_refused(data: Path, edit: PackageEdit, said: str) -> None:
    edit_package(data, edit)
    assert said in refusal(data)


def test_a_map_without_places_is_refused(data: Path) -> None:
    leave_out(data, "outlines.geojson")
    assert "有map就要有地点表（places）和轮廓（outlines）" in refusal(data)
