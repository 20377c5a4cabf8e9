"""A canvas to draw on from top to bottom: text, bars and dots as SVG elements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from markupsafe import Markup

from hangtou_portal.charts.svg.words import broken
from hangtou_portal.palette import FONT, Theme

#: Type sizes of a drawing, in its own units; the drawing is usually 1000 wide.
LABEL: Final = 26.0
VALUE: Final = 32.0
SMALL: Final = 24.0


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Finished elements on a canvas of `width` by `height` units."""

    width: float
    height: float
    body: str

    def svg(self, *, title: str, font: str = FONT, ground: str = "") -> Markup:
        """An SVG document that scales to its box; `title` is what a screen reader says.

        With a `ground` (#rrggbb) it stands alone and carries the title as an element too; inside a page that
        would show as a tooltip.
        """
        size = f'{_n(self.width)}" height="{_n(self.height)}'
        alone = f'<title>{escape(title)}</title><rect width="{size}" fill="{ground}"/>' if ground else ""
        quoted = {'"': "&quot;"}
        family = escape(font, {'"': "'"})
        return Markup(  # noqa: S704 - escaped here and where it was drawn
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(self.width)} {_n(self.height)}" '
            f'width="{size}" preserveAspectRatio="xMinYMid" font-family="{family}" role="img" '
            f'aria-label="{escape(title, quoted)}">'
            f"{alone}{self.body}</svg>"
        )


class SvgCanvas:
    """Collects elements; y grows downwards, all measures are in units of the drawing."""

    def __init__(self, *, width: float, theme: Theme) -> None:
        self.width = width
        self.shades = theme.value
        self._elements: list[str] = []

    def text(
        self,
        words: str,
        *,
        x: float,
        y: float,
        size: float = LABEL,
        colour: str = "",
        bold: bool = False,
        anchor: str = "start",
    ) -> None:
        """One line with its baseline at `y`; `anchor` is start, middle or end."""
        weight = ' font-weight="700"' if bold else ""
        side = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self._elements.append(
            f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" fill="{colour or self.shades.ink}"'
            f"{weight}{side}>{escape(words)}</text>"
        )

    def paragraph(
        self,
        words: str,
        *,
        x: float,
        y: float,
        width: float,
        size: float,
        colour: str = "",
        bold: bool = False,
    ) -> float:
        """As many lines as `words` need in `width`, the first at baseline `y`; returns the next baseline.

        Bold words are a headline and are cut into even lines.
        """
        for line in broken(words, size=size, width=width, even=bold):
            self.text(line, x=x, y=y, size=size, colour=colour, bold=bold)
            y += size * 1.4
        return y

    def bar(self, *, x: float, y: float, width: float, height: float, colour: str, edge: str = "") -> None:
        """A filled rectangle, outlined in `edge` if given."""
        stroke = f' stroke="{edge}" stroke-width="1.5"' if edge else ""
        self._elements.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(max(width, 0))}" height="{_n(height)}" rx="3" '
            f'fill="{colour}"{stroke}/>'
        )

    def dot(self, *, x: float, y: float, radius: float, colour: str, edge: str) -> None:
        """A circle; an empty one has the ground's colour."""
        place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
        self._elements.append(f'<circle {place} fill="{colour}" stroke="{edge}" stroke-width="2.5"/>')

    def put(self, drawing: Drawing, *, x: float, y: float) -> None:
        """Another drawing, its upper left corner at (x, y)."""
        self._elements.append(f'<g transform="translate({_n(x)} {_n(y)})">{drawing.body}</g>')

    def finished(self, *, height: float) -> Drawing:
        """Everything drawn so far."""
        return Drawing(width=self.width, height=height, body="".join(self._elements))


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
