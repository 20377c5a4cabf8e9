"""The plain document of every address: complete, escaped, and honest about what it does not know."""

import re
from dataclasses import replace
from html import unescape

import pytest

from hangtou_portal.exhibits.catalogue import exhibits_of
from hangtou_portal.html.documents import document_for, refused_document
from hangtou_portal.record.faults import Fault
from hangtou_portal.views.operator import Operator, operator_from
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.site_map import pages_of
from hangtou_portal.views.small_maps import overview_map
from tests.served import page_of, record, report, with_report

PAGES = pages_of(record())


def _words(html: str) -> str:
    """The text as printed, without what its terms open."""
    closed = re.sub(r'(<details class="ht-term"><summary>.*?</summary>).*?</details>', r"\1", html)
    return unescape(re.sub(r"<[^>]+>", "", closed))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "overview")
def test_every_page_is_a_whole_document(page: object) -> None:
    slug = getattr(page, "slug")  # noqa: B009 - parametrised ids hide the type
    body = page_of(slug).body
    assert body.count("<h1") == 1
    assert body.count("<main ") == 1
    assert "aria-current" in body


def test_every_page_has_a_title_of_its_own() -> None:
    titles = [page_of(page.slug).title for page in PAGES]
    assert len(set(titles)) == len(titles)


def test_the_overview_says_the_report_in_one_sentence_before_its_figures() -> None:
    document = page_of("")
    words = re.sub("<[^>]+>", "", document.body)
    sentence = "拆违完成八成三，就业岗位快于时间进度，垃圾分类覆盖全部13个村"
    assert f"<h1>{sentence}</h1>" in document.body
    assert words.index(sentence) < words.index("航头镇半年，八个数字") < words.index("近500亩")


def test_a_headline_has_its_short_label_its_drawing_and_in_its_source_its_full_label() -> None:
    body = page_of("").body
    cards = {
        item.id: body[body.index(f'id="figure-{item.id}"') :].partition("</article>")[0]
        for item in report().indicators.values()
        if item.headline
    }
    words = {key: _words(card) for key, card in cards.items()}
    assert "大麦湾园区土地调出预留区" in words["released-park-land"]
    assert "全称：大麦湾园区土地成功调出战略预留区" in words["released-park-land"]
    assert (
        "完成 83.29%（原文），2019年8月底前目标 48万平方米，还差 8.02万平方米（测算）"
        in words["demolished-illegal-area"]
    )
    assert cards["waste-sorting-residential-areas"].count('<i class="on"></i>') == 27
    assert "8850户 星级户" in words["courtyard-households"]
    assert "ht-small" not in cards["released-park-land"]


def test_the_town_stands_on_the_overview_with_every_project_by_its_stage() -> None:
    body = page_of("").body
    town = body[body.index('id="to-the-map"') :].partition("</section>")[0]
    for project in report().projects.values():
        assert f">{project.name}</a>" in town
    assert town.count('class="ht-spot"') >= 2 * len(record().villages)
    assert body.index('id="to-the-map"') < body.index('id="due"') < body.index('id="domains"')


def test_a_record_without_a_map_has_none_on_the_overview() -> None:
    assert overview_map(replace(record(), map=None)) is None


def test_what_is_read_less_often_stands_behind_one_word_on_a_desk() -> None:
    head = page_of("terms").body.partition("</nav>")[0]
    row, _, rest = head.partition('<details class="ht-sheet ht-rest"')
    assert all(f">{title}</a>" in row for title in ("总览", "城市运行", "地图", "我的村", "下半年"))
    assert '<summary class="ht-here">更多</summary>' in rest
    assert all(f">{title}</a>" in rest for title in ("报告原文", "数据与引用", "名词解释", "关于"))


def test_an_exhibit_comes_with_its_bars_table_and_sums() -> None:
    for page in PAGES:
        if page.domain is None:
            continue
        body = page_of(page.slug).body
        for exhibit in exhibits_of(report=report(), domain=page.domain):
            words = _words(body)
            assert exhibit.takeaway in words
            assert all(cell in words for row in exhibit.table.rows for cell in row)
            assert all(item.formula in words for item in exhibit.computed)


def test_the_address_of_a_figure_opens_its_card() -> None:
    body = page_of("city", figure="demolished-illegal-area").body
    card = body[body.index('id="figure-demolished-illegal-area"') :]
    assert "<details open>" in card[: card.index("</article>")]
    assert "<details open>" not in page_of("city").body


