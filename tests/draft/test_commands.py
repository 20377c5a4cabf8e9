"""The commands as a clerk meets them: from a file to a public report and back, in whole sentences."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hangtou_portal.__main__ import main
from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.review import read_review
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.text import published_lines
from tests.draft.documents import docx, paragraph, run
from tests.draft.drafted import adopt_all, item_of
from tests.next_report import NEW, OLD

#: A short report of the town, a year later: two chapters behind, two ahead.
LINES = (
    "航头镇2020年半年度工作报告",
    "(一)坚持稳中提质,经济发展健康平稳",
    "1、区域经济发展基础进一步夯实。上半年,新增就业岗位1890个,完成全年目标的94.5%。深化土地“五全”管理模式。",
    "(二)坚持常态长效,城市运行平稳有序",
    "1、拆违工作有序推进。截至6月底,拆违12万平方米。",
    "下半年工作安排",
    "(一)深化区域经济高质量发展,在“稳住总量”和“培育增量”上实现新突破",
    "1、推动稳定增长。完成新增就业岗位2000个目标,优化营商环境。",
    "(二)深化城市精细化管理,在“常态长效”和“统筹协同”上求突破",
    "1、推进拆违工作。8月底前完成拆违20万平方米,开展专项整治。",
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_folder(), tmp_path / "data"))


def report(folder: Path, *, lines: tuple[str, ...] = LINES) -> Path:
    return docx(folder / "报告.docx", body=[paragraph(run(line)) for line in lines])


def draft(data: Path, file: Path, *, draft_id: str = NEW) -> int:
    return main(["draft", str(file), "--id", draft_id, "--data", str(data)])


def test_from_a_file_to_a_public_report_and_back(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert draft(data, report(tmp_path)) == 0
    said = capsys.readouterr().out
    assert "提出数字5、安排4" in said
    assert "从“下半年工作安排”起是安排" in said
    assert f"desk {NEW}" in said
    assert (data / NEW / "report.md").read_text(encoding="utf-8").count("## ") == 4
    assert main(["publish", NEW, "--data", str(data)]) == 1
    assert "没有决定" in capsys.readouterr().err
    adopt_all(data)
    assert main(["publish", NEW, "--data", str(data)]) == 0
    record = open_record(data=data)
    assert record.report.id == NEW
    assert record.report.indicators["new-jobs"].amount == "1890个"
    assert main(["unpublish", NEW, "--data", str(data)]) == 0
    assert open_record(data=data).report.id == OLD


def test_the_towns_own_text_adopted_whole_passes_the_audit(data: Path, tmp_path: Path) -> None:
    markdown = (data / OLD / "report.md").read_text(encoding="utf-8")
    assert draft(data, report(tmp_path, lines=tuple(published_lines(markdown)))) == 0
    review = read_review(data=data, draft_id=NEW)
    assert not any(item.is_question for item in review.items)
    spellings = item_of(review, "terms/fifteen-minute-circle").cells
    assert (spellings["term"], spellings["variants"]) == ("15分钟生活服务圈", "15分钟服务圈")
    adopt_all(data)
    assert main(["publish", NEW, "--data", str(data)]) == 0


def test_a_year_follows_from_terms_of_the_report_before_only_if_the_new_one_has_them(
    data: Path, tmp_path: Path
) -> None:
    second, basis = "2019-h2", list(open_record(data=data).report.year_basis)
    markdown = (data / OLD / "report.md").read_text(encoding="utf-8")
    assert draft(data, report(tmp_path, lines=tuple(published_lines(markdown))), draft_id=second) == 0
    assert read_review(data=data, draft_id=second).draft.entry["year_basis"] == basis != []
    undated = tuple(line.replace("2020年", "") for line in LINES)
    assert draft(data, report(tmp_path, lines=undated), draft_id=second) == 0
    adopt_all(data, draft_id=second)
    assert main(["publish", second, "--data", str(data)]) == 0
    published = open_record(data=data).reports[-1]
    assert (published.id, published.year_basis) == (second, ())
    assert published.year_note == "报告正文没有写年份，2019年由发布者注明。"


def test_a_figure_of_the_report_before_keeps_its_id_with_both_sentences(data: Path, tmp_path: Path) -> None:
    draft(data, report(tmp_path))
    jobs = item_of(read_review(data=data, draft_id=NEW), "indicators/new-jobs")
    assert "1590" in jobs.before
    assert "1890" in jobs.quote


def test_a_second_draft_never_overwrites_a_decision(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(data, report(tmp_path))
    review = read_review(data=data, draft_id=NEW)
    jobs = item_of(review, "indicators/new-jobs")
    decided = dict(jobs.cells) | {"label": "就业岗位"}
    edited = new_decision(subject=jobs.subject, choice=Choice.EDITED, cells=decided, by="测试")
    add_decisions(review.draft.folder, decisions=[edited])
    capsys.readouterr()
    assert (
        draft(data, report(tmp_path, lines=(*LINES[:4], LINES[4] + "完成厂区绿化300平方米。", *LINES[5:])))
        == 0
    )
    assert "保留已经作出的决定1处" in capsys.readouterr().out
    again = read_review(data=data, draft_id=NEW)
    assert item_of(again, jobs.subject).cells == decided
    assert len(again.open) == len(review.open)


def test_the_workbook_goes_out_and_comes_back(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(data, report(tmp_path))
    book = tmp_path / "核对表.xlsx"
    assert main(["worklist", NEW, "--file", str(book), "--data", str(data)]) == 0
    assert main(["worklist", NEW, "--read", str(book), "--data", str(data)]) == 0
    assert "采纳决定0处" in capsys.readouterr().out


def test_a_gap_in_the_numbering_is_said_of_the_documents_own_paragraph(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (*LINES[:3], LINES[3].replace("(二)", "(三)"), *LINES[4:])
    assert draft(data, report(tmp_path, lines=lines)) == 1
    said = capsys.readouterr().err
    assert "报告.docx 第4段：“(三)坚持常态长效,城市运行平稳有序”的编号不对：应为第2章" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["draft", "none.docx", "--id", NEW], "没有这个文件"),
        (["draft", "x.wps", "--id", NEW], "另存为.docx"),
        (["draft", "x.txt", "--id", "H2"], "以四位年份开头"),
        (["draft", "x.txt", "--id", "2019t"], "后面接短横，再接小写字母或数字"),
        (["draft", "x.txt", "--id", OLD], "已经发布"),
        (["worklist", "2030-h1"], "没有编号为2030-h1的草稿"),
        (["publish", "2030-h1"], "没有编号为2030-h1的草稿"),
        (["unpublish", OLD], "不是由草稿发布的"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    data: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--data", str(data)]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said


@pytest.mark.parametrize("listed", ["reports", "drafts"])
def test_an_entry_without_an_id_is_said_with_its_place(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], listed: str
) -> None:
    assert draft(data, report(tmp_path)) == 0
    descriptor = data / "datapackage.json"
    package = json.loads(descriptor.read_text(encoding="utf-8"))
    del package[listed][0]["id"]
    descriptor.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
    capsys.readouterr()
    assert draft(data, report(tmp_path)) == 1
    assert f"{listed}.id：应为文字，请写上" in capsys.readouterr().err
