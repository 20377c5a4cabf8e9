"""经济发展: the land account, all in one unit."""

from __future__ import annotations

from hangtou_portal.charts.spec import Comparison, Mark
from hangtou_portal.exhibits.building import Figures, needing
from hangtou_portal.exhibits.model import COLUMNS, DataTable, Exhibit, computed_row, source_row
from hangtou_portal.record.arithmetic import hectares
from hangtou_portal.record.model import Domain, Half


@needing("farm-alliance-land", "new-land-transfer", "released-park-land")
def land_account(figures: Figures) -> Exhibit:
    """Three areas of land in 亩, with hectares computed."""
    farm, transfer, park = figures.all()
    coming = figures.report.periods[Half.NEXT]
    names = {farm: "农业产业联合体规模", transfer: f"{coming}新增土地流转", park: "园区土地调出战略预留区"}
    areas = {item: hectares(item) for item in names}
    rows = []
    for item, name in names.items():
        rows += [source_row(item, label=name), computed_row(areas[item], label=name, as_of=item.as_of)]
    return Exhibit(
        id="land-account",
        domain=Domain.ECONOMY,
        takeaway=f"园区调出{park.amount}土地，{coming}再流转{transfer.amount}",
        subtitle=f"土地面积，单位{farm.unit}；{park.as_of}完成与{transfer.as_of}安排",
        chart=Comparison(
            unit=farm.unit,
            marks=tuple(Mark(label=name, text=item.amount, value=item.value) for item, name in names.items()),
        ),
        table=DataTable(columns=COLUMNS, rows=tuple(rows)),
        alternative="横条图："
        + "；".join(f"{name}{item.amount}({areas[item].amount})" for item, name in names.items())
        + "。",
        sources=figures.all(),
        computed=tuple(areas.values()),
        note="三笔土地性质不同，只比大小，不相加。",
    )


BUILDERS = (land_account,)
