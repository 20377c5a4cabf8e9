"""A town that has no data package yet: its first document is drafted, shown, decided and published."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from hangtou_portal.__main__ import main
from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.published_entry import entry_of
from hangtou_portal.draft.review import REPORT, read_review
from hangtou_portal.draft.rows import rows
from hangtou_portal.draft.trial import open_preview, try_publishing
from hangtou_portal.html.documents import document_for
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.sources import read_sources
from hangtou_portal.views.operator import operator_from
from hangtou_portal.views.site_map import pages_of
from tests.draft.drafted import item_of
from tests.next_report import OLD, package_of, write_package

ID = "2024-h1"
TITLE = "清溪镇2024年半年度工作报告"
#: A small report of a town that does not exist.
BODY = (
    "一、上半年工作回顾",
    "（一）坚持稳字当头，经济运行稳中向好",
    "1.招商引资有力。上半年，引进企业36家，完成全年目标的72%。",
    "2.项目建设加快。完成标准厂房改造1.8万平方米，建设“清溪智谷”。",
    "（二）坚持生态优先，人居环境持续改善",
    "1.污水管网延伸。新建污水管网12公里，覆盖9个村。",
    "（三）坚持以人为本，民生福祉不断增进",
    "1.养老服务优化。新增养老床位150张。",
    "二、下半年工作安排",
    "（一）扩大有效投资，增强经济活力",
    "1.抓好招商引资，引进企业50家。",
    "（二）守护绿水青山，建设美丽清溪",
    "1.新建污水管网20公里，12月底前完成验收。",
    "（三）办好民生实事，回应群众期盼",
    "1.新增养老床位200张。",
)


def document(folder: Path, *, title: str = TITLE, body: Sequence[str] = BODY) -> Path:
    file = folder / "报告.txt"
    file.write_text("\n".join((title, *body)), encoding="utf-8")
    return file


def draft(folder: Path, *more: str, title: str = TITLE, body: Sequence[str] = BODY) -> Path:
    """A folder that was not there, with the document as its first draft."""
    data = folder / "镇" / "data"
    file = document(folder, title=title, body=body)
    assert main(["draft", str(file), "--id", ID, "--data", str(data), *more]) == 0
    return data


def adopt(data: Path) -> None:
    """Adopt every proposal; what is asked about counts nothing."""
    review = read_review(data=data, draft_id=ID)
    add_decisions(
        review.draft.folder,
        decisions=[
            new_decision(
                subject=item.subject,
                choice=Choice.REJECTED if item.is_question else Choice.ADOPTED,
                cells=item.proposed,
                by="测试",
            )
            for item in review.open
        ],
    )


def test_from_an_empty_folder_to_a_portal_of_the_towns_own(tmp_path: Path) -> None:
    data = draft(tmp_path)
    record = open_preview(data=data)
    for page in pages_of(record):
        shown = document_for(record=record, slug=page.slug, query={}, operator=operator_from())
        assert shown is not None
        assert "清溪镇" in shown.body
    adopt(data)
    assert main(["publish", ID, "--data", str(data)]) == 0
    record = open_record(data=data)
    assert (record.town.name, record.town.settlement, record.map) == ("清溪镇", "村", None)
    assert [domain.title for domain in record.domains] == ["经济发展", "生态环境", "民生事业"]
    assert record.report.title == TITLE
    assert {item.amount for item in record.report.indicators.values()} >= {"36家", "72%", "1.8万平方米"}
    assert all(word in record.report.text.published for word in record.town.search_examples)


def test_what_is_still_amiss_is_a_chapter_and_no_domain_of_its_own(tmp_path: Path) -> None:
    ahead = BODY.index("二、下半年工作安排")
    amiss = ("二、存在的问题", "污水管网还有4公里没有接通，养老床位不足。")
    body = (*BODY[:ahead], *amiss, "三、下半年工作安排", *BODY[ahead + 1 :])
    data = draft(tmp_path, body=body)
    adopt(data)
    assert main(["publish", ID, "--data", str(data)]) == 0
    record = open_record(data=data)
    assert [domain.title for domain in record.domains] == ["经济发展", "生态环境", "民生事业"]
    titles = [chapter.title for chapter in record.report.text.chapters if chapter.half is Half.DONE]
    assert titles[-1] == "存在的问题"


def test_a_report_in_which_nothing_looks_ahead_is_said_to_and_published_only_if_a_person_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = draft(tmp_path, body=BODY[: BODY.index("二、下半年工作安排")])
    assert "没有读到安排部分" in capsys.readouterr().out
    adopt(data)
    assert main(["publish", ID, "--data", str(data)]) == 1
    assert "没有读到安排部分" in capsys.readouterr().err
    review = read_review(data=data, draft_id=ID)
    cells = {**item_of(review, REPORT).cells, "period_h2": ""}
    decision = new_decision(subject=REPORT, choice=Choice.EDITED, cells=cells, by="测试")
    add_decisions(review.draft.folder, decisions=[decision])
    assert main(["publish", ID, "--data", str(data)]) == 0
    assert open_record(data=data).report.tasks == {}


def test_a_document_that_names_no_town_is_asked_about_and_the_towns_name_is_an_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = document(tmp_path, title="半年度工作报告")
    command = ["draft", str(file), "--id", ID, "--data", str(tmp_path / "data")]
    assert main(command) == 1
    assert "请加上--town" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
    assert main([*command, "--town", "清溪镇"]) == 0
    assert package_of(tmp_path / "data")["town"]["name"] == "清溪镇"


def test_what_the_document_cannot_say_of_the_town_is_asked_with_the_report_itself(tmp_path: Path) -> None:
    data = draft(tmp_path)
    review = read_review(data=data, draft_id=ID)
    first = review.open[0]
    assert first.subject == REPORT
    said = {**first.cells, "portal_title": "看懂清溪", "settlement": "社区", "domain_ecology": "美丽清溪"}
    decision = new_decision(subject=REPORT, choice=Choice.EDITED, cells=said, by="测试")
    add_decisions(review.draft.folder, decisions=[decision])
    adopt(data)
    assert main(["publish", ID, "--data", str(data)]) == 0
    record = open_record(data=data)
    assert (record.title, record.town.settlement) == ("看懂清溪", "社区")
    assert "美丽清溪" in [domain.title for domain in record.domains]


def test_a_summarys_own_title_is_the_reports_and_has_no_note(tmp_path: Path) -> None:
    title = "清溪镇2024年上半年工作总结和下半年工作安排"
    entry = entry_of(read_review(data=draft(tmp_path, title=title), draft_id=ID))
    assert (entry["title"], entry["title_note"]) == (title, "")


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("在清溪镇全体干部会上", ""),
        ("清溪镇上半年工作", "报告正文没有这个题名，题名由发布者注明。"),
        ("清溪镇2024年半年度工作报告", "报告正文没有题名，题名为本门户所拟。"),
    ],
)
def test_a_title_that_the_text_prints_needs_no_note_and_any_other_says_whose_it_is(
    tmp_path: Path, said: str, note: str
) -> None:
    data = draft(tmp_path, "--town", "清溪镇", title="在清溪镇全体干部会上")
    review = read_review(data=data, draft_id=ID)
    cells = {**item_of(review, REPORT).cells, "title": said}
    decision = new_decision(subject=REPORT, choice=Choice.EDITED, cells=cells, by="测试")
    add_decisions(review.draft.folder, decisions=[decision])
    assert entry_of(read_review(data=data, draft_id=ID))["title_note"] == note


def test_a_second_reading_of_the_first_report_keeps_what_was_decided(tmp_path: Path) -> None:
    data = draft(tmp_path)
    adopt(data)
    assert draft(tmp_path) == data
    assert read_review(data=data, draft_id=ID).open == ()


def test_the_next_report_of_the_town_finds_its_domains_and_its_figures_again(tmp_path: Path) -> None:
    data = draft(tmp_path)
    adopt(data)
    assert main(["publish", ID, "--data", str(data)]) == 0
    known = set(open_record(data=data).report.indicators)
    later = document(tmp_path, title=TITLE.replace("2024", "2025"))
    assert main(["draft", str(later), "--id", "2025-h1", "--data", str(data)]) == 0
    review = read_review(data=data, draft_id="2025-h1")
    assert {row.id for row in review.draft.proposals.indicators} == known
    assert "settlement" not in review.report_cells
    assert main(["draft", str(later), "--id", "2025-h2", "--data", str(data), "--town", "某镇"]) == 1


def test_a_year_that_nobody_printed_is_asked_about_and_every_row_follows_the_answer(tmp_path: Path) -> None:
    data = draft(tmp_path, title="清溪镇半年度工作报告")
    review = read_review(data=data, draft_id=ID)
    first = item_of(review, REPORT)
    assert "没有写年份" in first.why
    assert first.cells["year"] == "2024"
    said = {**first.cells, "year": "2023", "year_note": "", "period_h1": "前六个月"}
    decision = new_decision(subject=REPORT, choice=Choice.EDITED, cells=said, by="测试")
    add_decisions(review.draft.folder, decisions=[decision])
    after = read_review(data=data, draft_id=ID)
    done = [row for row in rows(after, TableName.INDICATORS) if row["role"] == "done"]
    dates = {row["label"]: row["as_of"] for row in done}
    # The sentence of one prints 上半年 itself, that of the other prints no date.
    assert (dates["引进企业"], dates["新增养老床位"]) == ("上半年", "前六个月")
    trial = try_publishing(after, sources=read_sources(data=data))
    assert not [finding for finding in trial.findings if finding.fault.column == "as_of"]
    assert trial.record is not None
    assert trial.record.report.year == 2023
    assert "2023年由发布者注明" in trial.record.report.year_note


def test_a_descriptor_that_a_person_wrote_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = Path(shutil.copytree(data_folder(), tmp_path / "镇" / "data"))
    package = package_of(data)
    package |= {"title": "看懂清溪", "reports": []}
    package["resources"] = [r for r in package["resources"] if not r["path"].startswith(f"{OLD}/")]
    write_package(data, package=package)
    assert main(["draft", "x.txt", "--id", ID, "--data", str(data), "--town", "清溪镇"]) == 1
    assert "请去掉--town" in capsys.readouterr().err
    draft(tmp_path)
    after = package_of(data)
    assert [entry["id"] for entry in after.pop("drafts")] == [ID]
    assert after == package
    assert read_review(data=data, draft_id=ID).places


def test_what_a_person_wrote_of_the_town_is_published_with_its_first_report(tmp_path: Path) -> None:
    data = draft(tmp_path)
    package = package_of(data)
    del package["drafts"]
    package |= {"title": "看懂清溪", "town": package["town"] | {"headlines": 4, "search_examples": ["企业"]}}
    write_package(data, package=package)
    draft(tmp_path)
    adopt(data)
    assert main(["publish", ID, "--data", str(data)]) == 0
    record = open_record(data=data)
    assert (record.title, record.town.headlines, record.town.search_examples) == ("看懂清溪", 4, ("企业",))


def test_a_second_reading_makes_the_town_anew_unless_a_person_has_changed_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = draft(tmp_path)
    draft(tmp_path, "--town", "石桥镇")
    package = package_of(data)
    assert package["town"]["name"] == "石桥镇"
    package["town"]["headlines"] = 4
    write_package(data, package=package)
    draft(tmp_path)
    assert package_of(data)["town"] == package["town"]
    command = ["draft", str(document(tmp_path)), "--id", ID, "--data", str(data), "--town", "清溪镇"]
    assert main(command) == 1
    assert "请去掉--town" in capsys.readouterr().err
