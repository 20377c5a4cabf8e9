"""The four kinds of chart as static drawings: every mark carries its words and amount, with no legend."""

from __future__ import annotations

from hangtou_portal.charts.spec import ChartSpec, Comparison, Coverage, CoverageRow, Parts, Progress
from hangtou_portal.charts.svg.canvas import LABEL, SMALL, VALUE, Drawing, SvgCanvas
from hangtou_portal.charts.svg.words import width_of
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Domain

#: Share of the width that a longest bar leaves for the amount at its end.
_AMOUNT_ROOM = 0.24
_DOT_PITCH = 36.0
#: So many dots in a line may stand beside their words.
_ENOUGH_DOTS = 13


def draw_static(
    spec: ChartSpec, *, domain: Domain | None, theme: Theme = Theme.LIGHT, width: float = 1000
) -> Drawing:
    """The drawing of `spec`, `width` units wide and as high as it needs; type is never under 24 units.

    A smaller `width` means larger type wherever the drawing is fitted into a box.
    """
    canvas, colour = SvgCanvas(width=width, theme=theme), theme.value.of(domain)
    match spec:
        case Comparison():
            return comparison(spec, canvas, colour=colour)
        case Parts():
            return parts(spec, canvas, colour=colour)
        case Coverage():
            return coverage(spec, canvas, colour=colour)
        case Progress():
            return progress(spec, canvas, colour=colour)


def progress(spec: Progress, canvas: SvgCanvas, *, colour: str) -> Drawing:
    """A bar on a track as long as the target; beneath it, thinner, the part of the year gone, if given."""
    shades, width = canvas.shades, canvas.width
    full = float(spec.target.value) or 1.0
    said = f"{spec.actual.label} {spec.actual.text}"
    under = canvas.paragraph(said, x=0, y=VALUE, width=width, size=VALUE, bold=True, colour=colour)
    top = under - VALUE * 1.4 + 18
    canvas.bar(x=1, y=top, width=width - 2, height=64, colour=shades.track, edge=shades.edge)
    canvas.bar(
        x=1, y=top, width=min(float(spec.actual.value) / full, 1) * (width - 2), height=64, colour=colour
    )
    under = top + 64 + LABEL + 8
    canvas.text(f"已完成 {spec.share.text}（{spec.share.nature}）", x=0, y=under, bold=True)
    canvas.text(f"目标 {spec.target.text}", x=width, y=under, anchor="end", bold=True)
    canvas.text(
        f"{spec.gap.label} {spec.gap.text}（{spec.gap.nature}）",
        x=width,
        y=under + LABEL * 1.4,
        size=SMALL,
        anchor="end",
        colour=shades.muted,
    )
    bottom = under + LABEL * 1.4 + 12
    if spec.elapsed is not None:
        line = bottom + 26
        gone = spec.elapsed
        said = f"{gone.label}{gone.text}（{gone.nature}）"
        canvas.text(said, x=0, y=line, size=SMALL, colour=shades.muted)
        canvas.bar(x=1, y=line + 14, width=width - 2, height=20, colour=shades.track, edge=shades.edge)
        passed = float(gone.value) / 100 * (width - 2)
        canvas.bar(x=1, y=line + 14, width=passed, height=20, colour=shades.muted)
        bottom = line + 14 + 24
    return canvas.finished(height=bottom)


