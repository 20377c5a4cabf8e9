"""The workbook goes to an office and comes back with its decisions: none is lost, none is guessed."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.draft.cell_words import CellWords
from hangtou_portal.draft.decisions import Choice, add_decisions
from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.items import subject_of
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import REPORT, Review, read_review
from hangtou_portal.draft.worklist.read import read_worklist
from hangtou_portal.draft.worklist.sheets import DECISION, KEY, SENTENCE, SHOWN, titles_of
from hangtou_portal.draft.worklist.write import write_worklist
from tests.draft.drafted import ANSWER, ASKED, draft_next_report, item_of
from tests.next_report import NEW, package_of, write_package
from tests.publish.tools import needed


@pytest.fixture
def review(tmp_path: Path) -> Review:
    return read_review(data=draft_next_report(tmp_path, asked=True), draft_id=NEW)


def written(review: Review, *, folder: Path, name: str = "核对表.xlsx") -> Path:
    file = folder / name
    count = write_worklist(review, file=file, by_domain=False)
    assert count == len(review.items)
    return file


def row_of(sheet: Worksheet, *, key: str) -> dict[str, int]:
    """The row of a key, and the column of each title in it."""
    head, *lines = sheet.iter_rows(values_only=True)
    titles = {str(title): at for at, title in enumerate(head, start=1)}
    row = next(at for at, line in enumerate(lines, start=2) if line[titles[KEY] - 1] == key)
    return titles | {"row": row}


def fill(file: Path, *, sheet: str, key: str, cells: Mapping[str, object]) -> None:
    book = load_workbook(file)
    at = row_of(book[sheet], key=key)
    for title, value in cells.items():
        book[sheet].cell(row=at["row"], column=at[title]).value = value  # type: ignore[assignment]
    book.save(file)


def through_libreoffice(file: Path, *, folder: Path) -> Path:
    """The workbook as LibreOffice opens it and saves it again."""
    out = folder / "saved"
    subprocess.run(
        [
            *(needed("soffice", "libreoffice"), f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return out / file.name


def test_a_row_a_proposal_with_its_sentence_wrapped_and_a_list_to_choose_from(
    review: Review, tmp_path: Path
) -> None:
    book = load_workbook(written(review, folder=tmp_path))
    assert book.sheetnames == ["报告", "数字", "安排", "项目", "名词", "图表", "还没交代", "选项"]
    sheet = book["数字"]
    at = row_of(sheet, key="indicators/new-jobs")
    sentence = sheet.cell(row=at["row"], column=at[SENTENCE])
    assert "新增就业岗位1890个" in str(sentence.value)
    assert sentence.alignment.wrap_text
    choices, *_ = sheet.data_validations.dataValidation
    assert choices.formula1 == '"采用,修改,不是数字"'
    assert f"B{at['row']}" in choices.sqref
    asked = row_of(book["还没交代"], key=subject_of(ASKED))
    assert asked["row"] == 2


def test_decisions_come_back_through_libreoffice(review: Review, tmp_path: Path) -> None:
    file = written(review, folder=tmp_path)
    jobs = dict(item_of(review, "indicators/new-jobs").proposed)
    fill(file, sheet="数字", key="indicators/new-jobs", cells={DECISION: "修改", "名称": "就业岗位"})
    first = review.draft.proposals.tasks[0]
    fill(file, sheet="安排", key=f"tasks/{first.id}", cells={DECISION: "采用"})
    fill(file, sheet="名词", key="terms/sixteen-measures", cells={DECISION: "不采用"})
    titles = titles_of(review, TableName.INDICATORS)
    answer = {DECISION: "是数字", **{titles[name]: value for name, value in ANSWER.items()}}
    fill(file, sheet="还没交代", key=subject_of(ASKED), cells=answer)
    read = read_worklist(review, file=through_libreoffice(file, folder=tmp_path))
    assert (read.problems, read.contradictions) == ([], [])
    made = {decision.subject: decision for decision in read.decisions}
    assert made["indicators/new-jobs"].choice is Choice.EDITED
    assert dict(made["indicators/new-jobs"].cells) == jobs | {"label": "就业岗位"}
    assert made["terms/sixteen-measures"].choice is Choice.REJECTED
    assert made[f"tasks/{first.id}"].choice is Choice.ADOPTED
    assert dict(made[f"tasks/{first.id}"].cells) == dict(first.cells)
    assert made[subject_of(ASKED)].cells["value"] == "18"
    add_decisions(review.draft.folder, decisions=read.decisions)
    again = read_review(data=review.draft.folder.parent, draft_id=NEW)
    left = {item.subject: item for item in again.open}
    assert {item.subject for item in review.open} - set(left) == set(made)
    # A name that is none leaves the number in it to be explained.
    assert {item.number for item in left.values() if item.is_asked} == {"十六"}


def test_what_cannot_be_taken_is_listed_with_row_column_and_reason(review: Review, tmp_path: Path) -> None:
    file = written(review, folder=tmp_path)
    fill(file, sheet="数字", key="indicators/new-jobs", cells={"数值": "1891"})
    first = f"tasks/{review.draft.proposals.tasks[0].id}"
    fill(file, sheet="安排", key=first, cells={DECISION: "同意"})
    fill(file, sheet="还没交代", key=subject_of(ASKED), cells={DECISION: "是数字"})
    second = f"terms/{review.draft.proposals.terms[0].id}"
    fill(file, sheet="名词", key=second, cells={DECISION: "采用", KEY: "terms/elsewhere"})
    read = read_worklist(review, file=file)
    assert read.decisions == []
    said = read.problems
    assert any("数字 第" in one and "改了数值" in one for one in said)
    assert any("安排 第2行" in one and "“同意”不是" in one for one in said)
    assert any("还没交代 第2行" in one and "空着" in one for one in said)
    assert any("名词 第" in one and "terms/elsewhere" in one for one in said)
    assert read.absent == 1


def test_a_date_that_a_spreadsheet_made_of_typed_words_is_not_taken(review: Review, tmp_path: Path) -> None:
    file = written(review, folder=tmp_path)
    made = {DECISION: "修改", "时点": datetime(2020, 4, 30)}  # noqa: DTZ001 - as a spreadsheet has it
    fill(file, sheet="数字", key="indicators/new-jobs", cells=made)
    read = read_worklist(review, file=file)
    assert read.decisions == []
    (problem,) = read.problems
    assert "时点：被电子表格改成了日期（2020-04-30" in problem


def test_offices_read_a_charts_sentence_with_its_figures_and_its_template_comes_back(
    review: Review, tmp_path: Path
) -> None:
    file = written(review, folder=tmp_path)
    sheet = load_workbook(file)["图表"]
    chart = next(item for item in review.items if item.table is TableName.EXHIBITS)
    at = row_of(sheet, key=chart.subject)
    said = str(sheet.cell(row=at["row"], column=at[SHOWN]).value)
    assert "{" in chart.cells["takeaway"]
    assert "{" not in said
    assert said.startswith(chart.cells["takeaway"].partition("{")[0])
    titles = titles_of(review, TableName.EXHIBITS)
    assert sheet.column_dimensions[get_column_letter(at[titles["takeaway"]])].hidden
    assert not sheet.column_dimensions[get_column_letter(at[SHOWN])].hidden
    fill(file, sheet="图表", key=chart.subject, cells={DECISION: "采用"})
    read = read_worklist(review, file=file)
    assert read.problems == []
    assert [(d.choice, dict(d.cells)) for d in read.decisions] == [(Choice.ADOPTED, dict(chart.proposed))]


def test_a_row_or_a_sheet_that_an_office_has_deleted_stays_open(review: Review, tmp_path: Path) -> None:
    file = written(review, folder=tmp_path)
    book = load_workbook(file)
    del book["安排"]
    at = row_of(book["数字"], key="indicators/new-jobs")
    book["数字"].delete_rows(at["row"])
    book.save(file)
    read = read_worklist(review, file=file)
    assert (read.decisions, read.problems) == ([], [])
    assert read.absent == len(review.draft.proposals.tasks) + 1


def test_two_offices_one_after_the_other_and_where_they_contradict_is_asked(
    review: Review, tmp_path: Path
) -> None:
    one, two = (written(review, folder=tmp_path, name=f"{office}.xlsx") for office in ("经发办", "城运办"))
    jobs = "indicators/new-jobs"
    fill(one, sheet="数字", key=jobs, cells={DECISION: "采用"})
    add_decisions(review.draft.folder, decisions=read_worklist(review, file=one).decisions)
    after = read_review(data=review.draft.folder.parent, draft_id=NEW)
    other = next(item.subject for item in after.open if item.table == "indicators" and not item.is_question)
    fill(two, sheet="数字", key=jobs, cells={DECISION: "修改", "数值": "1900"})
    fill(two, sheet="数字", key=other, cells={DECISION: "采用"})
    read = read_worklist(after, file=two)
    assert [decision.subject for decision in read.decisions] == [other]
    (contradiction,) = read.contradictions
    assert contradiction.standing.by == "经发办.xlsx"
    assert "经发办.xlsx" in str(contradiction.problem)
    assert "1900" in str(contradiction.problem)
    assert read_worklist(after, file=one).decisions == []


def test_each_domain_has_a_sheet_on_request(review: Review, tmp_path: Path) -> None:
    file = tmp_path / "核对表.xlsx"
    count = write_worklist(review, file=file, by_domain=True)
    names = load_workbook(file).sheetnames
    assert {"数字·经济发展", "数字·城市运行", "数字·其他"} <= set(names)
    assert count == len(review.items)
    read = read_worklist(review, file=file)
    assert (read.problems, read.absent) == ([], 0)


def test_a_domain_whose_title_no_sheet_can_have_has_its_sheets(review: Review, tmp_path: Path) -> None:
    data = review.draft.folder.parent
    package = package_of(data)
    titles = {"economy": "就业/社保[含:保障*]", "city": "城市运行" * 9}
    for domain in package["domains"]:
        domain["title"] = titles.get(domain["id"], domain["title"])
    write_package(data, package=package)
    renamed = read_review(data=data, draft_id=NEW)
    file = tmp_path / "核对表.xlsx"
    write_worklist(renamed, file=file, by_domain=True)
    names = load_workbook(file).sheetnames
    assert "数字·就业社保含保障" in names
    assert max(map(len, names)) <= 31
    read = read_worklist(renamed, file=file)
    assert (read.problems, read.absent) == ([], 0)


def test_a_workbook_with_broken_xml_is_refused_with_a_word(review: Review, tmp_path: Path) -> None:
    file = written(review, folder=tmp_path)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content[:-20] if name.startswith("xl/worksheets/") else content)
    with pytest.raises(DraftError, match="打不开"):
        read_worklist(review, file=file)


def test_a_file_that_is_no_workbook_is_refused_with_a_word(review: Review, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("not a workbook", encoding="utf-8")
    with pytest.raises(DraftError, match="打不开"):
        read_worklist(review, file=tmp_path / "x.xlsx")


def test_an_office_reads_and_chooses_words_and_never_a_code(review: Review, tmp_path: Path) -> None:
    file = written(review, folder=tmp_path)
    book = load_workbook(file)
    sheet, options = book["数字"], book["选项"]
    titles = titles_of(review, TableName.INDICATORS)
    at = row_of(sheet, key="indicators/new-jobs")
    shown = {name: sheet.cell(row=at["row"], column=at[title]).value for name, title in titles.items()}
    assert (shown["role"], shown["qualifier"], shown["domain"]) == ("实际数", "就是这个数", "民生事业")
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    letter = get_column_letter(at[titles["role"]])
    where = next(formula for cells, formula in lists.items() if cells.startswith(f"{letter}2:"))
    assert where.startswith("选项!$")
    assert options.sheet_state == "hidden"
    chosen = [cell.value for row in options[where.removeprefix("选项!")] for cell in row]
    assert {"实际数", "目标", "名次"} <= set(chosen)
    share = row_of(sheet, key="indicators/new-jobs-share")
    assert sheet.cell(row=share["row"], column=share[titles["numerator"]]).value == "新增就业岗位1890个"
    # What is chosen in words comes back as a code, and what was not touched is no change.
    fill(
        file,
        sheet="数字",
        key="indicators/new-jobs",
        cells={DECISION: "修改", titles["role"]: "所涉范围", titles["qualifier"]: "近"},
    )
    fill(file, sheet="数字", key="indicators/new-jobs-share", cells={DECISION: "采用"})
    fill(file, sheet="报告", key=REPORT, cells={DECISION: "修改", "截至几月": "7"})
    made = {decision.subject: decision for decision in read_worklist(review, file=file).decisions}
    cells = made["indicators/new-jobs"].cells
    assert (cells["role"], cells["qualifier"]) == ("scope", "about")
    assert made["indicators/new-jobs-share"].choice is Choice.ADOPTED
    assert made["indicators/new-jobs-share"].cells == item_of(review, "indicators/new-jobs-share").proposed
    report = review.report_cells
    assert made[REPORT].cells == {**report, "period_end_month": "7"}


def test_a_baseline_is_one_figure_whatever_marks_its_name_holds() -> None:
    words = CellWords(names={"baseline": {"stations": "服务站；活动室12个"}}, closed=frozenset())
    assert words.words("baseline", "stations") == "服务站；活动室12个"
    assert words.value("baseline", "服务站；活动室12个") == "stations"
