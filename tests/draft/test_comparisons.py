"""Which figures a draft sets side by side: those of one measure, and nothing else."""

from __future__ import annotations

import pytest

from tests.draft.test_propose import proposed


def bars(*done: str) -> list[list[str]]:
    """The amounts that each proposed comparison holds."""
    found = proposed(*done)
    figures = {row.id: row.cells["value"] + row.cells["unit"] for row in found.indicators}
    rows = [row.cells for row in found.exhibit_figures if row.cells["part"] == "item"]
    return [
        [figures[row["figure"]] for row in rows if row["exhibit"] == exhibit.id] for exhibit in found.exhibits
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "固定资产投资增长12.4%，工业总产值下降2.6%。",
        "整改率99.1%，调解成功率98.5%，信访总量较去年下降22.4%。",
        "生活垃圾分类参与率95%、资源回收利用率38%。",
        "零售总额增长4.6%，重大工程投资增长5.3%。",
        "完成投资35亿元，新增注册资金58.3亿元，工业总产值112.8亿元。",
        "总投资12亿元，投资7.6亿元。",
        "新增口袋公园4个、停车泊位1120个。",
        "改造老旧小区7个，新增幼儿园学位540个。",
        "活动室平均面积由320平方米增至860平方米。",
        "党组织覆盖率由78%提升至93.5%。",
        "截至4月底，复工企业85家。减免租金企业412家。",
        "我们也清醒地看到，医院床位缺口300张、养老床位缺口200张。",
        "建成高标准农田8万亩、累计建成高标准农田120万亩。",
    ],
)
def test_a_unit_in_common_is_no_measure_in_common(sentence: str) -> None:
    assert bars(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("办理人大代表建议43件、政协提案5件。", [["43件", "5件"]]),
        ("受理复议3件和诉讼5件，办理人大代表建议43件、政协提案6件。", [["3件", "5件"], ["43件", "6件"]]),
        (
            "城镇新增就业2860人，失业人员再就业735人，困难人员就业412人。",
            [["2860人", "735人", "412人"]],
        ),
        (
            "刑事立案数、电信诈骗数、交通事故数分别下降13.5%、8.6%、2.7%。",
            [["13.5%", "8.6%", "2.7%"]],
        ),
        ("生活垃圾日均处置量118吨，建筑垃圾日均处置量80吨。", [["118吨", "80吨"]]),
        ("民生实事有序推进，已完成12项，完成进度过半的5项。", [["12项", "5项"]]),
    ],
)
def test_what_a_clause_lists_and_what_is_called_alike_stands_side_by_side(
    sentence: str, found: list[list[str]]
) -> None:
    assert bars(sentence) == found
