"""A figure is found where its words state it, with the report's own qualifier, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from hangtou_portal.record.model import Indicator, Qualifier, Record, Role
from hangtou_portal.record.quotes import number_span


def figure(record: Record, *, quote: str, value: str, unit: str, qualifier: Qualifier) -> Indicator:
    """A figure that says so, otherwise like one of the report's."""
    some = next(iter(record.report.indicators.values()))
    return replace(
        some, quote=quote, value=Decimal(value), unit=unit, qualifier=qualifier, role=Role.DONE, label="甲"
    )


PRINTED = [
    ("近500亩", "500", "亩", Qualifier.ABOUT),
    ("约500亩", "500", "亩", Qualifier.CIRCA),
    ("超500亩", "500", "亩", Qualifier.OVER),
    ("超过500亩", "500", "亩", Qualifier.EXCEEDING),
    ("突破2万亿元", "2", "万亿元", Qualifier.PAST),
    ("不低于500亩", "500", "亩", Qualifier.NOT_BELOW),
    ("不超过500亩", "500", "亩", Qualifier.NO_MORE),
    ("不足500亩", "500", "亩", Qualifier.UNDER),
    ("不到500亩", "500", "亩", Qualifier.SHORT_OF),
    ("至少500亩", "500", "亩", Qualifier.NO_LESS),
    ("最多500亩", "500", "亩", Qualifier.AT_MOST),
    ("500亩以上", "500", "亩", Qualifier.AT_LEAST),
    ("5%左右", "5", "%", Qualifier.AROUND),
    ("500余亩", "500", "亩", Qualifier.ODD),
    ("2800多个", "2800", "个", Qualifier.SOME),
    ("2400多亿元", "2400", "亿元", Qualifier.SOME),
    ("11万多户", "11", "万户", Qualifier.SOME_AFTER_MAGNITUDE),
    ("750千伏", "750", "千伏", Qualifier.EXACT),
]


@pytest.mark.parametrize(("printed", "value", "unit", "qualifier"), PRINTED)
def test_a_qualified_number_is_found_and_printed_as_the_report_prints_it(
    record: Record, printed: str, value: str, unit: str, qualifier: Qualifier
) -> None:
    text = f"共有{printed}，完成。"
    item = figure(record, quote=f"共有{printed}", value=value, unit=unit, qualifier=qualifier)
    span = number_span(indicator=item, text=text)
    assert span is not None
    assert text[span.start : span.end] == printed == item.amount == item.number + item.unit_as_printed


@pytest.mark.parametrize(("printed", "value", "unit", "qualifier"), PRINTED)
def test_no_other_qualifier_passes(
    record: Record, printed: str, value: str, unit: str, qualifier: Qualifier
) -> None:
    for other in Qualifier:
        item = figure(record, quote=f"共有{printed}", value=value, unit=unit, qualifier=other)
        found = number_span(indicator=item, text=f"共有{printed}，完成。")
        assert (found is not None) == (other is qualifier)


@pytest.mark.parametrize("words", ["节约500亩", "附近500亩", "赶超500亩"])
def test_a_word_that_only_ends_like_a_qualifier_qualifies_nothing(record: Record, words: str) -> None:
    item = figure(record, quote=words, value="500", unit="亩", qualifier=Qualifier.EXACT)
    assert number_span(indicator=item, text=words) is not None


def test_a_quote_that_begins_inside_a_number_states_nothing(record: Record) -> None:
    item = figure(record, quote="590个", value="590", unit="个", qualifier=Qualifier.EXACT)
    assert number_span(indicator=item, text="新增1590个") is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        *(
            ("增长-3.2%", "3.2", "%"),
            ("增长－3.2%", "3.2", "%"),
            ("为负3.2%", "3.2", "%"),
            ("零下3度", "3", "度"),
        ),
        *(("新建3-5个", "5", "个"), ("5000至6000人", "6000", "人"), ("增长5%—8%", "5", "%")),
        *(("增长5%~8%", "8", "%"), ("13个至15个村", "13", "个"), ("100万元至300万元", "100", "万元")),
        *(("师生比1:20名", "20", "名"), ("1亿3000万元", "3000", "万元"), ("三点五万元", "50000", "元")),
        *(("三四个村", "4", "个"), ("一万二个", "10002", "个"), ("数百户", "100", "户")),
        *(("由上年的729人", "729", "人"), ("年初的近5%", "5", "%"), ("千万吨产能", "10000000", "吨")),
    ],
)
def test_half_of_what_is_printed_is_no_figure(record: Record, text: str, value: str, unit: str) -> None:
    item = figure(record, quote=text, value=value, unit=unit, qualifier=Qualifier.EXACT)
    assert number_span(indicator=item, text=text) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        *(("为企业减负3.2亿元", "3.2", "亿元"), ("减税降负500万元", "500", "万元"), ("税负12%", "12", "%")),
        *(("担负3项任务", "3", "项"), ("其中——3个区", "3", "个"), ("从39个拓展到91个", "91", "个")),
        *(("选派20名到3个村", "20", "名"), ("选派20名到3个村", "3", "个"), ("22家4700亩", "22", "家")),
        *(("一千零一十五户", "1015", "户"), ("为去年同期的89.2%", "89.2", "%")),
    ],
)
def test_a_whole_number_beside_such_words_is_a_figure(
    record: Record, text: str, value: str, unit: str
) -> None:
    item = figure(record, quote=text, value=value, unit=unit, qualifier=Qualifier.EXACT)
    assert number_span(indicator=item, text=text) is not None


def test_a_longer_unit_in_use_is_what_the_report_says(record: Record) -> None:
    item = figure(record, quote="全镇13个村", value="13", unit="个", qualifier=Qualifier.EXACT)
    assert number_span(indicator=item, text="全镇13个村", units={"个", "个村"}) is None
