"""政府建设: what came in from deputies and residents, by channel."""

from __future__ import annotations

from hangtou_portal.charts.spec import Comparison, Mark
from hangtou_portal.exhibits.building import Figures, needing
from hangtou_portal.exhibits.model import COLUMNS, DataTable, Exhibit, computed_row, source_row
from hangtou_portal.record.arithmetic import total
from hangtou_portal.record.model import Domain


@needing(
    "reception-day-suggestions",
    "town-congress-suggestions",
    "quarterly-public-opinions",
    "district-congress-suggestions",
    "suggestion-settlement-rate",
    "suggestion-satisfaction-rate",
)
def suggestions(figures: Figures) -> Exhibit:
    """Suggestions and opinions handled, by channel, and how they ended."""
    *channels, settled, satisfied = figures.all()
    channels.sort(key=lambda item: -item.value)
    together = total(parts=channels, unit=channels[0].unit)
    ended = f"{settled.label}{settled.amount}，{satisfied.label}{satisfied.amount}"
    if settled.value == satisfied.value:
        ended = f"{settled.label}、{satisfied.label}均达到{settled.amount}"
    return Exhibit(
        id="suggestions",
        domain=Domain.GOVERNMENT,
        takeaway=f"{together.amount}建议和意见，{ended}",
        subtitle=f"办理的建议和意见，单位{together.unit}；{settled.as_of}；合计为测算",
        chart=Comparison(
            unit=together.unit,
            marks=tuple(Mark(label=item.label, text=item.amount, value=item.value) for item in channels),
        ),
        table=DataTable(
            columns=COLUMNS,
            rows=(
                *map(source_row, channels),
                computed_row(together, label="合计", as_of=settled.as_of),
                source_row(settled),
                source_row(satisfied),
            ),
        ),
        alternative="横条图："
        + "；".join(f"{item.label}{item.amount}" for item in channels)
        + f"。合计{together.amount}（测算）。{ended}。",
        sources=figures.all(),
        computed=(together,),
    )


BUILDERS = (suggestions,)
