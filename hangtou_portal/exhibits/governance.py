"""社会治理: the 家门口 service points, done and to come."""

from __future__ import annotations

from hangtou_portal.charts.spec import Mark, Nature, Parts
from hangtou_portal.exhibits.building import Figures, needing
from hangtou_portal.exhibits.model import COLUMNS, DataTable, Exhibit, computed_row, source_row
from hangtou_portal.record.arithmetic import total
from hangtou_portal.record.model import Domain, Half


@needing("residential-service-stations", "new-service-stations", "village-service-centres")
def service_stations(figures: Figures) -> Exhibit:
    """Stations in residential areas that passed, and those still to be built."""
    passed, planned, centres = figures.all()
    coming = figures.report.periods[Half.NEXT]
    both = total(parts=(passed, planned), unit=planned.unit)
    return Exhibit(
        id="service-stations",
        domain=Domain.GOVERNANCE,
        takeaway=f"{passed.amount}的“家门口”服务站已达标，{coming}再建{planned.amount}",
        subtitle=f"居民区“家门口”服务站，单位{planned.unit}；{passed.as_of}完成与{planned.as_of}安排",
        chart=Parts(
            whole=Mark(label="合计（测算）", text=both.amount, value=both.value, nature=Nature.COMPUTED),
            parts=(
                Mark(label="提质增能达标", text=f"{passed.number}{planned.unit}", value=passed.value),
                Mark(label=f"{coming}新设", text=planned.amount, value=planned.value),
            ),
        ),
        table=DataTable(
            columns=COLUMNS,
            rows=(
                source_row(passed, label="居民区服务站，提质增能达标"),
                source_row(planned, label=f"居民区服务站，{coming}新设"),
                computed_row(both, label="居民区服务站合计", as_of=planned.as_of),
                source_row(centres, label="村服务中心，提质增能达标"),
            ),
        ),
        alternative=f"横条图：居民区服务站，提质增能达标{passed.amount}，{coming}新设{planned.amount}，"
        f"合计{both.amount}（测算）。村服务中心，提质增能达标{centres.amount}。",
        sources=figures.all(),
        computed=(both,),
    )


BUILDERS = (service_stations,)
