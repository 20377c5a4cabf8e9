"""A report's two halves, its chapters and its time are read from its headings, however it numbers them."""

from __future__ import annotations

import pytest

from hangtou_portal.draft.headings import with_headings
from hangtou_portal.draft.structure import periods
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.paragraphs import ReportText
from hangtou_portal.record.shortcomings import HEADING
from hangtou_portal.record.text import parse_report

CHAPTER = "（一）经济平稳增长"


@pytest.mark.parametrize(
    ("behind", "ahead", "year", "words"),
    [
        ("一、过去一年工作回顾", "二、2025年工作安排", 2024, ("2024年", "2025年")),
        ("一、2024年工作回顾", "二、2025年工作安排", 2024, ("2024年", "2025年")),
        ("一、上半年工作回顾", "二、2025年下半年工作安排", 2025, ("上半年", "下半年")),
        ("一、过去五年工作回顾", "二、2026—2030年奋斗目标", 2023, ("2023年", "2024年")),
        ("# 一、过去一年工作回顾", "# 二、2025年工作安排", 2024, ("2024年", "2025年")),
    ],
)
def test_the_year_is_that_which_the_report_looks_back_on(
    behind: str, ahead: str, year: int, words: tuple[str, str]
) -> None:
    mark = "## " if behind.startswith("#") else ""
    time = periods([behind, f"{mark}{CHAPTER}", ahead, f"{mark}{CHAPTER}"], report_id="2023")
    assert (time.year, tuple(time.words[half] for half in Half)) == (year, words)


def cut(*lines: str) -> ReportText:
    return parse_report(markdown=with_headings(lines), file="report.md")


def chapters(text: ReportText) -> dict[str, str]:
    return {chapter.address: chapter.mark + chapter.title for chapter in text.chapters}


def test_what_is_still_amiss_is_a_chapter_between_the_two_parts_and_its_points_are_items() -> None:
    text = cut(
        "一、上半年工作情况",
        "（一）经济运行平稳",
        "1．招商有力。引进企业5家。",
        "二、存在问题",
        "（一）停车难。停车位不足300个。",
        "（二）人手少。缺社工6名。",
        "三、下半年工作计划",
        "（一）稳住经济",
        "1．抓招商。引进企业8家。",
    )
    assert dict(text.headings) == {Half.DONE: "一、上半年工作情况", Half.NEXT: "三、下半年工作计划"}
    assert chapters(text) == {
        "h1-1": "（一）经济运行平稳",
        "h1-2": "二、存在问题",
        "h2-1": "（一）稳住经济",
    }
    assert {a: p.mark + p.text for a, p in text.paragraphs.items() if a.startswith("h1-2")} == {
        "h1-2-1": "（一）停车难。停车位不足300个。",
        "h1-2-2": "（二）人手少。缺社工6名。",
    }


@pytest.mark.parametrize(
    "heading", ["二、存在的主要问题", "二、面临的困难和挑战", "二、问题和不足", "二、不足之处"]
)
def test_what_is_still_amiss_is_told_by_its_heading(heading: str) -> None:
    assert HEADING.search(heading)


@pytest.mark.parametrize("heading", ["二、破解存在的突出问题", "二、民生保障"])
def test_mending_what_is_amiss_is_a_deed(heading: str) -> None:
    assert not HEADING.search(heading)


def test_digits_number_the_chapters_where_nothing_wider_does() -> None:
    text = cut(
        "一、上半年工作情况",
        "1．经济平稳。引进企业5家。",
        "2．民生改善。新增床位9张。",
        "二、存在的困难和不足",
        "1．停车难。停车位不足300个。",
        "三、下半年打算",
        "1．稳经济。引进企业8家。",
    )
    assert chapters(text) == {
        "h1-1": "1．经济平稳",
        "h1-2": "2．民生改善",
        "h1-3": "二、存在的困难和不足",
        "h2-1": "1．稳经济",
    }
    assert text.paragraphs["h1-3-1"].mark == "1．"


DONE = ("一、经济发展", "1．税收增长。完成税收3.2亿元。", "二、民生保障", "新增岗位200个。")


@pytest.mark.parametrize(
    ("points", "addresses"),
    [
        (("1．抓经济。引进企业5家。", "2．抓民生。新增床位9张。"), ["h2-1-0", "h2-2-0"]),
        (("1．引进企业5家，", "2．新增床位9张。"), ["h2-0-1", "h2-0-2"]),
    ],
    ids=["headings", "sentences"],
)
def test_a_chapter_that_looks_ahead_opens_the_second_half(
    points: tuple[str, str], addresses: list[str]
) -> None:
    text = cut(*DONE, "三、下半年工作打算", *points)
    assert dict(text.headings) == {Half.NEXT: "三、下半年工作打算"}
    assert [p.address for p in text.paragraphs.values() if p.half is Half.NEXT] == addresses
    assert (text.paragraphs["h1-1-1"].mark, text.paragraphs["h1-1-1"].title) == ("1．", "税收增长")


@pytest.mark.parametrize(
    ("heading", "halves"),
    [
        ("二、2024年工作", [Half.DONE, Half.NEXT]),
        ("二、上半年存在的问题和下半年工作打算", [Half.DONE, Half.NEXT]),
        ("二、明年工作", [Half.DONE, Half.NEXT]),
        ("二、上半年目标任务完成情况", [Half.DONE]),
        ("二、2023年工作体会", [Half.DONE]),
    ],
)
def test_a_second_part_looks_ahead_if_it_says_so_or_names_a_later_year(
    heading: str, halves: list[Half]
) -> None:
    text = cut("一、2023年工作", CHAPTER, "引进企业5家。", heading, CHAPTER, "引进企业8家。")
    assert list(text.headings) == halves


def test_an_unnumbered_line_opens_the_part_ahead_only_if_it_does_not_look_back() -> None:
    text = cut(
        CHAPTER, "主要目标完成情况", "引进企业5家。", "下半年工作安排", "（一）稳住经济", "引进企业8家。"
    )
    assert dict(text.headings) == {Half.NEXT: "下半年工作安排"}
    assert text.paragraphs["h1-1-2"].text == "引进企业5家。"


def test_the_first_part_is_never_the_one_ahead_and_a_chapter_on_planning_opens_none() -> None:
    text = cut("一、目标任务推进", CHAPTER, "引进企业5家。", "二、存在问题", "人手不足。")
    assert chapters(text)["h1-2"] == "二、存在问题"
    assert (
        Half.NEXT
        not in cut("一、经济发展", "甲。", "二、坚持规划引领", "乙。", "三、完成目标", "丙。").headings
    )


def test_a_chapter_on_what_was_asked_does_not_open_the_plan_where_a_later_one_says_so() -> None:
    text = cut(*DONE, "三、强化安全工作要求", "检查12次。", "四、下半年重点工作", "招商5家。")
    assert chapters(text)["h1-3"] == "三、强化安全工作要求"
    assert dict(text.headings) == {Half.NEXT: "四、下半年重点工作"}
    assert [p.text for p in text.paragraphs.values() if p.half is Half.NEXT] == ["招商5家。"]
