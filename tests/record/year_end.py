"""The report again as that of a whole year, which calls its two parts 2019年 and 2020年."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from hangtou_portal.record.text import checksum, published_lines
from tests.record.test_next_report import NEW, OLD, add_next_report

#: What a mid-year report says of time, and what this one says in its place, in this order.
WORDS = {"上半年": "2019年", "下半年": "2020年", "年半年度": "年度", "半年度": "年度"}


def add_year_end_report(data: Path) -> None:
    """Write the same report again as that of the year: its period, the words for it, all else the same."""
    add_next_report(data)
    for file in (data / NEW).iterdir():
        file.write_text(_reworded(file.read_text(encoding="utf-8")), encoding="utf-8")
    package = _package(data)
    for key, name in (("resources", "name"), ("reports", "id")):
        package[key] = [_own(item) if item[name].startswith(NEW) else item for item in package[key]]
    text = "\n".join(published_lines((data / NEW / "report.md").read_text(encoding="utf-8")))
    package["reports"][-1] |= {"span": "全年", "published_text": {"sha256": checksum(text)}}
    _write(data, package=package)


def year_end_report_alone(data: Path) -> None:
    """The same without the mid-year report: nothing in `data` says 半年 any more."""
    add_year_end_report(data)
    shutil.rmtree(data / OLD)
    package = _package(data)
    for key, name in (("resources", "name"), ("reports", "id")):
        package[key] = [item for item in package[key] if not item[name].startswith(OLD)]
    _write(data, package=_own(package))
    assert not [file for file in data.rglob("*.*") if "半年" in file.read_text(encoding="utf-8")]


def _reworded(text: str) -> str:
    for old, new in WORDS.items():
        text = text.replace(old, new)
    return text


def _own(item: Any) -> Any:  # noqa: ANN401 - any JSON
    """A part of datapackage.json in the words of this report."""
    return json.loads(_reworded(json.dumps(item, ensure_ascii=False)))


def _package(data: Path) -> dict[str, Any]:
    return dict(json.loads((data / "datapackage.json").read_text(encoding="utf-8")))


def _write(data: Path, *, package: object) -> None:
    (data / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
