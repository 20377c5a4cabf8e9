"""datapackage.json for a town that has no report yet: what its first document says of it, and no map."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from hangtou_portal.draft.chapters import new_domains
from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.record.domains import FEWEST
from hangtou_portal.record.numerals import TO_TEN
from hangtou_portal.record.package import Descriptor, Json
from hangtou_portal.record.paragraphs import ReportText

#: What residents call where they live; the first is what a report that names none of them is taken to mean.
SETTLEMENTS: Final = ("村", "社区", "居民区")
_KIND = "(?:镇|乡|街道|新区|区|县|市|旗|省|自治区|自治州|自治县)"
_NAME = f"([一-鿿]{{1,12}}?{_KIND})"
#: Where an opening line names the place: before the title's own words, or where a congress met.
_NAMED = (
    re.compile(rf"^(?:#+ )?(?:中共)?{_NAME}(?=人民政府|政府|20\d\d|二〇|[上下]?半年|年度|工作)"),
    re.compile(rf"在{_NAME}第[{TO_TEN}\d]+届"),
)
_OPENING: Final = 8
#: How many figures lead the overview and each domain: as many as a first screen holds.
_HEADLINES, _LEADS = 8, 3


def new_town(*, name: str, lines: Sequence[str], text: ReportText) -> Descriptor:
    """The descriptor of a town without a report; `name` is the town's, else the document's opening says it.

    Raises DraftError if nobody says whose report it is, or if its chapters make no two domains.
    """
    found = (pattern.search(line) for pattern in _NAMED for line in lines[:_OPENING])
    name = name or next((match[1] for match in found if match), "")
    if not name:
        raise DraftError(
            "这是第一份报告，而文件开头没有写明是哪个镇（乡、街道）的；请加上--town，例如--town 某某镇"
        )
    domains = new_domains(text)
    if len(domains) < FEWEST:
        raise DraftError("从各章的标题里分不出两个领域，请确认文件分了章，每章有自己的标题")
    # A word of its own: not as in 乡村 and 农村.
    uses = {word: len(re.findall(rf"(?<![乡农]){word}", text.published)) for word in SETTLEMENTS}
    settlement = max(SETTLEMENTS, key=uses.__getitem__)
    town: dict[str, Json] = {
        "id": Identifiers().new(name),
        "name": name,
        "settlement": settlement,
        "headlines": _HEADLINES,
        "leads": _LEADS,
        "search_examples": [],
    }
    return Descriptor(
        json={
            "profile": "data-package",
            "name": f"{town['id']}-work-report",
            "title": f"{name}工作报告",
            "description": f"{name}工作报告的全部数字、安排、项目和名词，每一项都带报告原句。",
            "version": "1.0.0",
            "lang": "zh-CN",
            "town": town,
            "domains": [{"id": id_, "title": title} for id_, title in domains.items()],
            "stages": [],
            "reports": [],
            "corrections": [],
            "resources": [],
        },
        resources={},
    )
