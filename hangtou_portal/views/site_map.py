"""The pages of the portal: one table that navigation, plain HTML and site map all read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hangtou_portal.record.model import Domain, Half, Record


class Section(StrEnum):
    """How pages are grouped in the navigation."""

    OVERVIEW = "总览"
    DOMAINS = "领域"
    PORTAL = "门户"
    MORE = "更多"


@dataclass(frozen=True, kw_only=True)
class PageInfo:
    """One page: its public address, its title, the script that draws it."""

    slug: str
    title: str
    section: Section
    domain: Domain | None = None

    @property
    def script(self) -> str:
        """The page's script under pages/; one draws all domains."""
        return "domain.py" if self.domain else f"{self.slug or 'overview'}.py"


def pages_of(record: Record) -> tuple[PageInfo, ...]:
    """Every page, in the order of the navigation; the first is the one at the root."""
    return (
        PageInfo(slug="", title="总览", section=Section.OVERVIEW),
        *(
            PageInfo(slug=domain.id, title=domain.title, section=Section.DOMAINS, domain=domain)
            for domain in record.domains
        ),
        *((PageInfo(slug="map", title="地图", section=Section.PORTAL),) if record.map else ()),
        *(
            (PageInfo(slug="village", title=f"我的{record.town.settlement}", section=Section.PORTAL),)
            if record.villages
            else ()
        ),
        PageInfo(slug="plan", title=record.report.periods[Half.NEXT], section=Section.PORTAL),
        PageInfo(slug="report", title="报告原文", section=Section.MORE),
        PageInfo(slug="data", title="数据与引用", section=Section.MORE),
        PageInfo(slug="terms", title="名词解释", section=Section.MORE),
        PageInfo(slug="present", title="会议演示", section=Section.MORE),
        PageInfo(slug="about", title="关于", section=Section.MORE),
        PageInfo(slug="accessibility", title="无障碍声明", section=Section.MORE),
    )


def next_page(*, pages: tuple[PageInfo, ...], slug: str) -> PageInfo:
    """The page to read after `slug`; after the last comes the first."""
    order = [page.slug for page in pages]
    return pages[(order.index(slug) + 1) % len(pages)]
