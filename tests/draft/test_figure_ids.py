"""A figure has the id of an earlier one only if it is about the same: a false trend is worse than none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hangtou_portal.record.model import Half, Record
from tests.draft.test_propose import proposed
from tests.record.changes import with_figures
from tests.served import record


def kept(*done: str, domain: str, like: Record | None = None, ahead: str = "加强绿化。") -> list[str]:
    """The earlier report's ids, if any, of the figures of these sentences."""
    like = like or record()
    chapters = dict.fromkeys(Half, (domain,))
    found = proposed(*done, record=like, chapters=chapters, ahead=ahead).indicators
    return [row.id if row.id in like.report.indicators else "" for row in found]


def with_label(record: Record, *, figure: str, label: str) -> Record:
    """The record whose figure is called so."""
    return with_figures(record, replace(record.report.indicators[figure], label=label))


def test_a_share_keeps_its_id_with_its_parts_whatever_it_is_called() -> None:
    ahead = "新增就业岗位2000个。"
    jobs = ["new-jobs", "new-jobs-share", "new-jobs-target"]
    for words in ("完成全年目标的49.3%", "完成年度任务的49.3%"):
        assert kept(f"新增就业岗位986个，{words}。", domain="livelihood", ahead=ahead) == jobs
    assert kept("帮扶创业986户，完成全年目标的49.3%。", domain="livelihood", ahead=ahead)[:2] == ["", ""]


@pytest.mark.parametrize("domain", ["livelihood", "city"])
def test_a_share_of_something_else_is_another_though_it_is_called_the_same(domain: str) -> None:
    sentence = "拆除违建8.6万平方米，完成全年目标的57.3%。"
    assert kept(sentence, domain=domain)[-1] == ""


def test_what_stands_in_another_domain_is_another_unless_its_name_is_plain() -> None:
    assert kept("满意率97.7%。", domain="government") == ["suggestion-satisfaction-rate"]
    assert kept("满意率97.7%。", domain="livelihood") == [""]
    assert kept("办理镇人大代表建议9件。", domain="livelihood") == [""]
    assert kept("新增就业岗位986个。", domain="economy") == ["new-jobs"]
    like = with_label(record(), figure="suggestion-satisfaction-rate", label="完成全年目标")
    assert kept("完成全年目标的57.3%。", domain="city", like=like) == [""]


@pytest.mark.parametrize(
    ("sentence", "ids"),
    [
        ("办理人大代表建议43件。", [""]),
        ("办理市人大代表建议43件。", [""]),
        ("办理镇人大代表建议43件。", ["town-congress-suggestions"]),
        (
            "区人大代表建议3件、镇人大代表建议9件。",
            ["district-congress-suggestions", "town-congress-suggestions"],
        ),
        ("全镇季度社情民意4件。", ["quarterly-public-opinions"]),
    ],
)
def test_whose_it_is_has_to_be_the_same(sentence: str, ids: list[str]) -> None:
    assert kept(sentence, domain="government") == ids


@pytest.mark.parametrize(
    ("label", "sentence", "goes_on"),
    [
        ("税收总收入同比增长", "税收总收入同比下降9.8%。", False),
        ("税收总收入同比下降", "全镇税收总收入同比下降9.8%。", True),
        ("税收总收入同比增长", "税收总收入完成率9.8%。", False),
        ("税收总收入降幅", "税收总收入增幅9.8%。", False),
    ],
)
def test_a_fall_does_not_go_on_with_a_rise(label: str, sentence: str, *, goes_on: bool) -> None:
    like = with_label(record(), figure="suggestion-satisfaction-rate", label=label)
    assert kept(sentence, domain="government", like=like) == [
        "suggestion-satisfaction-rate" if goes_on else ""
    ]


def test_of_two_that_are_as_much_alike_neither_is_taken() -> None:
    like = record()
    for figure, label in (
        ("quarterly-public-opinions", "来信来访事项办理"),
        ("town-congress-suggestions", "来信来访事项答复"),
    ):
        like = with_label(like, figure=figure, label=label)
    assert kept("来信来访事项50件。", domain="government", like=like) == [""]


def test_the_figure_of_that_very_name_comes_before_one_that_is_only_alike() -> None:
    sentences = ("发放治安视频监控探头9个。", "新增治安视频监控探头340个。")
    assert kept(*sentences, domain="city") == ["", "security-cameras"]
