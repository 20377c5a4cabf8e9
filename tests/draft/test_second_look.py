"""What is held back when the rest of a draft is adopted at once, and why."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.items import subject_of
from hangtou_portal.draft.make import make_draft
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.second_look import second_look
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.sources import read_sources
from tests.draft.drafted import ANSWER, ASKED, draft_next_report, item_of
from tests.next_report import NEW

#: Sentences of both parts whose rows agree with the text and may say another thing all the same.
DONE = (
    "税收收入3.2亿元，增长5.4%。走访企业612家，慰问老人85人。",
    "救助标准提高70元。",
    "引导50家以上商户参与。",
    "养老院改建计划2021年底竣工；新建健身点4个。",
    "截至6月15日，发放口罩86万只，设置检查点14个。",
)
JOBS = "新增就业岗位1890个。"
AHEAD = "建设停车场3座，床位260张。"


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Why each row is to be looked at, by its quote."""
    folder = tmp_path_factory.mktemp("looks")
    data = Path(shutil.copytree(data_folder(), folder / "data"))
    file = folder / "report.txt"
    file.write_text(
        "航头镇2020年上半年工作报告\n一、上半年工作回顾\n（一）经济发展\n"
        + "\n".join(f"{at}．工作。{words}" for at, words in enumerate(DONE, start=1))
        + f"\n（二）民生事业\n1．民生。{JOBS}\n二、下半年工作安排\n（一）经济发展\n1．经济。{AHEAD}\n"
        "（二）民生事业\n1．民生。加强绿化。\n",
        encoding="utf-8",
    )
    review = make_draft(file=file, draft_id="2020-h1", data=data, progress=lambda *_: None).review
    record = try_publishing(review, sources=read_sources(data=data)).record
    assert record is not None
    return {item.quote: second_look(item, review=review, record=record) for item in review.items}


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("救助标准提高70元", "增减了多少，还是增减到多少"),
        ("50家以上", "可能是一条界线"),
        ("新建健身点4个", "2021年底"),
        ("床位260张", "没有认出动词"),
    ],
)
def test_what_may_mean_another_thing_is_held_back_with_its_reason(
    looks: dict[str, str], quote: str, why: str
) -> None:
    assert [why in said for held, said in looks.items() if quote in held] == [True]


@pytest.mark.parametrize(
    "quote",
    ["增长5.4%", "走访企业612家", "发放口罩86万只", "设置检查点14个", "新增就业岗位1890个", "建设停车场3座"],
)
def test_what_its_own_words_make_plain_is_adopted_with_the_rest(looks: dict[str, str], quote: str) -> None:
    assert {said for held, said in looks.items() if quote in held} == {""}


def test_an_answer_under_a_new_id_is_held_against_the_report_before(tmp_path: Path) -> None:
    """Also when a new draft asks no more, and the answer stays as a row of its own."""
    data, subject = draft_next_report(tmp_path, asked=True), subject_of(ASKED)
    answer = new_decision(
        subject=subject, choice=Choice.EDITED, cells=ANSWER | {"id": "plan-tasks"}, by="工作台"
    )
    add_decisions(data / NEW, decisions=[answer])
    proposals = data / NEW / "proposals.json"
    kept = json.loads(proposals.read_text(encoding="utf-8"))
    proposals.write_text(json.dumps(kept | {"open": []}, ensure_ascii=False), encoding="utf-8")

    review = read_review(data=data, draft_id=NEW)
    record = try_publishing(review, sources=read_sources(data=data)).record
    look = second_look(item_of(review, subject), review=review, record=record)
    assert look == "用了新的编号；上一份报告的“落实建设任务编制”没有下文，请看是不是同一个数"
