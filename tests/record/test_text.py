"""The report is cut into chapters and paragraphs that keep their addresses."""

from __future__ import annotations

import pytest

from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Half, Record
from hangtou_portal.record.text import checksum, parse_report

SMALL = "## (一)开头\n\n1、甲。乙。\n\n2、丙。丁。\n\n# 下半年\n\n主线。\n\n## (一)接着\n\n1、戊。己。\n"


def reasons(markdown: str) -> str:
    with pytest.raises(RecordError) as refused:
        parse_report(markdown=markdown, file="report.md")
    return str(refused.value)


def test_addresses_name_half_chapter_and_item() -> None:
    assert list(parse_report(markdown=SMALL, file="report.md").paragraphs) == [
        "h1-1-1",
        "h1-1-2",
        "h2-0",
        "h2-1-1",
    ]


def test_the_report_has_18_items_of_what_was_done_and_20_of_what_comes_next(record: Record) -> None:
    items = [p for p in record.report.text.paragraphs.values() if p.item]
    assert sum(p.half is Half.DONE for p in items) == 18
    assert sum(p.half is Half.NEXT for p in items) == 20


@pytest.mark.parametrize("half", Half)
def test_both_halves_have_the_six_chapters(record: Record, half: Half) -> None:
    chapters = [chapter for chapter in record.report.text.chapters if chapter.half is half]
    assert [chapter.number for chapter in chapters] == list(range(1, len(record.domains) + 1))


def test_a_paragraph_is_its_title_and_its_body() -> None:
    paragraph = parse_report(markdown=SMALL, file="report.md").paragraphs["h1-1-1"]
    assert (paragraph.title, paragraph.body) == ("甲", "乙。")


def test_headings_are_not_part_of_the_published_text(record: Record) -> None:
    assert "#" not in record.report.text.published
    assert checksum(record.report.text.published) == record.report.checksum


def test_a_heading_mark_with_two_spaces_is_no_part_of_the_published_text_either() -> None:
    text = parse_report(markdown=SMALL.replace("## (一)", "##  (一)"), file="report.md")
    assert text.published == parse_report(markdown=SMALL, file="report.md").published


def test_a_gap_in_the_items_is_refused() -> None:
    assert "第5行：“3”条目序号不连续" in reasons(SMALL.replace("2、丙", "3、丙"))


def test_a_gap_in_the_chapters_is_refused() -> None:
    assert "应为第1章" in reasons(SMALL.replace("(一)接着", "(三)接着"))


def test_a_chapter_may_go_on_with_the_numbers_of_the_parts_but_leave_none_out() -> None:
    first, second = "# 一、上半年\n\n## (一)开头\n\n甲。\n", "# 三、下半年\n\n## (一)接着\n\n丁。\n"
    parts = f"{first}\n## {{}}、问题\n\n### (一)乙。丙。\n\n{second}"
    text = parse_report(markdown=parts.format("二"), file="report.md")
    assert list(text.paragraphs) == ["h1-1-0", "h1-2-1", "h2-1-0"]
    assert (text.paragraphs["h1-2-1"].mark, text.paragraphs["h1-2-1"].title) == ("(一)", "乙")
    assert "“三”应为第2章" in reasons(parts.format("三"))


def test_paragraphs_without_a_number_are_counted_through_where_there_are_several() -> None:
    text = parse_report(markdown=SMALL.replace("主线。", "主线。\n\n又一段。"), file="report.md")
    assert [p.address for p in text.paragraphs.values() if not p.chapter] == ["h2-0-1", "h2-0-2"]


@pytest.mark.parametrize(
    ("chapter", "item"),
    [
        ("一、", "（一）"),
        ("（一）", "1."),
        ("（一）", "1、"),
        ("(一)", "（1）"),
        ("一、", "1．"),
        ("（一）", "①"),
    ],
)
def test_headings_and_items_are_found_as_officials_number_them(chapter: str, item: str) -> None:
    second = chapter.replace("一", "二")
    next_item = item.translate(str.maketrans("一1①", "二2②"))
    first = f"# 上半年\n\n{chapter}开头\n\n{item}甲。乙。\n\n{next_item}丙。丁。\n\n"
    text = parse_report(markdown=f"{first}{second}接着\n\n{item}戊。己。\n", file="report.md")
    assert list(text.paragraphs) == ["h1-1-1", "h1-1-2", "h1-2-1"]
    assert [c.mark + c.title for c in text.chapters] == [f"{chapter}开头", f"{second}接着"]
    assert [p.mark for p in text.paragraphs.values()] == [item, next_item, item]


def test_without_markdown_the_widest_numbering_opens_the_parts() -> None:
    plain = "一、去年\n\n（一）开头\n\n甲。\n\n二、今年\n\n（一）接着\n\n乙。\n"
    text = parse_report(markdown=plain, file="report.md")
    assert list(text.paragraphs) == ["h1-1-0", "h2-1-0"]
    assert dict(text.headings) == {Half.DONE: "一、去年", Half.NEXT: "二、今年"}


def test_a_heading_that_goes_on_is_a_title_and_a_paragraph() -> None:
    text = parse_report(markdown=SMALL.replace("(一)接着", "(一)接着。先说一句。"), file="report.md")
    (chapter,) = (one for one in text.chapters if one.address == "h2-1")
    assert (chapter.title, chapter.paragraphs[0].text) == ("接着", "先说一句。")


def test_a_third_part_is_a_chapter_of_the_second_half() -> None:
    text = parse_report(markdown=SMALL + "\n# 三、自身建设\n\n庚。\n", file="report.md")
    assert {chapter.address: chapter.title for chapter in text.chapters}["h2-2"] == "自身建设"
    assert text.paragraphs["h2-2-0"].text == "庚。"


def test_a_text_without_chapters_is_refused() -> None:
    assert "没有读到任何一章" in reasons("只有一句话。\n")


def test_a_run_of_several_numerals_numbers_nothing() -> None:
    text = parse_report(markdown=SMALL.replace("(一)接着", "(三四)月安排"), file="report.md")
    assert [chapter.title for chapter in text.chapters] == ["开头", "(三四)月安排"]
