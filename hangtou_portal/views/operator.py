"""What the town that runs the portal fills in. What is not set is shown as 未配置, never invented."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

UNSET = "未配置"


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

    def fields(self) -> tuple[tuple[str, str], ...]:
        """Name and value of each field of the footer, unset ones as 未配置."""
        named = (
            ("主办单位", self.organiser),
            ("承办单位", self.undertaker),
            ("联系方式", self.contact),
            ("网站标识码", self.site_code),
            ("ICP备案号", self.icp_number),
            ("公安备案号", self.police_number),
        )
        return tuple((name, value or UNSET) for name, value in named)


def operator_from(environment: Mapping[str, str] = os.environ) -> Operator:
    """The fields from HANGTOU_ORGANISER, HANGTOU_UNDERTAKER …; HANGTOU_ADDRESS is the portal's URL."""
    names = (item.name for item in fields(Operator))
    return Operator(**{name: environment.get(f"HANGTOU_{name.upper()}", "").strip() for name in names})
