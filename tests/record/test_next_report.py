"""The next report is a folder: nothing in the code names the one there is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from hangtou_portal.record.audit import open_record

OLD, NEW = "2019-h1", "2019-h2"


def add_next_report(data: Path) -> None:
    """Write the same report again as that of the second half year, with its own files and entries."""
    shutil.copytree(data / OLD, data / NEW)
    path = data / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for key, name in (("resources", "name"), ("reports", "id")):
        old = [item for item in package[key] if item[name].startswith(OLD)]
        package[key] += json.loads(json.dumps(old, ensure_ascii=False).replace(OLD, NEW))
    package["reports"][-1]["period_end_month"] = 12
    path.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")


def test_a_second_folder_is_a_second_report_and_the_latest_is_shown(data: Path) -> None:
    add_next_report(data)
    record, report = open_record(data=data)
    assert [one.id for one in record.reports] == [OLD, NEW]
    assert record.report.id == NEW
    assert report.figures == 2 * len(record.report.indicators)


def test_ids_recur_so_that_figures_become_trends(data: Path) -> None:
    add_next_report(data)
    record, _ = open_record(data=data)
    first, second = record.reports
    assert list(first.indicators) == list(second.indicators)
    assert first.indicators["new-jobs"].origin.file != second.indicators["new-jobs"].origin.file
