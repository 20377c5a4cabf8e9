"""The map's page as plain HTML: a drawing for phones, one for wider screens, and lists of all places."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from operator import attrgetter

from markupsafe import Markup

from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.html.render import render
from hangtou_portal.maps.legend import LegendEntry, legend_of
from hangtou_portal.maps.sheet import DESK, PHONE, sheet_of
from hangtou_portal.maps.svg import as_picture, map_svg
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import place_href
from hangtou_portal.views.basemap import Basemap
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.map import MapPage, map_page

#: The parts of the page beside the drawing, in the order in which a reader meets them.
PARTS = ("top", "caption", "panel", "legend", "lists")


def map_html(*, record: Record, query: Mapping[str, str], link: LinkContext) -> Markup:
    """The whole page without JavaScript: every place on the drawing is a link to its panel."""
    page = map_page(record=record, query=query)
    top, caption, panel, legend, lists = (map_part(part, page=page, link=link) for part in PARTS)
    drawing = map_drawing(page, scale=reading_of(query).scale, link=link)
    # Beside each other where there is room, as Streamlit will show them.
    room = Markup('<div class="ht-map-and-panel"><div class="ht-map-room">{}{}</div>{}</div>')
    return Markup("").join((top, room.format(drawing, caption, panel), legend, lists))


def map_part(
    part: str, *, page: MapPage, link: LinkContext, tone: Theme = Theme.LIGHT, base: Basemap | None = None
) -> Markup:
    """One of PARTS; `tone` is the ground of the legend's signs, `base` the base map under the drawing."""
    return render(
        f"map_{part}.html",
        link=link,
        view=page,
        report=page.record.report,
        settlement=page.record.town.settlement,
        legend=_legend(page, tone=tone) if part == "legend" else (),
        base=base,
    )


def map_drawing(
    page: MapPage, *, scale: float, tone: Theme = Theme.LIGHT, link: LinkContext | None = None
) -> Markup:
    """The drawing twice, for narrow and for wide screens; the style sheet shows one of them.

    Names are `scale` times as large as usual. With `link` each is an inline SVG whose marks lead to their
    places, without it a picture.
    """
    href = (lambda place: link(place_href(place))) if link else None
    chosen = page.panel.place.id if page.panel else ""
    drawings = {}
    for name, size in (("narrow", PHONE), ("wide", DESK)):
        sheet = sheet_of(scene=page.scene, size=size.enlarged(scale), region=page.region, chosen=chosen)
        svg = map_svg(sheet=sheet, title=page.alternative, tone=tone, href=href)
        drawings[name] = svg if link else Markup(as_picture(svg))  # noqa: S704 - percent-encoded
    values = {"drawings": drawings, "linked": link is not None, "alternative": page.alternative}
    return render("map_drawing.html", link=link or LinkContext(), **values)


def _legend(page: MapPage, *, tone: Theme) -> list[tuple[str, list[tuple[str, LegendEntry]]]]:
    """The legend in groups; each entry with its drawing as the address of a picture."""
    groups = groupby(legend_of(page.everything, tone=tone), key=attrgetter("group"))
    return [(group, [(as_picture(entry.drawing), entry) for entry in entries]) for group, entries in groups]
