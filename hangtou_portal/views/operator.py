"""What the town that runs the portal fills in. What is not set stays off the pages, and is never invented."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

UNSET = "未配置"
#: The environment's variables are called by this and the name of a field of `Operator`.
PREFIX = "HANGTOU_"
#: What a government site has to say of itself: the field of `Operator`, and what readers call it.
STATUTORY = {
    "organiser": "主办单位",
    "undertaker": "承办单位",
    "contact": "联系方式",
    "site_code": "网站标识码",
    "icp_number": "ICP备案号",
    "police_number": "公安备案号",
}
#: A landline with or without its area code, a mobile, or a service line such as 12345; no name of a mailbox.
_TELEPHONE = re.compile(
    r"((?<!\d)(?:(?:0\d{2,3}[-－ ]?)?[2-9]\d{6,7}|1\d{10}|1[02]\d{3}|96\d{3,4})(?![\d@]))"
)


@dataclass(frozen=True, kw_only=True)
class Field:
    """A statutory field as it is shown."""

    name: str
    value: str

    @property
    def runs(self) -> tuple[tuple[str, str], ...]:
        """The value in runs, each with the number that a tap on it dials; empty where it is no telephone."""
        return tuple(
            (run, re.sub(r"\D", "", run) if _TELEPHONE.fullmatch(run) else "")
            for run in _TELEPHONE.split(self.value)
            if run
        )


@dataclass(frozen=True, kw_only=True)
class Operator:
    """The statutory fields of a government site; an empty string means that nobody has set it."""

    organiser: str = ""
    undertaker: str = ""
    contact: str = ""
    site_code: str = ""
    icp_number: str = ""
    police_number: str = ""
    address: str = ""
    published: str = ""
    """The day on which the town put the report on the net, which the report itself does not say."""

    def fields(self) -> tuple[Field, ...]:
        """The statutory fields that are set, in the order of the foot."""
        named = ((title, getattr(self, name)) for name, title in STATUTORY.items())
        return tuple(Field(name=title, value=value) for title, value in named if value)

    def unset(self) -> str:
        """One line for whoever runs the portal: which fields are not set, and by what; empty if all are."""
        missing = [
            f"{title}（{PREFIX}{name.upper()}）"
            for name, title in STATUTORY.items()
            if not getattr(self, name)
        ]
        return f"没有配置、页面上不显示的法定信息：{'、'.join(missing)}" if missing else ""


def operator_from(environment: Mapping[str, str] = os.environ) -> Operator:
    """The fields from HANGTOU_ORGANISER, HANGTOU_UNDERTAKER …; HANGTOU_ADDRESS is the portal's URL.

    `address` has no closing slash, whether or not it was given with one.
    """
    said = {
        item.name: environment.get(f"{PREFIX}{item.name.upper()}", "").strip() for item in fields(Operator)
    }
    return Operator(**said | {"address": said["address"].rstrip("/")})
