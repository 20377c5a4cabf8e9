"""The portal's addresses. They are a public promise: what is here can be pasted into a message."""

from __future__ import annotations

from urllib.parse import urlencode

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Domain, Indicator


def page_href(slug: str) -> str:
    """A page, relative, so that the portal may live under any path: `city`, or `./` for the overview."""
    return slug or "./"


def domain_href(domain: Domain | None) -> str:
    """A domain's page; the overview for what belongs to no domain."""
    return page_href(domain.value if domain else "")


def figure_href(item: Indicator) -> str:
    """A figure: its domain's page with its card open."""
    return f"{domain_href(item.domain)}?{urlencode({'figure': item.id})}#figure-{item.id}"


def exhibit_href(exhibit: Exhibit) -> str:
    """An exhibit on its domain's page."""
    return f"{domain_href(exhibit.domain)}?{urlencode({'exhibit': exhibit.id})}#exhibit-{exhibit.id}"


def paragraph_href(*, domain: Domain | None, address: str) -> str:
    """A paragraph of the report, where its domain's page shows it."""
    return f"{domain_href(domain)}?{urlencode({'paragraph': address})}#{address}"


def place_href(place: str) -> str:
    """A place on the map, with all that concerns it, by its id."""
    return f"{page_href('map')}?{urlencode({'place': place})}#place"


def stage_href(stage: str) -> str:
    """The map with only the projects at one stage, by its id."""
    return f"{page_href('map')}?{urlencode({'stage': stage})}"