def parts(spec: Parts, canvas: SvgCanvas, *, colour: str) -> Drawing:
    """One bar cut into lengths: two are named at its ends if there is room; else each has a row beneath."""
    shades, width = canvas.shades, canvas.width
    whole = float(spec.whole.value) or 1.0
    said = f"{spec.whole.label} {spec.whole.text}"
    under = canvas.paragraph(said, x=0, y=LABEL, width=width, size=LABEL, colour=shades.muted)
    at, top = 1.0, under - LABEL * 1.4 + 18
    fills = shades.fills(colour, count=len(spec.parts))
    for part, fill in zip(spec.parts, fills, strict=True):
        length = float(part.value) / whole * (width - 2)
        canvas.bar(x=at, y=top, width=length - 4, height=72, colour=fill, edge=shades.edge)
        at += length
    under = top + 72 + VALUE + 10
    room = sum(max(width_of(part.label, size=LABEL), width_of(part.text, size=VALUE)) for part in spec.parts)
    if len(spec.parts) == 2 and room + LABEL <= width:
        for part, x, anchor, tint in (
            (spec.parts[0], 0.0, "start", colour),
            (spec.parts[1], width, "end", shades.ink),
        ):
            canvas.text(part.text, x=x, y=under, size=VALUE, bold=True, anchor=anchor, colour=tint)
            canvas.text(part.label, x=x, y=under + LABEL * 1.4, anchor=anchor)
        return canvas.finished(height=under + LABEL * 1.4 + 12)
    for part, fill in zip(spec.parts, fills, strict=True):
        canvas.bar(x=1, y=under - LABEL, width=LABEL, height=LABEL, colour=fill, edge=shades.edge)
        said = f"{part.label} {part.text}"
        left, baseline = LABEL + 14, under - 2
        baseline = canvas.paragraph(said, x=left, y=baseline, width=width - left, size=LABEL)
        under = baseline + 2 + LABEL * 0.2
    return canvas.finished(height=under - LABEL)


def comparison(spec: Comparison, canvas: SvgCanvas, *, colour: str) -> Drawing:
    """One bar a mark from zero, its name above it and its amount at its end."""
    longest = float(max(mark.value for mark in spec.marks)) or 1.0
    room = max(_AMOUNT_ROOM * canvas.width, *(width_of(mark.text, size=VALUE) + 16 for mark in spec.marks))
    y = 0.0
    for mark in spec.marks:
        length = float(mark.value) / longest * (canvas.width - room)
        y = canvas.paragraph(mark.label, x=0, y=y + LABEL, width=canvas.width, size=LABEL) - LABEL * 1.4
        canvas.bar(x=0, y=y + 12, width=max(length, 3), height=38, colour=colour)
        canvas.text(mark.text, x=length + 14, y=y + 42, size=VALUE, bold=True)
        y += 12 + 38 + 20
    return canvas.finished(height=y - 14)


def coverage(spec: Coverage, canvas: SvgCanvas, *, colour: str) -> Drawing:
    """One dot a unit, filled where reached; each row's name and amount stand beside or above its dots."""
    words = [width_of(f"{row.label} ", size=LABEL) + width_of(row.text, size=VALUE) for row in spec.rows]
    left = max(words) + LABEL
    if canvas.width - left < _ENOUGH_DOTS * _DOT_PITCH:
        left = 0
    y = 0.0
    for row in spec.rows:
        beside = width_of(f"{row.label} ", size=LABEL)
        if beside + width_of(row.text, size=VALUE) <= canvas.width:
            canvas.text(f"{row.label} ", x=0, y=y + LABEL)
            y += LABEL
        else:
            y = canvas.paragraph(row.label, x=0, y=y + LABEL, width=canvas.width, size=LABEL)
            beside = 0
        canvas.text(row.text, x=beside, y=y, size=VALUE, bold=True)
        y = _dots(canvas, row=row, x=left, y=y - LABEL if left else y + 14, colour=colour)
    return canvas.finished(height=y - 14)


def _dots(canvas: SvgCanvas, *, row: CoverageRow, x: float, y: float, colour: str) -> float:
    per_line = max(int((canvas.width - x) // _DOT_PITCH), 1)
    for index in range(row.total):
        reached = index < row.covered
        canvas.dot(
            x=x + (index % per_line + 0.5) * _DOT_PITCH,
            y=y + (index // per_line + 0.5) * _DOT_PITCH,
            radius=13,
            colour=colour if reached else canvas.shades.ground,
            edge=colour if reached else canvas.shades.edge,
        )
    return y + -(-row.total // per_line) * _DOT_PITCH + 22
