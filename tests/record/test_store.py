"""A running portal keeps the last good data."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record, verified
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.record.store import RecordStore
from tests.next_report import OLD, add_next_report
from tests.record.folders import replace_once

FILE = "2019-h1/indicators.csv"


def test_a_record_is_its_fingerprint(data: Path) -> None:
    record = RecordStore(data=data).current()
    again = RecordStore(data=data).current()
    assert record == again
    assert hash(record) == hash(again)
    replace_once(data, FILE, old="报告只给总数，不列各居民区名称", new="报告只给总数")
    changed = RecordStore(data=data).current()
    assert changed != record
    assert len({record, again, changed}) == 2


def test_an_earlier_report_s_record_is_another(data: Path) -> None:
    add_next_report(data)
    record = RecordStore(data=data).current()
    before = record.at(OLD)
    assert before != record
    assert before == record.at(OLD)
    assert before.at(record.report.id) == record


def test_a_bad_edit_is_refused_and_logged_and_the_last_good_data_kept(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = RecordStore(data=data, interval=0)
    before = store.current()
    replace_once(data, FILE, old=",39.98,", new=",39.88,")
    assert store.current() is before
    assert "继续使用上一份通过核对的数据" in caplog.text
    assert "indicators.csv 第13行 value" in caplog.text


def test_a_good_edit_is_taken_up(data: Path) -> None:
    store = RecordStore(data=data, interval=0)
    before = store.current()
    replace_once(data, FILE, old="报告未列出其余街镇的名称", new="报告没有列出其余街镇的名称")
    after = store.current()
    assert after.fingerprint != before.fingerprint
    assert after.report.indicators["demolition-peer-towns"].note.startswith("报告没有列出")


def test_a_mended_edit_is_taken_up_after_a_bad_start(data: Path) -> None:
    replace_once(data, FILE, old=",39.98,", new=",39.88,")
    store = RecordStore(data=data, interval=0)
    with pytest.raises(RecordError, match=r"第13行 value"):
        store.current()
    replace_once(data, FILE, old=",39.88,", new=",39.98,")
    assert verified(store.current())


def broken(*, data: Path) -> Record:
    """What opening the data would be with a fault in the checks themselves."""
    raise ZeroDivisionError(data)


def test_an_error_that_nobody_foresaw_keeps_the_last_good_data(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = RecordStore(data=data, interval=0)
    before = store.current()
    store.open = broken
    replace_once(data, FILE, old="报告未列出其余街镇的名称", new="报告没有列出其余街镇的名称")
    assert store.current() is store.current() is before
    assert "继续使用上一份通过核对的数据" in caplog.text
    assert "核对时出错（ZeroDivisionError），请撤回最近的改动" in caplog.text
    assert "Traceback" in caplog.text
    store.open = open_record
    replace_once(data, FILE, old="报告没有列出其余街镇的名称", new="报告未列出其他街镇的名称")
    assert store.current() is not before


def test_without_good_data_an_error_that_nobody_foresaw_is_said_each_time(data: Path) -> None:
    store = RecordStore(data=data, interval=0, open=broken)
    for _ in range(2):
        with pytest.raises(RecordError, match="核对时出错（ZeroDivisionError）"):
            store.current()


def test_the_disk_is_left_alone_between_two_looks(data: Path) -> None:
    now = [0.0]
    store = RecordStore(data=data, interval=2, clock=lambda: now[0])
    before = store.current()
    replace_once(data, FILE, old="报告未列出其余街镇的名称", new="报告没有列出其余街镇的名称")
    now[0] = 1.9
    assert store.current() is before
    now[0] = 2.0
    assert store.current() is not before


def test_many_threads_are_served_one_record(data: Path) -> None:
    store = RecordStore(data=data, interval=0)
    with ThreadPoolExecutor(max_workers=8) as pool:
        served = list(pool.map(lambda _: store.current(), range(64)))
    assert len({id(one) for one in served}) == 1
