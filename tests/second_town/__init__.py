"""A second town, invented: five domains, no places, a whole year, other chapters behind than ahead.

Its rows stand beside this file; the descriptions of its tables are the project's own, less what is about
places.
"""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record
from hangtou_portal.record.text import checksum, published_lines
from tests.next_report import OLD, package_of, write_package

_HERE = Path(__file__).parent
REPORT = "2023"
#: The first town's name in every spelling that an answer might hold it in.
FIRST_TOWN = ("航头", "hangtou", "浦东")
#: What the descriptions of the tables say of the first report, and what they say of this one.
_WORDS = (
    ("上半年", "2023年"),
    ("下半年", "2024年"),
    ("和有具体地点的事项", ""),
    (OLD, REPORT),
)
_OF_PLACES = ("place", "places")


def write_second_town(folder: Path) -> Path:
    """Write the town's Data Package into `folder`, which is made; return it."""
    shutil.copytree(_HERE / REPORT, folder / REPORT)
    package: dict[str, Any] = json.loads((_HERE / "town.json").read_text(encoding="utf-8"))
    lines = published_lines((folder / REPORT / "report.md").read_text(encoding="utf-8"))
    package["reports"][0]["published_text"] = {"sha256": checksum("\n".join(lines))}
    resources = [item for item in package_of(data_folder())["resources"] if item["name"].startswith(OLD)]
    words = json.dumps(resources, ensure_ascii=False)
    for said, says in _WORDS:
        words = words.replace(said, says)
    # What may be missing, such as what became of it, this town has not.
    own = [item for item in json.loads(words) if (folder / item["path"]).exists()]
    package["resources"] = [_without_places(item, folder=folder) for item in own]
    write_package(folder, package=package)
    return folder


def _without_places(resource: dict[str, Any], *, folder: Path) -> dict[str, Any]:
    """The resource as a town without places has it, with its own control total."""
    if "schema" not in resource:
        return resource
    schema = resource["schema"]
    schema["fields"] = [field for field in schema["fields"] if field["name"] not in _OF_PLACES]
    keys = [key for key in schema.get("foreignKeys", ()) if key["reference"]["resource"] != "places"]
    rows = (folder / resource["path"]).read_text(encoding="utf-8").splitlines()
    return {**resource, "rows": len(rows) - 1, "schema": {**schema, "foreignKeys": keys}}


@cache
def served_second_town() -> Record:
    """The audited record of the second town, loaded once for all tests that look at it."""
    with TemporaryDirectory() as folder:
        return open_record(data=write_second_town(Path(folder) / "data"))
