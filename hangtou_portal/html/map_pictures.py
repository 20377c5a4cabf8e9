"""The maps of 总览 and of the domains as files of their own.

Within the page they were 50 kB of 160, which came twice: with the page, and with Streamlit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hangtou_portal.html.reading_settings import SMALLEST
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import map_svg
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.overview_map import OverviewMap, overview_map
from hangtou_portal.views.small_map import SmallMap, small_map

FOLDER: Final = "maps"
#: For phones and for wider screens; the style sheet shows one, and browsers fetch no other.
SHAPES: Final = ("narrow", "wide")
#: The map of 总览; a domain's is called by the domain's id, of which none may be this.
_TOWN: Final = "overview"


@dataclass(frozen=True, kw_only=True)
class MapPicture:
    """Where a picture is found, and how many pixels it is wide and high."""

    shape: str
    src: str
    sheet: Sheet


def pictures_of(drawn: OverviewMap | SmallMap, *, link: LinkContext, scale: float) -> tuple[MapPicture, ...]:
    """The pictures of a map, one for each of SHAPES, their names `scale` times as large as usual."""
    name = drawn.domain.id if isinstance(drawn, SmallMap) else _TOWN
    size = "" if scale == 1 else f"?size={round(scale * SMALLEST)}"
    return tuple(
        MapPicture(shape=shape, src=link(f"{FOLDER}/{name}-{shape}.svg{size}"), sheet=getattr(drawn, shape))
        for shape in SHAPES
    )


def map_picture(*, record: Record, name: str, scale: float = 1) -> str:
    """The picture called `overview-narrow` or `city-wide`, as SVG.

    Raises KeyError where the record has no such map.
    """
    place, _, shape = name.rpartition("-")
    domains = {domain.id: domain for domain in record.domains}
    drawn: OverviewMap | SmallMap | None
    if place == _TOWN:
        drawn = overview_map(record, scale=scale)
    else:
        drawn = small_map(record=record, domain=domains[place], scale=scale)
    if drawn is None or shape not in SHAPES:
        raise KeyError(name)
    return map_svg(sheet=getattr(drawn, shape), title=f"{record.mark}{drawn.alternative}")
