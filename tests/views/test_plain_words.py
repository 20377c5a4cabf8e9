"""Figures as sentences, and areas in a measure one has seen: exact, and marked as computed."""

import re
from decimal import Decimal

import pytest

from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Domain
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.plain_words import FIELD, everyday_measure, said
from tests.served import record, report


def _said(indicator: str) -> str:
    return said(item=report().indicators[indicator], report=report()).text


def test_a_figure_is_said_with_its_date_and_the_share_that_the_report_gives() -> None:
    assert _said("new-jobs") == "2019年1-6月，新增就业岗位1590个，完成全年目标的近八成。"
    assert (
        _said("demolished-illegal-area")
        == "截至2019年7月底，违建销项面积39.98万平方米，完成新区下达目标任务的八成三。"
    )


def test_what_is_aimed_at_is_never_said_as_done() -> None:
    assert _said("demolition-target") == "2019年8月底前要做到：完成拆违目标任务48万平方米。"


@pytest.mark.parametrize("item", report().indicators.values(), ids=lambda item: item.id)
def test_every_figure_has_a_sentence_with_its_amount_and_time(item: object) -> None:
    indicator = report().indicators[getattr(item, "id")]  # noqa: B009 - parametrised ids hide the type
    sentence = said(item=indicator, report=report()).text
    assert indicator.amount in sentence
    assert sentence.startswith(when(indicator, report=report()).removesuffix("，未写明期间"))
    assert sentence.endswith("。")


def test_a_target_is_of_the_period_that_the_report_proves_or_of_none() -> None:
    assert _said("new-jobs-target") == "2019年全年要做到：新增就业岗位2000个。"
    assert _said("startup-target") == "下半年部分提出：成功创业55人，未写明期间。"


def test_a_football_field_is_105_by_68_metres_and_the_factor_is_written_out() -> None:
    assert Decimal(7140) == FIELD
    fields = everyday_measure(report().indicators["demolished-illegal-area"])
    assert fields is not None
    assert fields.amount == "约56个足球场"
    assert "39.98×10000÷7140≈56个足球场" in fields.formula
    assert "105米×68米=7140平方米" in fields.formula


def test_what_is_smaller_than_its_measure_is_not_measured_by_it() -> None:
    assert everyday_measure(report().indicators["factory-green-area"]) is None
    assert everyday_measure(report().indicators["new-jobs"]) is None
    about = everyday_measure(report().indicators["released-park-land"])
    assert about is not None
    assert about.amount == "约33.3公顷"
    assert about.formula == "500亩÷15≈33.3公顷"


@pytest.mark.parametrize("domain", list(report().domains))
def test_a_domain_opens_with_two_or_three_sentences_of_the_record(domain: Domain) -> None:
    page = domain_page(record=record(), domain=domain)
    assert 2 <= len(page.plain) <= 3
    words = "".join(sentence.text for sentence in page.plain)
    assert all(item.amount in words for item in page.leads)
    known = "".join(
        f"{item.value:f} {when(item, report=report())} {item.label} " for item in report().indicators.values()
    ) + "".join(task.title for task in page.tasks)
    counts = {str(len(page.tasks)), str(sum(task.measurable for task in page.tasks))}
    assert set(re.findall(r"\d+(?:\.\d+)?", words)) <= set(re.findall(r"\d+(?:\.\d+)?", known)) | counts


def test_a_page_says_a_time_once_for_all_that_share_it_and_a_label_once_for_its_amounts() -> None:
    for domain in report().domains:
        page = domain_page(record=record(), domain=domain)
        text = "".join(sentence.text for sentence in page.plain[:-1])
        times = [when(item, report=report()) for item in page.leads]
        changes = [time for time, before in zip(times, ["", *times], strict=False) if time != before]
        for time in set(times):
            assert text.count(f"{time}，") == changes.count(time), text
    countryside = domain_page(record=record(), domain=report().domain("countryside"))
    assert any("组织规模22家、4700亩" in sentence.text for sentence in countryside.plain)
