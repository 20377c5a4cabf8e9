"""What the README says is so."""

import re
import shutil
import struct
from pathlib import Path

import pytest

from bench.draft_score import against_the_hand
from hangtou_portal.__main__ import main
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.location import VARIABLE, data_folder
from hangtou_portal.views.operator import Operator
from tests.next_report import OLD, package_of, write_package
from tests.server import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_it_opens_in_chinese_and_shows_the_portal() -> None:
    opening = README.split("## ")[0]
    assert len(re.findall("[\u4e00-\u9fff]", opening)) > 100
    picture = ROOT / (re.findall(r"!\[.*?\]\((.+?)\)", opening)[0])
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    assert width >= 1000
    assert height >= 600


def test_every_make_command_it_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"make ([a-z]+(?:-[a-z]+)*)(?=[\s`;,])", README))
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    assert {"run", "test", "setup", "check", "draft-score"} <= named
    assert named <= targets


def test_every_file_and_folder_it_names_exists() -> None:
    named = re.findall(r"`((?:data|deploy|bench|tests|pages|hangtou_portal)/[\w./-]*)`", README)
    assert named
    assert all((ROOT / path).exists() for path in named)


def test_the_layout_it_draws_is_the_layout() -> None:
    drawn = set(re.findall(r"^  (\w+)/ ", README, flags=re.MULTILINE))
    package = ROOT / "hangtou_portal"
    assert drawn == {path.parent.name for path in package.glob("*/__init__.py")}


def test_every_variable_it_lists_is_read_and_every_one_that_is_read_is_listed() -> None:
    listed = set(re.findall(r"`(HANGTOU_[A-Z_]+)`", README))
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "hangtou_portal").rglob("*.py"))
    spelled = set(re.findall(r"HANGTOU_[A-Z]+(?:_[A-Z]+)*", code)) | {VARIABLE}
    built = {f"HANGTOU_{name.upper()}" for name in Operator.__dataclass_fields__}
    assert listed == spelled | built


def test_the_check_it_describes_passes() -> None:
    assert main(["check"]) == 0


def test_an_exhibit_is_added_as_it_says(tmp_path: Path) -> None:
    data = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    written = re.findall(r"```csv\n(.*?)```", README, flags=re.DOTALL)
    package = package_of(data)
    for name, rows in zip(("exhibits", "exhibit_figures"), written, strict=True):
        file = data / OLD / f"{name}.csv"
        file.write_text(file.read_text(encoding="utf-8") + rows, encoding="utf-8")
        resource = next(item for item in package["resources"] if item["path"].endswith(f"/{name}.csv"))
        resource["rows"] += rows.count("\n")
    write_package(data, package=package)
    record = open_record(data=data)
    assert all_exhibits(record.report)["service-centres"].takeaway == "“家门口”服务中心覆盖全部13个村"

    table = data / OLD / "exhibits.csv"
    typed = table.read_text(encoding="utf-8").replace(
        "覆盖{village-service-centres,courtyard-villages|all-of}", "覆盖13个村"
    )
    table.write_text(typed, encoding="utf-8")
    with pytest.raises(RecordError) as refused:
        open_record(data=data)
    said = re.findall(r"`(exhibits\.csv 第.+?)`", README)
    assert f"{OLD}/{said[0]}" in str(refused.value)


def test_every_measured_figure_is_the_latest_benchmarks() -> None:
    results = (ROOT / "bench" / "RESULTS.md").read_text(encoding="utf-8")
    measured = README.partition("## Deploy and measure")[2].partition("\n## ")[0]
    tables = re.findall(r"(?:^\|.*\n)+", results.partition("## For README.md")[2], flags=re.MULTILINE)
    assert len(tables) == 2
    for table in tables:
        assert table in measured, "after `make bench`, carry its new table over into README.md"
    figures = re.findall(r"(?<![\d.])\d+\.\d+ (?:s|×|MB)|\d+ ms", measured)
    strange = [figure for figure in figures if figure not in results]
    assert strange == [], "what is said beside the tables is measured too"


def test_every_score_of_a_draft_it_prints_is_the_one_that_is_measured() -> None:
    record = open_record(data=data_folder())
    for name, goal, found, met in against_the_hand(record):
        assert met, name
        assert f"| {name} | {goal} | {found} |" in README
