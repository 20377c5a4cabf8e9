"""The map as one SVG: for the plain HTML document, print, slides and the offline bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from urllib.parse import quote

from markupsafe import Markup

from hangtou_portal.maps.captions import symbol_radius
from hangtou_portal.maps.labels import LINE_HEIGHT, Label
from hangtou_portal.maps.marks import MapLine, MapMark
from hangtou_portal.maps.palette import SHEETS, Palette
from hangtou_portal.maps.place_kinds import PLACE_KINDS
from hangtou_portal.maps.shapes import Shape, polygon, symbol
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.palette import FONT, Theme
from hangtou_portal.record.geometry import Point


def map_svg(
    *,
    sheet: Sheet,
    title: str,
    tone: Theme = Theme.LIGHT,
    href: Callable[[str], str] | None = None,
    labels: bool = True,
) -> Markup:
    """The whole drawing, as wide as the room it is put in; `title` is what a screen reader says of it.

    `href` gives the address of a place by its id: with it every mark is a link.
    """
    view, colours = sheet.view, SHEETS[tone]
    marks = [mark for mark in sheet.scene.marks if _touches(mark, sheet=sheet)]
    role = "group" if href else "img"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ht-map-svg" '
        f'viewBox="0 0 {view.width} {view.height}" '
        f'role="{role}" aria-label="{escape(title)}" font-family="{FONT}">'
    )
    parts = [
        head,
        f'<rect width="{view.width}" height="{view.height}" fill="{colours.sheet}"/>',
        polygon(
            [view.pixel(p) for p in sheet.scene.town], fill=colours.town, edge=colours.town_edge, width=1.4
        ),
        *(_line(line, sheet=sheet, colours=colours) for line in in_drawing_order(sheet.scene.lines)),
        *(_ring(mark, sheet=sheet, colours=colours) for mark in marks if mark.ringed),
        *(_leader(mark, sheet=sheet, colours=colours) for mark in marks if mark.anchor),
        *(_mark(mark, sheet=sheet, colours=colours, href=href) for mark in marks),
        *(_label(label, sheet=sheet, colours=colours) for label in sheet.labels if labels),
        "</svg>",
    ]
    return Markup("".join(parts))  # noqa: S704 - every name is escaped where it is drawn


def as_picture(svg: str) -> str:
    """An SVG as the address of an image, for places that take no inline drawing."""
    # Percent-encoded and not base64, in which gzip finds no repetitions.
    return "data:image/svg+xml," + quote(svg, safe=" =:/,;.()'-")


def _touches(mark: MapMark, *, sheet: Sheet) -> bool:
    """Whether any of it, its ring included, can be in view."""
    reach = max(sheet.view.pixels(mark.uncertainty_m), 2 * sheet.size.radius)
    return sheet.view.shows(mark.at, margin=-reach)


def in_drawing_order(lines: Iterable[MapLine]) -> Iterator[MapLine]:
    """Lines from the bottom to the top: wide ones under narrow ones, since a metro line may follow a road."""
    return iter(sorted(lines, key=lambda line: -PLACE_KINDS[line.kind].line.width))


def mark_colour(mark: MapMark, colours: Palette) -> str:
    """A stage's colour where there is one, else that of its kind."""
    return colours.stage(mark.stage.order) if mark.stage else colours.kinds[mark.kind]


def _line(line: MapLine, *, sheet: Sheet, colours: Palette) -> str:
    points = " ".join("{:.1f},{:.1f}".format(*sheet.view.pixel(point)) for point in line.points)
    width = PLACE_KINDS[line.kind].line.width * sheet.size.radius
    dash = (
        f' stroke-dasharray="{sheet.size.radius:.0f} {0.7 * sheet.size.radius:.0f}"' if line.planned else ""
    )
    return (
        f'<polyline points="{points}" fill="none" stroke="{colours.kinds[line.kind]}" '
        f'stroke-width="{width:.1f}"{dash}><title>{escape(line.name)}</title></polyline>'
    )


def _ring(mark: MapMark, *, sheet: Sheet, colours: Palette) -> str:
    x, y = sheet.view.pixel(mark.at)
    colour = colours.kinds[mark.kind]
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{sheet.view.pixels(mark.uncertainty_m):.1f}" fill="{colour}" '
        f'fill-opacity="0.06" stroke="{colour}" stroke-opacity="0.55" stroke-width="1"/>'
    )


def _leader(mark: MapMark, *, sheet: Sheet, colours: Palette) -> str:
    anchor: Point = mark.anchor or mark.at
    (x1, y1), (x2, y2) = sheet.view.pixel(anchor), sheet.view.pixel(mark.at)
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{mark_colour(mark, colours)}" stroke-width="1.2"/>'
    )


def _mark(mark: MapMark, *, sheet: Sheet, colours: Palette, href: Callable[[str], str] | None) -> str:
    colour = mark_colour(mark, colours)
    at, radius = sheet.view.pixel(mark.at), symbol_radius(mark, radius=sheet.size.radius)
    halo = ""
    if mark.place == sheet.chosen:
        halo = symbol(
            shape=Shape.CIRCLE, at=at, radius=radius * 1.9, fill="none", edge=colours.chosen, width=3
        )
    fill = colours.town if mark.hollow else colour
    edge = colour if mark.hollow else colours.town
    drawn = halo + symbol(shape=mark.shape, at=at, radius=radius, fill=fill, edge=edge, width=1.8)
    inside = f"<g><title>{escape(mark.words)}</title>{drawn}</g>"
    return f'<a href="{escape(href(mark.place))}">{inside}</a>' if href else inside


def _label(label: Label, *, sheet: Sheet, colours: Palette) -> str:
    x, y = sheet.view.pixel(label.at)
    size = label.caption.size
    left, step = x + label.dx, size * LINE_HEIGHT
    top = y + label.dy - (len(label.lines) - 1) * step / 2 + 0.36 * size
    spans = "".join(
        f'<tspan x="{left:.1f}" y="{top + row * step:.1f}">{escape(line)}</tspan>'
        for row, line in enumerate(label.lines)
    )
    return (
        f'<text class="ht-map-label" font-size="{size:.1f}" text-anchor="{label.anchor}" '
        f'fill="{colours.muted if label.caption.quiet else colours.text}" '
        f'stroke="{colours.town}" stroke-width="3" paint-order="stroke" stroke-linejoin="round" '
        f'pointer-events="none">{spans}</text>'
    )
