"""城市运行: demolition against its deadline, and what now covers the whole town."""

from __future__ import annotations

from hangtou_portal.charts.spec import Coverage, CoverageRow
from hangtou_portal.exhibits.building import Figures, is_share_of_target, needing
from hangtou_portal.exhibits.model import COLUMNS, DataTable, Exhibit, source_row
from hangtou_portal.exhibits.progress import progress_against_target
from hangtou_portal.exhibits.wording import deadline, in_tenths
from hangtou_portal.record.arithmetic import remaining
from hangtou_portal.record.model import Domain


@needing("demolished-illegal-area", "demolition-target", "demolition-target-share", holds=is_share_of_target)
def demolition(figures: Figures) -> Exhibit:
    """Demolished area against the target, with what is left to do."""
    done, target, reported = figures.all()
    left, by = remaining(done=done, target=target), deadline(target.as_of)
    rest = f"离{by}目标还差{left.amount}" if left.value else f"达到{by}目标"
    return progress_against_target(
        id="demolition",
        domain=Domain.CITY,
        done=done,
        target=target,
        reported=reported,
        takeaway=f"拆违完成{in_tenths(reported.value)}，{rest}",
        subtitle=f"{done.label}与拆违目标，单位{done.unit}；{done.as_of}，目标期限{target.as_of}",
    )


@needing(
    "courtyard-villages",
    "waste-sorting-villages",
    "waste-sorting-residential-areas",
    "joint-station-villages",
    "joint-station-demonstrations",
)
def coverage(figures: Figures) -> Exhibit:
    """Villages and residential areas reached, each as one dot."""
    villages, sorted_villages, sorted_areas, stations, demonstrations = figures.all()
    rows = (
        ("生活垃圾分类 · 村", sorted_villages, villages),
        ("生活垃圾分类 · 居民区", sorted_areas, sorted_areas),
        ("联勤联动站硬件建设 · 村", stations, villages),
        ("联勤联动站示范点建设 · 村", demonstrations, villages),
    )
    every = "全部" if sorted_villages.value == villages.value else ""
    return Exhibit(
        id="coverage",
        domain=Domain.CITY,
        takeaway=f"垃圾分类覆盖{every}{sorted_villages.amount}、{sorted_areas.amount}，"
        f"{demonstrations.amount}建成联勤联动示范点",
        subtitle=f"已覆盖的村和居民区，一个圆点代表一个；{stations.as_of}",
        chart=Coverage(
            rows=tuple(
                CoverageRow(label=label, covered=int(item.value), total=int(whole.value), text=item.amount)
                for label, item, whole in rows
            )
        ),
        table=DataTable(
            columns=COLUMNS, rows=tuple(source_row(item, label=label) for label, item, _ in rows)
        ),
        alternative="圆点图："
        + "；".join(
            f"{label.replace(' · ', ',')}：{whole.amount}中的{item.amount}" for label, item, whole in rows
        )
        + "。",
        sources=figures.all(),
        note=f"全镇{villages.amount}见报告“美丽庭院”一条；报告没有给出居民区总数，只写{sorted_areas.amount}全覆盖。",
    )


BUILDERS = (demolition, coverage)
