"""Every file that leaves the portal, opened with the software that people open it with."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.charts.spec import Nature
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.tables.downloads import exports_of, make_exports
from hangtou_portal.tables.files import to_csv, to_xlsx
from hangtou_portal.tables.model import ExportColumn, ExportTable
from tests.served import record, report

TABLES = exports_of(record()).tables
FILES = exports_of(record()).files
LIBREOFFICE = "soffice"


def _csv(name: str) -> list[dict[str, str]]:
    text = FILES[f"{name}.csv"].body.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _sheet(title: str) -> Worksheet:
    sheet = load_workbook(io.BytesIO(FILES["hangtou.xlsx"].body))[title]
    assert isinstance(sheet, Worksheet)
    return sheet


def _words(value: object) -> str:
    """A cell as text: 39.98 and 500, and nothing for an empty one."""
    if value is None:
        return ""
    return f"{Decimal(str(value)).normalize():f}" if isinstance(value, int | float) else str(value)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_excel_is_told_that_a_csv_is_chinese(table: ExportTable) -> None:
    body = FILES[f"{table.name}.csv"].body
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert rows[0] == [column.title for column in table.columns]
    assert len(rows) == len(table.rows) + 1
    assert {len(row) for row in rows} == {len(table.columns)}


def test_a_figure_is_in_the_csv_as_the_report_prints_it() -> None:
    row = next(row for row in _csv("figures") if row["编号"] == "demolished-illegal-area")
    assert (row["数值"], row["单位"], row["领域"], row["时点"]) == (
        "39.98",
        "万平方米",
        "城市运行",
        "截至7月底",
    )
    assert row["出处"] == "上半年部分第三章第1条"
    assert row["期间（年份为推定）"] == "截至2019年7月底"
    assert "违建销项面积39.98万平方米" in row["整句"]
    about = next(row for row in _csv("figures") if row["编号"] == "released-park-land")
    assert (about["限定"], about["写法"]) == ("近", "近500亩")


def test_what_is_under_way_is_not_said_to_be_done() -> None:
    row = next(row for row in _csv("figures") if row["编号"] == "livelihood-projects-past-half")
    assert row["性质"] == "实际数"


def test_a_target_is_in_the_csv_with_the_period_it_is_proven_to_be_for() -> None:
    rows = {row["编号"]: row for row in _csv("figures")}
    jobs, startups = rows["new-jobs-target"], rows["startup-target"]
    assert (jobs["时点"], jobs["期间（年份为推定）"]) == ("全年", "2019年全年")
    assert "完成全年目标的79.5%" in jobs["期间依据"]
    assert (startups["时点"], startups["期间（年份为推定）"]) == ("", "下半年部分提出，未写明期间")
    assert startups["期间依据"] == ""
    due = {row["编号"]: row["期限年份（年份为推定）"] for row in _csv("projects")}
    assert due["heli-east-road"] == "2019年底"


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    table = ExportTable(
        name="t",
        title="表",
        description="",
        columns=(ExportColumn(name="a", title="甲", description=""),),
        rows=(("=1+1",), ("@x",), ("3+X",)),
    )
    assert to_csv(table).decode("utf-8-sig").splitlines() == ["甲", "'=1+1", "'@x", "3+X"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_workbook_has_a_readable_sheet_for_every_table(table: ExportTable) -> None:
    sheet = _sheet(table.title)
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == [column.title for column in table.columns]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.max_row == len(table.rows) + 1
    for cells, row in zip(sheet.iter_rows(min_row=2), table.shown_rows(), strict=True):
        for cell, value, column in zip(cells, row, table.columns, strict=True):
            assert _words(cell.value) == _words(float(value) if isinstance(value, Decimal) else value)
            if value is not None and column.type in ("number", "integer"):
                assert cell.data_type == "n", f"{table.title} {cell.coordinate} is not a number"
    letters = [get_column_letter(number) for number in range(1, len(table.columns) + 1)]
    widths = [sheet.column_dimensions[letter].width for letter in letters]
    assert all(8 <= width <= 60 for width in widths)


def test_a_title_that_excel_takes_for_no_sheets_name_still_has_its_sheet() -> None:
    table = replace(exports_of(record()).tables[0], title="项目/安排[全部]")
    book = load_workbook(io.BytesIO(to_xlsx(record=record(), tables=(table,))))
    assert book.sheetnames == ["说明", "项目 安排 全部 "]


def test_the_workbook_says_first_what_it_is_and_where_it_is_from() -> None:
    book = load_workbook(io.BytesIO(FILES["hangtou.xlsx"].body))
    assert book.sheetnames[0] == "说明"
    words = " ".join(str(cell.value) for row in book["说明"].iter_rows() for cell in row)
    assert report().title in words
    assert report().year_note in words
    assert record().fingerprint in words
    assert "数据字典" in book.sheetnames


def test_the_dictionary_explains_every_column_of_every_table() -> None:
    dictionary = {(row["表"], row["栏名"]): row["说明"] for row in _csv("dictionary")}
    for table in TABLES[:-1]:
        for column in table.columns:
            assert dictionary[table.title, column.name]


def test_an_exhibits_row_is_there_with_its_sentence_as_it_is_read() -> None:
    rows = {row["编号"]: row for row in _csv("exhibits")}
    assert list(rows) == list(report().exhibits)
    assert rows["demolition"]["结论"].startswith("拆违完成{demolition-target-share|tenths}")
    assert rows["demolition"]["读作"] == all_exhibits(report())["demolition"].takeaway
    assert (rows["demolition"]["种类"], rows["demolition"]["领域"]) == ("进度", "城市运行")
    parts = {(row["图表"], row["数字"]): row["作用"] for row in _csv("exhibit-figures")}
    assert parts["demolition", "demolition-target"] == "目标"


def test_every_computed_figure_is_there_with_its_sum() -> None:
    rows = _csv("computed")
    expected = [item for exhibit in all_exhibits(report()).values() for item in exhibit.computed]
    assert [row["算式"] for row in rows] == [item.formula for item in expected]
    assert [row["数值"] for row in rows] == [f"{item.value:f}" for item in expected]
    assert {row["性质"] for row in rows} == {str(Nature.COMPUTED)}


def test_json_keeps_numbers_as_numbers_and_codes_as_codes() -> None:
    document = json.loads(FILES["figures.json"].body)
    (table,) = document["tables"]
    rows = {row["id"]: row for row in table["rows"]}
    assert rows["demolished-illegal-area"]["value"] == 39.98
    assert rows["new-jobs"]["value"] == 1590
    assert rows["new-jobs"]["domain"] == "livelihood"
    assert document["source"] == report().title
    whole = json.loads(FILES["hangtou.json"].body)
    assert [table["name"] for table in whole["tables"]] == [table.name for table in TABLES]


def test_frictionless_accepts_the_package(tmp_path: Path) -> None:
    (tmp_path / "datapackage.zip").write_bytes(FILES["datapackage.zip"].body)
    frictionless = Path(sys.executable).with_name("frictionless")
    found = subprocess.run(
        [frictionless, "validate", "datapackage.zip", "--json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    verdict = json.loads(found.stdout)
    assert found.returncode == 0, found.stdout
    assert verdict["valid"]
    assert verdict["stats"]["tasks"] == len(record().files) - 1  # datapackage.json describes all the others


def test_the_package_holds_the_files_that_were_audited() -> None:
    with zipfile.ZipFile(io.BytesIO(FILES["datapackage.zip"].body)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == dict(record().files)


def test_the_checksums_are_those_of_the_files() -> None:
    lines = FILES["checksums.txt"].body.decode().splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert set(sums) == set(FILES) - {"checksums.txt"}
    assert all(hashlib.sha256(FILES[name].body).hexdigest() == digest for name, digest in sums.items())


def test_two_servers_hand_out_the_same_bytes() -> None:
    again = make_exports(record()).files
    assert {name: file.sha256 for name, file in again.items()} == {
        name: file.sha256 for name, file in FILES.items()
    }


def test_libreoffice_opens_the_workbook_and_gives_the_figures_back(tmp_path: Path) -> None:
    office = shutil.which(LIBREOFFICE)
    assert office, (
        "LibreOffice is missing: `make test` installs it (Debian: apt-get install libreoffice-calc)"
    )
    (tmp_path / "hangtou.xlsx").write_bytes(FILES["hangtou.xlsx"].body)
    # Comma, double quote, UTF-8, from the first row, all sheets: each becomes a file of its own.
    all_sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", all_sheets, "hangtou.xlsx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    for table in TABLES:
        text = (tmp_path / f"hangtou-{table.title}.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert rows[0] == [column.title for column in table.columns]
        shown = [
            [_words(float(v) if isinstance(v, Decimal) else v) for v in row] for row in table.shown_rows()
        ]
        assert rows[1:] == shown
