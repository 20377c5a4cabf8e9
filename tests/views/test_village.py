"""Every villager finds what the report says of their village, and is told where it says nothing."""

from dataclasses import replace

import pytest

from hangtou_portal.record.model import Half, Paragraph, Place
from hangtou_portal.views.place_sentences import PlaceSentences
from hangtou_portal.views.places import village_page
from tests.served import record, report, with_report


@pytest.mark.parametrize("village", record().villages, ids=lambda village: village.id)
def test_a_village_gets_every_sentence_that_names_it_and_no_other_villages(village: Place) -> None:
    page = village_page(record=record(), chosen=village.id)
    assert page.panel is not None
    said = {sentence.text for sentence in page.panel.sentences}
    stations = {
        name for place in record().places.values() if not place.is_village for name in place.report_names
    }
    for paragraph in report().text.paragraphs.values():
        for sentence in paragraph.text.replace(";", "。").split("。"):
            bare = sentence
            for name in stations:
                bare = bare.replace(name, "")
            if any(name in bare for name in village.report_names):
                assert any(sentence in other for other in said), sentence
    assert page.panel.silent == (not said and not page.panel.nearby)


def test_a_village_that_no_report_has_named_before_is_found_by_its_name() -> None:
    paragraph = replace(report().text.paragraphs["h2-2-2"], text="启动鹤鸣村、王楼村前期规划。")
    text = replace(report().text, paragraphs={paragraph.address: paragraph})
    own = with_report(replace(report(), text=text, projects={}, tasks={}, indicators={}))
    page = village_page(record=own, chosen="heming")
    assert page.panel is not None
    assert [sentence.text for sentence in page.panel.sentences] == [paragraph.text]
    assert [place.name for place in page.named] == ["鹤鸣村", "王楼村"]


def test_changda_reads_of_its_own_core_area() -> None:
    page = village_page(record=record(), chosen="changda")
    assert page.panel is not None
    assert any("启动长达乡村振兴核心区建设" in sentence.text for sentence in page.panel.sentences)


def test_what_only_the_record_puts_in_a_village_is_told_apart() -> None:
    page = village_page(record=record(), chosen="wanglou")
    assert page.panel is not None
    assert not page.panel.sentences
    assert [other.name for other, _ in page.panel.nearby] == ["傅雷故居"]
    assert not page.panel.silent
    assert [place.name for place in page.named] == ["长达村", "牌楼村"]
    assert ("王楼村", ["傅雷故居"]) in [
        (place.name, [other.name for other in others]) for place, others in page.holding
    ]


def test_a_village_of_which_nothing_is_said_is_told_so_and_shown_what_reaches_all() -> None:
    page = village_page(record=record(), chosen="haiqiao")
    assert page.panel is not None
    assert page.panel.silent
    done = "".join(sentence.text for sentence in page.panel.for_all(Half.DONE))
    coming = "".join(sentence.text for sentence in page.panel.for_all(Half.NEXT))
    assert "生活垃圾分类全覆盖" in done
    assert "“家门口”服务中心" in done
    assert "准物业服务" in coming
    assert "各村文化团队星级评定" in coming


def test_a_name_that_is_no_village_leaves_the_choice() -> None:
    page = village_page(record=record(), chosen="fulei-residence")
    assert page.panel is None
    assert page.unknown == "fulei-residence"
    assert len(page.villages) == 13


def test_a_semicolon_of_full_width_ends_a_sentence_too() -> None:
    paragraph = Paragraph(
        address="h2-1-1",
        half=Half.NEXT,
        chapter=1,
        item=1,
        mark="1、",
        text="长达村建成公园；鹤鸣村修好道路。",
    )
    text = replace(report().text, paragraphs={paragraph.address: paragraph})
    own = with_report(replace(report(), text=text))
    sentences = PlaceSentences(own).of(own.places["changda"])
    assert [sentence.text for sentence in sentences] == ["长达村建成公园；"]


@pytest.mark.parametrize(
    ("sentence", "reaching"),
    [
        ("13个村完成创建。", 1),
        ("13个村中心花园全部建成。", 1),
        ("13个村中有9个村完成创建。", 0),
        ("13个村，其中9个村完成创建。", 0),
    ],
)
def test_what_some_villages_have_is_not_what_every_village_has(sentence: str, reaching: int) -> None:
    known = report().indicators["joint-station-villages"]
    paragraph = replace(report().text.paragraphs[known.paragraph], text=sentence)
    text = replace(report().text, paragraphs={paragraph.address: paragraph})
    figures = {known.id: replace(known, quote="13个村")}
    own = with_report(replace(report(), text=text, indicators=figures, tasks={}))
    assert len(PlaceSentences(own).for_every_village) == reaching


def test_villages_stand_in_the_order_of_their_sounds() -> None:
    names = [place.name for place in village_page(record=record(), chosen="").villages]
    assert "".join(name[0] for name in names) == "长沉丰福果海航鹤鹤梅牌沈王"
