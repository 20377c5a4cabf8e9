"""A headline's small drawing on a screen of figures: a bar or dots, and in words what they are."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.views.overview import Headline


@dataclass(frozen=True, kw_only=True)
class SmallDrawing:
    """Either a bar or dots; `caption` says what it shows.

    `shares` are the parts of the bar, from 0 to 1, the message first; what is left to 1 is not reached.
    `dots` is how many there are and `covered` how many of them are filled.
    """

    caption: str
    shares: tuple[float, ...] = ()
    dots: int = 0
    covered: int = 0


def small_drawing(headline: Headline) -> SmallDrawing | None:
    """None for a figure that no chart shows against a target, a whole or all there are."""
    if chart := headline.progress:
        said = (
            f"目标{chart.target.text}",
            f"完成{chart.share.text}（{chart.share.nature}）",
            f"还差{chart.remaining.text}（{chart.remaining.nature}）",
        )
        share = float(chart.actual.value / chart.target.value) if chart.target.value else 0.0
        return SmallDrawing(caption="，".join(said), shares=(min(share, 1.0),))
    if parts := headline.parts:
        whole = parts.whole.value
        stated = (f"{part.text}{part.label}" for part in parts.parts if not part.formula)
        return SmallDrawing(
            caption="，".join(stated),
            shares=tuple(float(part.value / whole) if whole else 0.0 for part in parts.parts),
        )
    if row := headline.row:
        unit = headline.figure.unit
        measure = "" if unit.startswith("个") else "个"
        return SmallDrawing(caption=f"一个圆点代表一{measure}{unit}", dots=row.total, covered=row.covered)
    return None
