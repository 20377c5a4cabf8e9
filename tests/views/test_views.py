"""What each page holds."""

from dataclasses import replace

import pytest

from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.headlines import Headline, headline_of, small_drawing
from hangtou_portal.views.overview import due_of, enumerated, overview_page
from hangtou_portal.views.passages import segments_of, sentence_of
from hangtou_portal.views.site_map import next_page, pages_of
from tests.served import record, report


def test_the_overview_tells_the_whole_story() -> None:
    page = overview_page(record())
    assert len(page.headlines) == 8
    assert [task.due for task in due_of(report())] == ["8月底前", "年底"]
    assert {item.figure.id for item in page.headlines if item.progress} == {
        "demolished-illegal-area",
        "new-jobs",
    }
    assert {item.figure.id for item in page.headlines if item.parts} == {"courtyard-households"}
    assert {item.figure.id for item in page.headlines if item.row} == {"waste-sorting-residential-areas"}
    assert [view.domain for view in page.domains] == list(report().domains)
    assert all(len(view.leads) == 3 for view in page.domains)
    assert page.main_lines is not None
    assert len(enumerated(page.main_lines.text)) == 4


@pytest.mark.parametrize(
    ("unit", "said"), [("条", "一条"), ("万户", "一万户"), ("个村", "一个村"), ("个", "一个")]
)
def test_a_dot_stands_for_one_of_the_reports_unit(unit: str, said: str) -> None:
    item = report().indicators["waste-sorting-residential-areas"]
    drawn = headline_of(item, report=report()).exhibit
    drawing = small_drawing(Headline(figure=replace(item, unit=unit), exhibit=drawn))
    assert drawing is not None
    assert drawing.caption == f"一个圆点代表{said}"


def test_the_overview_begins_with_the_report_in_one_sentence() -> None:
    summary = overview_page(record()).summary
    assert summary.text == "拆违完成八成三，就业岗位快于时间进度，垃圾分类覆盖全部13个村"
    assert [item.id for item in summary.sources] == [
        "demolition-target-share",
        "new-jobs-share",
        "waste-sorting-villages",
        "courtyard-villages",
    ]


def test_every_figure_of_a_domain_has_its_card_once() -> None:
    for domain in report().domains:
        page = domain_page(record=record(), domain=domain)
        cards = [item.id for item in (*page.leads, *page.others, *page.targets)]
        assert sorted(cards) == sorted(i.id for i in report().indicators.values() if i.domain == domain)


def test_a_domain_is_summed_up_by_what_it_has() -> None:
    page = domain_page(record=record(), domain=report().domain("city"))
    assert page.summary.startswith("上半年3条工作、")
    done, coming = (
        replace(
            part,
            chapters=tuple(
                replace(chapter, paragraphs=tuple(replace(p, mark="") for p in chapter.paragraphs))
                for chapter in part.chapters
            ),
        )
        for part in (page.done, page.coming)
    )
    bare = replace(page, done=done, coming=coming, leads=(), others=(), tasks=())
    assert bare.summary == "上半年3段，没有数字；下半年4段，没有列出安排。"


def test_every_paragraph_is_shown_in_its_domain() -> None:
    shown = {
        paragraph.address
        for domain in report().domains
        for chapter in (
            domain_page(record=record(), domain=domain).done,
            domain_page(record=record(), domain=domain).coming,
        )
        for paragraph in chapter.paragraphs
    }
    assert shown == {address for address, p in report().text.paragraphs.items() if p.chapter}


def test_a_paragraph_cut_into_segments_is_still_the_paragraph() -> None:
    linked = set()
    for paragraph in report().text.paragraphs.values():
        segments = segments_of(paragraph=paragraph, report=report())
        assert "".join(segment.text for segment in segments) == paragraph.text
        linked |= {segment.figure.id for segment in segments if segment.figure}
    # Two shares stand on one number (均达到100%): the number links to the first of them.
    assert set(report().indicators) - linked == {"suggestion-satisfaction-rate"}


def test_every_figure_has_its_whole_sentence() -> None:
    for item in report().indicators.values():
        sentence = sentence_of(item=item, report=report())
        assert sentence.text in report().text.paragraphs[item.paragraph].text
        assert sentence.text.endswith("。")
        assert sentence.words in sentence.text


def test_page_addresses_are_ascii_and_titles_chinese() -> None:
    pages = pages_of(record())
    assert len({page.slug for page in pages}) == len(pages)
    assert all(page.slug.isascii() for page in pages)
    assert all("\u4e00" <= page.title[0] <= "\u9fff" for page in pages)


def test_from_every_page_one_reads_on_and_round() -> None:
    pages = pages_of(record())
    seen = [pages[0].slug]
    for _ in pages:
        seen.append(next_page(pages=pages, slug=seen[-1]).slug)
    assert seen[-1] == seen[0]
    assert len(set(seen)) == len(pages)
