"""The report again as that of a whole year, which calls its two parts 2019年 and 2020年."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.next_report import OLD, add_report, package_of, write_package

YEAR_END = "2019-h2"
#: What a mid-year report says of time, and what this one says in its place, in this order.
WORDS = (
    ("上半年", "2019年"),
    ("下半年", "2020年"),
    ("年半年度", "年度"),
    ("半年度", "年度"),
    *(
        # Its target is the coming year's, of which no time has passed yet.
        (said, "")
        for said in ("，{new-jobs-share|pace}时间进度", "就业岗位{new-jobs-share|pace}时间进度，")
    ),
)


def add_year_end_report(data: Path) -> None:
    """Write the same report again as that of the year: its period, the words for it, all else the same."""
    add_report(data, id=YEAR_END, wording=WORDS, entry={"period_end_month": 12, "span": "全年"})


def year_end_report_alone(data: Path) -> None:
    """The same without the mid-year report: nothing in `data` says 半年 any more."""
    add_year_end_report(data)
    shutil.rmtree(data / OLD)
    package = package_of(data)
    for key, name in (("resources", "name"), ("reports", "id")):
        package[key] = [item for item in package[key] if not item[name].startswith(OLD)]
    words = json.dumps(package, ensure_ascii=False)
    for said, says in WORDS:
        words = words.replace(said, says)
    write_package(data, package=json.loads(words))
    assert not [file for file in data.rglob("*.*") if "半年" in file.read_text(encoding="utf-8")]
