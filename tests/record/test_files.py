"""Files as they come from spreadsheets: harmless differences pass, damage is refused in Chinese."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.model import Record
from tests.record.folders import refusal, replace_once

TABLES = ("indicators", "tasks", "projects", "terms", "exhibits", "exhibit_figures")
FILES = tuple(f"2019-h1/{name}.csv" for name in TABLES)


@pytest.mark.parametrize(
    "spoil",
    [lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace(b"\n", b"\r\n")],
    ids=["byte order mark", "CRLF"],
)
def test_what_excel_adds_changes_nothing(data: Path, record: Record, spoil: Callable[[bytes], bytes]) -> None:
    for file in (*FILES, "places.csv", "2019-h1/report.md"):
        (data / file).write_bytes(spoil((data / file).read_bytes()))
    again = open_record(data=data)
    assert replace(again, fingerprint="") == replace(record, fingerprint="")


@pytest.mark.parametrize("file", [*FILES, "2019-h1/report.md"])
def test_a_file_saved_as_gbk_is_named(data: Path, file: str) -> None:
    text = (data / file).read_text(encoding="utf-8").replace("·", "")
    (data / file).write_bytes(text.encode("gbk"))
    assert refusal(data).startswith(f"{file}：不是UTF-8编码")


@pytest.mark.parametrize("file", [*FILES, "places.csv"])
def test_a_file_cut_off_anywhere_is_refused(data: Path, file: str) -> None:
    raw = (data / file).read_bytes()
    ends = [at + 1 for at, byte in enumerate(raw) if byte == ord("\n")]
    for cut in {0, 1, len(raw) // 3, len(raw) // 2, len(raw) - 2, len(raw) - 1, ends[0], ends[-2]}:
        (data / file).write_bytes(raw[:cut])
        assert f"{file}" in refusal(data), cut


@pytest.mark.parametrize("file", ["datapackage.json", "outlines.geojson", "2019-h1/report.md"])
def test_text_cut_in_half_is_refused(data: Path, file: str) -> None:
    text = (data / file).read_text(encoding="utf-8")
    (data / file).write_text(text[: len(text) // 2], encoding="utf-8")
    assert refusal(data)


@pytest.mark.parametrize("file", [*FILES, "places.csv", "datapackage.json", "2019-h1/report.md"])
def test_a_missing_file_is_named(data: Path, file: str) -> None:
    (data / file).unlink()
    assert refusal(data) == f"{file}：没有这个文件"


def test_a_row_with_a_cell_too_many_is_named(data: Path) -> None:
    file = data / FILES[0]
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[3] += ","
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert refusal(data) == f"{FILES[0]} 第4行：有18格，应有17格"


def test_a_value_that_is_no_number_is_named_with_file_row_column_and_value(data: Path) -> None:
    replace_once(data, FILES[0], old=",39.98,", new=",39.9八,")
    assert "2019-h1/indicators.csv 第13行 value：“39.9八”不是这一栏应有的类型" in refusal(data)
