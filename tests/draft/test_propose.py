"""What rules propose for a report: all its numbers, in its own words, and never a guess."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from hangtou_portal.draft.model import Proposal, Proposals
from hangtou_portal.record.audit import RULES
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Half, Record
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.sentences.template import plain_words
from tests.draft.adopting import adopted, proposals_for
from tests.served import record

REPORT = "2019-h1"
SIX = ("economy", "countryside", "city", "governance", "livelihood", "government")
CHAPTERS = dict.fromkeys(Half, SIX)
FIRST_ONLY = dict.fromkeys(Half, ("economy",))
END = date(2019, 6, 30)


def text_of(*done: str, ahead: str = "加强绿化。") -> str:
    """A report of one chapter a half, in full-width punctuation, with these sentences in its first."""
    return (
        "# 一、上半年工作\n\n## （一）经济\n\n"
        + "\n\n".join(done)
        + (f"\n\n# 二、下半年安排\n\n## （一）经济\n\n{ahead}\n")
    )


def without_reports() -> Record:
    return replace(record(), reports=(), questions=())


def proposed(
    *done: str,
    ahead: str = "加强绿化。",
    record: Record | None = None,
    chapters: Mapping[Half, Sequence[str]] = FIRST_ONLY,
) -> Proposals:
    return proposals_for(
        text_of(*done, ahead=ahead),
        record=record or without_reports(),
        report_id="2020-h1",
        period_end=date(2020, 6, 30),
        chapters=chapters,
    )


def amounts(rows: tuple[Proposal, ...]) -> list[str]:
    return [f"{row.cells['label']}={row.cells['value']}{row.cells['unit']}" for row in rows]


@pytest.fixture(scope="module")
def markdown() -> str:
    """The published text of the report made by hand."""
    return (data_folder() / REPORT / "report.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def drafted(markdown: str) -> Proposals:
    """The report made by hand, drafted from its text alone."""
    return proposals_for(
        markdown, record=without_reports(), report_id=REPORT, period_end=END, chapters=CHAPTERS
    )


def by_hand(name: str) -> list[dict[str, str]]:
    with Path(data_folder() / REPORT / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_figure_made_by_hand_is_found_and_hardly_any_other(drafted: Proposals) -> None:
    keys = ("paragraph", "value", "unit")
    wanted = [tuple(row[key] for key in keys) for row in by_hand("indicators")]
    found = [tuple(row.cells[key] for key in keys) for row in drafted.indicators]
    right = sum(1 for figure in wanted if figure in found)
    assert right / len(wanted) >= 0.97
    assert sum(1 for figure in found if figure in wanted) / len(found) >= 0.95
    assert drafted.open == ()


def test_adopting_everything_gives_a_record_that_passes_the_audit(drafted: Proposals, markdown: str) -> None:
    made = adopted(
        drafted,
        markdown=markdown,
        record=without_reports(),
        like=record().report,
        report_id=REPORT,
        period_end=END,
        chapters=CHAPTERS,
    )
    assert [str(fault) for rule in RULES for fault in rule(made)] == []


def test_the_same_text_gives_the_same_rows(drafted: Proposals, markdown: str) -> None:
    again = proposals_for(
        markdown, record=without_reports(), report_id=REPORT, period_end=END, chapters=CHAPTERS
    )
    assert again == drafted


@pytest.mark.parametrize(("villages", "kinds"), [(13, ["coverage"]), (800, [])])
def test_no_more_dots_are_proposed_than_can_be_counted(villages: int, kinds: list[str]) -> None:
    found = proposed(f"全镇{villages}个村中，12个村完成垃圾分类。")
    assert [row.cells["kind"] for row in found.exhibits] == kinds


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("全镇生产总值达到5.67亿元。", ["全镇生产总值=5.67亿元"]),
        ("税收收入超过300万元，增长5.4%。", ["税收收入=300万元", "税收收入增长=5.4%"]),
        ("完成41个自治项目评审。", ["自治项目评审=41个"]),
        ("建成绿地4000平方米和停车位185个。", ["建成绿地=4000平方米", "停车位=185个"]),
        (
            "城镇、农村居民收入分别增长4.8%、5.9%。",
            ["城镇增长=4.8%", "农村居民收入增长=5.9%"],
        ),
    ],
)
def test_a_figure_is_called_what_its_sentence_calls_it(sentence: str, said: list[str]) -> None:
    assert amounts(proposed(sentence).indicators) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("税收下降9.8%，降幅收窄6.4个百分点。", ["税收下降=9.8%", "降幅收窄=6.4个百分点"]),
        ("办结率94.6%，较上年提升2.3个百分点。", ["办结率=94.6%", "办结率较上年提升=2.3个百分点"]),
    ],
)
def test_percentage_points_are_a_unit_and_hold_no_hundred(sentence: str, said: list[str]) -> None:
    found = proposed(sentence)
    assert (amounts(found.indicators), found.open) == (said, ())


@pytest.mark.parametrize(
    ("sentence", "said", "former"),
    [
        ("每户补助由500元提高到800元。", "每户补助提高到=800元", "500元"),
        ("日均处置量从118吨降至80吨。", "日均处置量降至=80吨", "118吨"),
        ("住户由上年的29万户增加到32万户。", "住户增加到=32万户", "29万户"),
        ("达标率从年初的85%提升至近95%。", "达标率提升至=95%", "85%"),
        ("办理时限由10天缩短为3天。", "办理时限缩短为=3天", "10天"),
        ("办事时限由10天压缩为3天。", "办事时限压缩为=3天", "10天"),
        ("航都北路由8米拓宽至12米。", "航都北路拓宽至=12米", "8米"),
        ("供养标准由1200元上调为1350元。", "供养标准上调为=1350元", "1200元"),
        ("登记失业率由3.8%降为3.2%。", "登记失业率降为=3.2%", "3.8%"),
        ("集体收入由上年的3200万元增为3800万元。", "集体收入增为=3800万元", "3200万元"),
        ("办理时限由10天压缩至3天。", "办理时限压缩至=3天", "10天"),
        ("平均浓度由38降至32微克/立方米。", "平均浓度降至=32微克/立方米", "38"),
        ("补贴标准由原来每人50元提高到每人80元。", "补贴标准提高到每人=80元", "50元"),
        ("经济总量从全区第12位上升到第3位。", "经济总量上升到=3", "第12"),
    ],
)
def test_a_value_that_changed_is_named_as_the_new_one_and_the_former_is_asked(
    sentence: str, said: str, former: str
) -> None:
    found = proposed(sentence)
    assert amounts(found.indicators) == [said]
    (question,) = found.open
    assert question.text == former
    assert question.reason.startswith("是变化前的数")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("补助标准提高到700元。", ["补助标准提高到=700元"]),
        ("失业人数控制在1050人以内。", ["失业人数控制在=1050人"]),
        ("收入增加到3.5万元、年均增长6.5%。", ["收入增加到=3.5万元", "收入年均增长=6.5%"]),
        ("湿垃圾42吨，较年初增长1.8倍。", ["湿垃圾=42吨", "湿垃圾较年初增长=1.8倍"]),
        ("产值48.6亿元，为去年同期的89.2%。", ["产值=48.6亿元", "产值为去年同期=89.2%"]),
        ("总投资高达20亿元。", ["总投资=20亿元"]),
        ("低保标准提高为980元。", ["低保标准提高为=980元"]),
        ("接驳线延伸至5.6公里。", ["接驳线延伸至=5.6公里"]),
        ("供水能力扩容至5万吨。", ["供水能力扩容至=5万吨"]),
        ("公交班次加密至15分钟。", ["公交班次加密至=15分钟"]),
        ("人口发展到5万人，同比增长3%。", ["人口发展到=5万人", "人口同比增长=3%"]),
        ("税收回落到3亿元，降幅达4%。", ["税收回落到=3亿元", "税收降幅=4%"]),
        ("收入超过上年的1.5倍，出口额接近上年的2倍。", ["收入超过上年=1.5倍", "出口额接近上年=2倍"]),
        ("停车位不足3000个，户均不到0.6个。", ["停车位=3000个", "户均=0.6个"]),
        ("各村均超过20万元。", ["各村=20万元"]),
        (
            "一般公共预算收入18.3亿元，完成年度预算的52.4%，比上年同期增长7.1%。",
            [
                "一般公共预算收入=18.3亿元",
                "完成年度预算=52.4%",
                "一般公共预算收入比上年同期增长=7.1%",
            ],
        ),
        (
            "就业岗位1590个，完成目标的79.5%，同比提高2.3个百分点。",
            ["就业岗位=1590个", "完成目标=79.5%", "完成目标同比提高=2.3个百分点"],
        ),
        ("利用率94.5%，连续5年排名世界第一。", ["利用率=94.5%", "利用率连续5年排名世界=1"]),
        ("收入5亿元，两年平均增长6.9%。", ["收入=5亿元", "收入两年平均增长=6.9%"]),
    ],
)
def test_a_label_says_how_a_number_changed_and_of_what(sentence: str, said: list[str]) -> None:
    found = proposed(sentence)
    assert (amounts(found.indicators), found.open) == (said, ())


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("税收千万元以上企业仅有28家。", ["税收千万元以上企业=28家"]),
        ("注册企业712户，其中资金1000万元以上的96户。", ["注册企业=712户", "资金1000万元以上=96户"]),
        (
            "党员37名，其中35岁以下21名、大专以上学历32名。",
            ["党员=37名", "35岁以下=21名", "大专以上学历=32名"],
        ),
        ("引进亿元以上项目6个。", ["引进亿元以上项目=6个"]),
        ("建成50家以上先进工厂。", ["先进工厂=50家"]),
        ("新增岗位500个以上和床位60张。", ["新增岗位=500个", "床位=60张"]),
        ("年收入10万元以上农户占80%。", ["年收入10万元以上农户=80%"]),
    ],
)
def test_a_threshold_is_part_of_a_name_and_no_figure(sentence: str, said: list[str]) -> None:
    found = proposed(sentence)
    assert (amounts(found.indicators), found.open) == (said, ())


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("出动人员9600人（次）。", ["出动人员=9600人(次)"]),
        ("绿化3.5万m²，道路2.6km²。", ["绿化=3.5万m²", "道路=2.6km²"]),
        ("疏浚河道48条段、36.5公里。", ["疏浚河道=48条段", "疏浚河道=36.5公里"]),
        (
            "拆除违建126处、1.84万平方米，整治小巷19条。",
            ["拆除违建=126处", "拆除违建=1.84万平方米", "整治小巷=19条"],
        ),
        ("服务站惠及3.2万人次。", ["服务站惠及=3.2万人次"]),
        ("政策惠及76万群众。", ["政策惠及=76万"]),
    ],
)
def test_a_number_has_its_whole_unit_and_the_second_of_one_thing_its_name(
    sentence: str, said: list[str]
) -> None:
    found = proposed(sentence)
    assert (amounts(found.indicators), found.open) == (said, ())


def test_what_a_number_of_projects_counts_is_quoted_to_its_end() -> None:
    (row,) = proposed("长达村七大功能项目全面推进。").indicators
    assert (row.cells["unit"], row.quote) == ("项", "长达村七大功能项目")


@pytest.mark.parametrize(
    ("sentence", "said", "as_of"),
    [
        ("上半年拆除违建8.6万平方米。", "拆除违建=8.6万平方米", "上半年"),
        ("1至5月新增岗位986个。", "新增岗位=986个", "1至5月"),
        ("截至4月底全镇复工人员986人。", "全镇复工人员=986人", "截至4月底"),
        ("1月到5月拆除违建3000平方米。", "拆除违建=3000平方米", "1月到5月"),
        ("三季度前完成整治点位36个。", "完成整治点位=36个", "三季度"),
        ("上半年共办理代表建议43件。", "办理代表建议=43件", "上半年"),
    ],
)
def test_a_label_leaves_the_time_it_begins_with_to_its_row(sentence: str, said: str, as_of: str) -> None:
    (row,) = proposed(sentence).indicators
    assert (amounts((row,)), row.cells["as_of"]) == ([said], as_of)
    assert row.quote in sentence


def test_the_time_of_what_is_still_to_come_stays_in_its_name() -> None:
    rows = proposed("截至6月底，新增企业126家；7月将开工项目3个，年底可完成产值26亿元。").indicators
    assert amounts(rows) == ["新增企业=126家", "7月将开工项目=3个", "年底可完成产值=26亿元"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("1月拆除违建300处，5月拆除违建800处。", ["拆除违建=300处", "5月拆除违建=800处"]),
        ("一季度产值12亿元，上半年产值28亿元。", ["产值=12亿元", "上半年产值=28亿元"]),
        ("截至5月底投资3亿元，截至6月底投资4亿元。", ["投资=3亿元", "截至6月底投资=4亿元"]),
    ],
)
def test_of_two_times_of_one_thing_the_second_stays_in_its_name(sentence: str, said: list[str]) -> None:
    assert sorted(amounts(proposed(sentence).indicators)) == sorted(said)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("收入3800万元，比上年的3200万元增加600万元。", "收入比上年增加=600万元"),
        ("收入3800万元，较上年同期的3200万元增长18.8%。", "收入较上年同期增长=18.8%"),
    ],
)
def test_a_number_of_the_year_before_is_in_no_label(sentence: str, said: str) -> None:
    found = proposed(sentence)
    assert amounts(found.indicators) == ["收入=3800万元", said]
    assert [question.text for question in found.open] == ["3200万元"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [("警情下降三成以上。", "rate"), ("失业人数控制在1050人以内。", "done"), ("在12个小区开展。", "scope")],
)
def test_tenths_are_a_rate_and_what_is_kept_within_bounds_is_no_scope(sentence: str, role: str) -> None:
    (row,) = proposed(sentence).indicators
    assert row.cells["role"] == role


@pytest.mark.parametrize(
    ("sentence", "whole", "part"),
    [
        ("总投资2亿元，6个项目中已开工2个。", "项目=6个", "项目开工=2个"),
        ("全镇13个村中有9个村完成创建。", "全镇=13个村", "完成创建=9个村"),
        ("美丽庭院。13个村中有9个村完成创建。", "美丽庭院=13个村", "完成创建=9个村"),
        ("调查59项测评点中有22项达到标准。", "测评点=59项", "测评点达到标准=22项"),
        ("集体经济壮大。13个村资产总额达到24亿元。", "集体经济壮大=13个村", "资产总额=24亿元"),
    ],
)
def test_a_whole_is_named_by_what_it_counts_and_not_by_what_a_part_did(
    sentence: str, whole: str, part: str
) -> None:
    found = proposed(sentence)
    roles = dict(zip(amounts(found.indicators), (row.cells["role"] for row in found.indicators), strict=True))
    assert (roles[whole], roles[part], found.open) == ("scope", "done", ())


def test_the_part_of_a_whole_is_drawn_under_sentences_without_a_number_of_their_own() -> None:
    found = proposed("全镇13个村中有9个村完成创建。")
    (exhibit,) = (row.cells for row in found.exhibits if row.cells["kind"] == "coverage")
    words = [*plain_words(exhibit["takeaway"]), *plain_words(exhibit["subtitle"])]
    assert [number for run in words for number in find_numbers(run)] == []


@pytest.mark.parametrize(("whole", "part"), [("13个村", "9个村"), ("三个村", "两个村")])
def test_a_whole_that_nothing_names_is_asked_about(whole: str, part: str) -> None:
    found = proposed(f"{whole}中有{part}完成创建。")
    assert [row.cells["label"] for row in found.indicators] == ["完成创建"]
    assert [question.text for question in found.open] == [whole]


def test_a_middle_is_no_part() -> None:
    rows = proposed("新建3个中型水库5座。").indicators
    assert [row.cells["role"] for row in rows] == ["done", "done"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("2所初中完成3栋教学楼加固。", ["初中完成=2所", "初中完成教学楼加固=3栋"]),
        ("3所高中获评2项市级荣誉。", ["高中获评=3所", "高中获评市级荣誉=2项"]),
        ("检查企业126家其中3家停产整改。", ["检查企业=126家", "停产整改=3家"]),
        ("28个项目集中开工3条道路。", ["项目集中开工=28个", "项目集中开工道路=3条"]),
    ],
)
def test_a_word_that_ends_in_middle_is_not_cut(sentence: str, said: list[str]) -> None:
    rows = proposed(sentence).indicators
    assert amounts(rows) == said
    assert {row.cells["role"] for row in rows} == {"done"}


@pytest.mark.parametrize(
    ("sentence", "text"),
    [("为60岁以上老人体检。", "60岁以上"), ("客运量超过千万人次。", "千万"), ("产能达到百万吨。", "百万")],
)
def test_a_threshold_in_no_name_and_an_order_of_magnitude_are_asked(sentence: str, text: str) -> None:
    found = proposed(sentence)
    assert (found.indicators, [question.text for question in found.open]) == ((), [text])


@pytest.mark.parametrize(
    "sentence",
    [
        "推进一带一路和乡村振兴三年行动，千方百计稳定零售总额。",
        "2019年1—11月，前三季度，截至2024年6月，二〇一九年上半年，二○二四年六月三十日，２０１９年６月底，截至６月底。",
        "党的二十届三中全会，第十三届全国人民代表大会第五次会议。",
        "建设“六稳”“六保”和5G基站，治理PM2.5。",
    ],
)
def test_dates_names_and_idioms_are_no_figures(sentence: str) -> None:
    found = proposed(sentence)
    assert (found.indicators, found.open) == ((), ())


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("走出一条新路。", "一"),
        ("惠及上千户居民。", "千"),
        ("占三分之一。", "三"),
        ("城镇居民收入分别增长4.8%、5.9%。", "4.8%"),
        ("财政收入同比增长-3.2%。", "3.2"),
        ("财政收入同比增长－3.2%。", "3.2"),
        ("新建3-5个示范点。", "3-5"),
        ("服务5000至6000人。", "5000至6000"),
        ("财政收入增长5%-8%。", "5%-8"),
        ("建成三四个村。", "三四"),
        ("培训五六十人次。", "五六十"),
        ("完成投资1亿3000万元。", "3000"),
        ("师生比达到1:20。", "1:20"),
        ("完成投资1950-2000万元。", "1950-2000"),
        ("服务人数占应服务的2/3左右。", "2/3"),
    ],
)
def test_what_no_rule_explains_is_asked_and_never_guessed(sentence: str, text: str) -> None:
    found = proposed(sentence)
    assert found.indicators == ()
    assert text in [question.text for question in found.open]
    assert all(sentence.count(question.quote) == 1 for question in found.open)


def test_a_range_is_one_question_and_two_ranges_are_two() -> None:
    found = proposed("三产比为8.3:41.4:50.3，新建驿站3-5座、步道7至9公里。")
    assert [question.text for question in found.open] == ["8.3:41.4:50.3", "3-5", "7至9"]
    assert all("报告的原话照样公开" in question.reason for question in found.open)


@pytest.mark.parametrize(
    ("printed", "qualifier"),
    [("近5亩", "about"), ("约5亩", "circa"), ("5余亩", "odd"), ("5亩左右", "around"), ("突破5亩", "past")],
)
def test_a_qualifier_is_kept(printed: str, qualifier: str) -> None:
    (row,) = proposed(f"新增绿地{printed}。").indicators
    assert row.cells["qualifier"] == qualifier


@pytest.mark.parametrize(
    ("sentence", "said", "qualifier"),
    [
        ("处置量由118吨降至不足80吨。", "处置量降至=80吨", "under"),
        ("受益群众不到3000人。", "受益群众=3000人", "short-of"),
        ("每户至少2人。", "每户=2人", "no-less"),
        ("办理时间最多5天。", "办理时间=5天", "at-most"),
    ],
)
def test_what_is_less_or_at_least_so_much_is_never_that_much(
    sentence: str, said: str, qualifier: str
) -> None:
    (row,) = proposed(sentence).indicators
    assert (amounts((row,)), row.cells["qualifier"]) == ([said], qualifier)


def test_a_share_of_a_target_has_its_numerator_and_denominator() -> None:
    rows = proposed("新增岗位1500个，完成全年目标的75%。", ahead="新增岗位2000个。").indicators
    done, share, target = rows
    assert (share.cells["role"], share.cells["numerator"], share.cells["denominator"]) == (
        "share",
        done.id,
        target.id,
    )


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("拆违52.3万平方米，完成区下达任务48万平方米的108.96%。", "完成区下达任务"),
        ("拆违8.6万平方米，完成全年15万平方米目标的57.3%。", "目标"),
        ("扶持创业28人，完成全年计划55人的50.9%。", "完成全年计划"),
    ],
)
def test_a_target_that_what_was_done_is_measured_by_is_not_done(sentence: str, target: str) -> None:
    done, whole, share = proposed(sentence).indicators
    assert (whole.cells["label"], whole.cells["role"]) == (target, "scope")
    assert (whole.cells["headline"], whole.cells["lead"]) == ("", "")
    assert share.cells["role"] == "share"
    assert (share.cells["numerator"], share.cells["denominator"]) == (done.id, whole.id)


def test_a_figure_of_the_report_before_keeps_its_id_and_shows_both_sentences() -> None:
    (row,) = proposed("新增就业岗位1890个。", record=record()).indicators
    assert row.id == "new-jobs"
    assert "新增就业岗位1590个" in row.before


def test_every_quote_stands_once_in_its_paragraph(drafted: Proposals) -> None:
    paragraphs = record().report.text.paragraphs
    rows = (*drafted.indicators, *drafted.tasks, *drafted.projects)
    assert [row.id for row in rows if paragraphs[row.paragraph].text.count(row.quote) != 1] == []


def test_no_commitment_holds_two_targets() -> None:
    tasks = proposed(ahead="新建公园3个、步道5公里和驿站7座。").tasks
    assert [row.cells["target"] != "" for row in tasks] == [True, True, True]


def test_a_paragraph_ahead_that_looks_back_states_no_target() -> None:
    found = proposed(ahead="这五年，全镇生产总值增加到5亿元。")
    assert found.indicators == ()
    assert [question.text for question in found.open] == ["5"]


@pytest.mark.parametrize("sentence", ["截至去年年底，全镇有企业120家。", "去年8月，全镇新增企业120家。"])
def test_a_figure_of_another_year_is_asked(sentence: str) -> None:
    found = proposed(sentence)
    assert found.indicators == ()
    assert [question.text for question in found.open] == ["120"]


@pytest.mark.parametrize("sentence", ["今年3月以来新增企业12家。", "全镇企业比上年末增加12家。"])
def test_a_beginning_and_what_is_compared_with_date_no_figure(sentence: str) -> None:
    (row,) = proposed(sentence).indicators
    assert (row.cells["value"], row.cells["as_of"]) == ("12", "上半年")


def test_a_table_set_as_one_paragraph_is_one_question() -> None:
    found = proposed("，".join(f"第{number}行{number}个" for number in range(1, 251)) + "。")
    assert found.indicators == ()
    assert len(found.open) == 1


def test_official_words_and_the_terms_of_earlier_reports_need_no_quotation_marks() -> None:
    found = proposed("推行河长制和准物业服务，深化一案三查。", record=record())
    assert {"河长制", "准物业服务", "一案三查"} <= {row.cells["term"] for row in found.terms}


def test_a_thousand_numbers_are_proposed_in_seconds() -> None:
    deeds = [
        f"{n}号地块新建公园{n % 97 + 3}个，改造{'东西南北'[n % 4]}路管网{n % 89 + 5}公里。"
        for n in range(500)
    ]
    began = process_time()
    found = proposed(*deeds[:250], ahead="\n\n".join(deeds[250:]))
    assert len(found.indicators) + len(found.open) >= 1000
    assert process_time() - began < 10


def test_a_unit_is_not_made_longer_by_a_neighbours() -> None:
    found = proposed("新增就业5万人，发放补贴3万人民币。")
    assert not [row for row in found.indicators if (row.cells["value"], row.cells["unit"]) == ("3", "万人")]
