"""The map's page as plain HTML: a drawing for phones, one for wider screens, and lists of all places."""

from __future__ import annotations

from collections.abc import Mapping

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

#: The parts of the page, in the order in which a reader meets them.
PARTS = ("top", "drawing", "caption", "panel", "legend", "lists")


def map_html(*, record: Record, query: Mapping[str, str], link: LinkContext) -> Markup:
    """The whole page without JavaScript: every place on the drawing is a link to its panel."""
    page = map_page(record=record, query=query)
    scale = reading_of(query).scale
    top, drawing, caption, panel, legend, lists = (
        map_part(part, page=page, link=link, scale=scale) for part in PARTS
    )
    # Beside each other where there is room, as Streamlit will show them.
    room = Markup('<div class="ht-map-and-panel"><div class="ht-map-room">{}{}</div>{}</div>')
    return Markup("").join((top, room.format(drawing, caption, panel), legend, lists))


def map_part(
    part: str,
    *,
    page: MapPage,
    link: LinkContext,
    tone: Theme = Theme.LIGHT,
    linked: bool = True,
    base: Basemap | None = None,
    scale: float = 1,
) -> Markup:
    """One of PARTS; a drawing that is not `linked` is a picture, `base` is the base map under it.

    Names are drawn `scale` times as large as usual.
    """
    if part == "drawing":
        return _drawings(page, link=link, tone=tone, linked=linked, scale=scale)
    return render(
        f"map_{part}.html",
        link=link,
        view=page,
        report=page.record.report,
        settlement=page.record.town.settlement,
        legend=_legend(page, tone=tone) if part == "legend" else (),
        base=base,
    )


def _drawings(page: MapPage, *, link: LinkContext, tone: Theme, linked: bool, scale: float) -> Markup:
    """The drawing twice, for narrow and for wide screens; the style sheet shows one of them.

    Each is an inline SVG with its links, or the address of a picture.
    """
    href = (lambda place: link(place_href(place))) if linked else None
    chosen = page.panel.place.id if page.panel else ""
    drawn = []
    for size in (PHONE, DESK):
        sheet = sheet_of(scene=page.scene, size=size.enlarged(scale), region=page.region, chosen=chosen)
        svg = map_svg(sheet=sheet, title=page.alternative, tone=tone, href=href)
        drawn.append(svg if linked else Markup(as_picture(svg)))  # noqa: S704 - percent-encoded
    narrow, wide = drawn
    values = {"narrow": narrow, "wide": wide, "linked": linked, "alternative": page.alternative}
    return render("map_drawing.html", link=link, **values)


def _legend(page: MapPage, *, tone: Theme) -> tuple[tuple[str, tuple[tuple[str, LegendEntry], ...]], ...]:
    """The legend in groups; each entry with its drawing as the address of a picture."""
    entries = legend_of(page.everything, tone=tone)
    groups = dict.fromkeys(entry.group for entry in entries)
    return tuple(
        (
            str(group),
            tuple((as_picture(entry.drawing), entry) for entry in entries if entry.group is group),
        )
        for group in groups
    )
