"""The next report is a folder: nothing in the code names the one there is, which stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record, verified
from hangtou_portal.record.model import Record
from tests.next_report import NEW, OLD, add_next_report, served_with_next


def test_a_second_folder_is_a_second_report_and_the_latest_is_shown(data: Path) -> None:
    add_next_report(data)
    record = open_record(data=data)
    assert [one.id for one in record.reports] == [OLD, NEW]
    assert record.report.id == record.latest.id == NEW
    assert verified(record)[0].startswith(f"数字{2 * len(record.report.indicators)}个")


def test_ids_recur_so_that_figures_become_trends() -> None:
    first, second = served_with_next().reports
    assert list(first.indicators) == list(second.indicators)
    old, new = (report.indicators["new-jobs"] for report in (first, second))
    assert old.origin.file != new.origin.file
    assert (old.report, new.report) == (OLD, NEW)
    assert (old.amount, new.amount) == ("1590个", "1890个")


def test_each_report_knows_those_before_it_and_whose_a_figure_is() -> None:
    first, second = served_with_next().reports
    assert (first.earlier, second.earlier) == ((), (first,))
    assert second.of(first.indicators["new-jobs"]) is first
    assert second.of(second.indicators["new-jobs"]) is second
    with pytest.raises(KeyError, match=NEW):
        first.of(second.indicators["new-jobs"])


def test_the_record_at_an_earlier_report_is_as_it_stood_then(record: Record) -> None:
    both = served_with_next()
    then = both.at(OLD)
    assert then.report == record.report
    assert then.reports == record.reports
    assert (then.later, then.latest) == ((both.report,), both.report)
    assert then.table("indicators").name == f"{OLD}-indicators"
    assert both.table("indicators").name == f"{NEW}-indicators"


def test_each_record_has_a_fingerprint_of_its_own_since_all_that_is_made_is_kept_under_it() -> None:
    both = served_with_next()
    then = both.at(OLD)
    assert both.at(NEW) is both
    assert then.at(OLD) is then
    assert then.fingerprint != both.fingerprint
    assert then.at(NEW) == both
    assert then.at(NEW).fingerprint == both.fingerprint


def test_a_report_that_there_is_not_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="2018-h2"):
        served_with_next().at("2018-h2")
    assert verified(served_with_next().at(OLD)) == verified(served_with_next())
