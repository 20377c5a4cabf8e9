"""The report that comes next, made from the one there is: a folder more, and a few other values."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record
from hangtou_portal.record.text import checksum, published_lines

OLD, NEW = "2019-h1", "2020-h1"
OLD_TITLE, NEW_TITLE = "航头镇2019年半年度工作报告", "航头镇2020年半年度工作报告"
#: What the next report says in the place of what the one there is says: 1890 of 2000 are 94.5 %.
RESTATED = (
    ("新增就业岗位1590个", "新增就业岗位1890个"),
    (",1590,", ",1890,"),
    ("79.5%", "94.5%"),
    (",79.5,", ",94.5,"),
)


def add_next_report(data: Path) -> None:
    """Write the report of a year later into `data`, with its own files and entries; it passes the audit."""
    note = package_of(data)["reports"][-1]["year_note"].replace("2019", "2020")
    add_report(data, id=NEW, wording=RESTATED, entry={"title": NEW_TITLE, "year": 2020, "year_note": note})


def add_report(
    data: Path,
    *,
    id: str,  # noqa: A002 - the report's own field
    wording: Iterable[tuple[str, str]],
    entry: Mapping[str, object],
) -> None:
    """Write the report again as `id`, in other words and with other values in its `entry`."""

    def reworded(text: str) -> str:
        for said, says in wording:
            text = text.replace(said, says)
        return text

    shutil.copytree(data / OLD, data / id)
    for file in (data / id).iterdir():
        file.write_text(reworded(file.read_text(encoding="utf-8")), encoding="utf-8")
    package = package_of(data)
    for key, name in (("resources", "name"), ("reports", "id")):
        entries = [item for item in package[key] if item[name].startswith(OLD)]
        package[key] += json.loads(reworded(json.dumps(entries, ensure_ascii=False).replace(OLD, id)))
    lines = published_lines((data / id / "report.md").read_text(encoding="utf-8"))
    package["reports"][-1] |= {**entry, "published_text": {"sha256": checksum("\n".join(lines))}}
    write_package(data, package=package)


def package_of(data: Path) -> dict[str, Any]:
    """The Data Package's descriptor."""
    return dict(json.loads((data / "datapackage.json").read_text(encoding="utf-8")))


def write_package(data: Path, *, package: object) -> None:
    """Put another descriptor in its place."""
    (data / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")


@cache
def served_with_next() -> Record:
    """The audited record with both reports, loaded once for all tests that look at it."""
    with TemporaryDirectory() as folder:
        data = Path(shutil.copytree(data_folder(), Path(folder) / "data"))
        add_next_report(data)
        return open_record(data=data)