@pytest.mark.parametrize("key", ["figure", "exhibit", "paragraph"])
def test_a_wrong_name_in_the_address_gets_a_word_and_the_whole_page(key: str) -> None:
    document = page_of("city", **{key: "<script>alert(1)</script>"})
    assert "可能是地址抄错了" in document.body
    assert "<script>" not in document.body
    assert "回到总览" in document.body
    assert "拆违完成八成三" in document.body


def test_an_unknown_page_is_no_document() -> None:
    assert document_for(record=record(), slug="nope", query={}, operator=Operator()) is None


def test_data_that_never_passed_is_listed_and_no_figure_shown() -> None:
    fault = Fault(file="indicators.csv", line=14, column="value", value="39.9八", reason="不是数字")
    words = _words(refused_document((fault,)).body)
    assert "数据没有通过核对" in words
    assert all(part in words for part in ("indicators.csv", "14", "value", "39.9八", "不是数字"))
    assert "违建" not in words


@pytest.mark.parametrize("slug", ["", "about", "accessibility"])
def test_what_nobody_configured_stays_off_the_page_and_is_told_to_whoever_runs_it(slug: str) -> None:
    assert not Operator().fields()
    assert not any(word in page_of(slug).body for word in ("未配置", "主办单位", "联系方式"))
    named = operator_from({"HANGTOU_ORGANISER": " 某某镇人民政府 "})
    assert [(field.name, field.value) for field in named.fields()] == [("主办单位", "某某镇人民政府")]
    assert "联系方式（HANGTOU_CONTACT）" in named.unset()
    assert "主办单位" not in named.unset()


@pytest.mark.parametrize(
    ("contact", "number"),
    [("021-58220000", "02158220000"), ("电话：12345（市民热线）", "12345"), ("13800000000", "13800000000")],
)
def test_a_telephone_number_is_a_link(contact: str, number: str) -> None:
    town = operator_from({"HANGTOU_CONTACT": contact})
    for slug in ("", "about", "accessibility"):
        document = document_for(record=record(), slug=slug, query={}, operator=town)
        assert document is not None
        assert document.body.count(f'<a href="tel:{number}">') == 1 + (slug != "")
    assert "".join(run for run, _ in town.fields()[0].runs) == contact
    (mail,) = operator_from({"HANGTOU_CONTACT": "信箱20190630@example"}).fields()
    assert mail.runs == (("信箱20190630@example", ""),)


def test_the_meta_tags_of_a_government_site_are_there_and_none_invented() -> None:
    meta = dict(page_of("city").meta)
    assert meta["ColumnName"] == "城市运行"
    assert "SiteIDCode" not in meta
    assert "PubDate" not in meta
    town = operator_from({"HANGTOU_PUBLISHED": "2019-08-20", "HANGTOU_SITE_CODE": "3101150001"})
    document = document_for(record=record(), slug="city", query={}, operator=town)
    assert document is not None
    assert dict(document.meta) | {"PubDate": "2019-08-20", "SiteIDCode": "3101150001"} == dict(document.meta)


def test_a_shared_link_has_the_picture_of_what_it_names_once_the_portal_has_an_address() -> None:
    assert page_of("city").picture == ""
    town = operator_from({"HANGTOU_ADDRESS": "https://hangtou.example/"})
    first, *_, last = (exhibit.id for exhibit in exhibits_of(report=report(), domain=report().domain("city")))
    for asked, named in ((None, first), (last, last), ("nothing", first)):
        query = {"exhibit": asked} if asked else {}
        document = document_for(record=record(), slug="city", query=query, operator=town)
        assert document is not None
        assert document.picture == f"https://hangtou.example/pictures/{named}.png"
    without_exhibits = document_for(record=record(), slug="terms", query={}, operator=town)
    assert without_exhibits is not None
    assert without_exhibits.picture == ""


def test_the_page_of_the_deck_says_how_to_go_to_a_screen_by_its_number() -> None:
    assert "输入页码再按回车跳到那一屏" in _words(page_of("present").body)


def test_a_small_bar_of_parts_on_the_overview_says_what_it_must_not_be_taken_for() -> None:
    body = _words(page_of("").body)
    cautions = [one.exhibit.note for one in overview_page(record()).headlines if one.exhibit and one.parts]
    assert any(cautions)
    assert all(caution in body for caution in cautions)


def test_a_space_of_the_report_stays_beside_what_a_search_has_found() -> None:
    text = report().text
    paragraph = replace(text.paragraphs["h1-1-0"], text="见 附件 二。")
    changed = replace(report(), text=replace(text, paragraphs={**text.paragraphs, "h1-1-0": paragraph}))
    found = document_for(record=with_report(changed), slug="report", query={"q": "附件"}, operator=Operator())
    assert found is not None
    assert "见 <mark>附件</mark> 二。" in found.body.partition('id="h1-1-0"')[2]
