"""The report that comes next, made from the one there is: a folder more, and a few other values."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.store import Served
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
    shutil.copytree(data / OLD, data / NEW)
    for name in ("report.md", "indicators.csv"):
        file = data / NEW / name
        text = file.read_text(encoding="utf-8")
        for said, says in RESTATED:
            text = text.replace(said, says)
        file.write_text(text, encoding="utf-8")
    path = data / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for key, name in (("resources", "name"), ("reports", "id")):
        entries = [item for item in package[key] if item[name].startswith(OLD)]
        package[key] += json.loads(json.dumps(entries, ensure_ascii=False).replace(OLD, NEW))
    entry = package["reports"][-1]
    entry |= {"title": NEW_TITLE, "year": 2020, "year_note": entry["year_note"].replace("2019", "2020")}
    markdown = (data / NEW / "report.md").read_text(encoding="utf-8")
    entry["published_text"]["sha256"] = checksum("\n".join(published_lines(markdown)))
    path.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")


@cache
def served_with_next() -> Served:
    """The audited record with both reports, loaded once for all tests that look at it."""
    with TemporaryDirectory() as folder:
        data = Path(shutil.copytree(data_folder(), Path(folder) / "data"))
        add_next_report(data)
        record, audit = open_record(data=data)
    return Served(record=record, audit=audit)
