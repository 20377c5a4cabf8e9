"""乡村振兴: courtyards and their stars."""

from __future__ import annotations

from hangtou_portal.charts.spec import Mark, Nature, Parts
from hangtou_portal.exhibits.building import Figures, needing
from hangtou_portal.exhibits.model import COLUMNS, DataTable, Exhibit, computed_row, source_row
from hangtou_portal.record.arithmetic import remaining, share
from hangtou_portal.record.model import Domain


@needing("courtyard-star-households", "courtyard-households")
def courtyards(figures: Figures) -> Exhibit:
    """Starred households among the households whose courtyards passed."""
    starred, households = figures.all()
    portion, others = share(part=starred, whole=households), remaining(done=starred, target=households)
    starred_label = f"{starred.label}，占{portion.amount}（测算）"
    return Exhibit(
        id="courtyards",
        domain=Domain.COUNTRYSIDE,
        takeaway=f"{households.amount}庭院通过“达标型”验收，星级户占{portion.amount}",
        subtitle=f"美丽庭院“达标型”验收覆盖户数，单位{households.unit}；{households.as_of}",
        chart=Parts(
            whole=Mark(label="验收覆盖庭院", text=households.amount, value=households.value),
            parts=(
                Mark(
                    label=starred_label,
                    text=starred.amount,
                    value=starred.value,
                ),
                Mark(label="其余（测算）", text=others.amount, value=others.value, nature=Nature.COMPUTED),
            ),
        ),
        table=DataTable(
            columns=COLUMNS,
            rows=(
                source_row(households),
                source_row(starred),
                computed_row(portion, label="星级户占比", as_of=starred.as_of),
                computed_row(others, label="其余户数", as_of=starred.as_of),
            ),
        ),
        alternative=f"横条图：验收覆盖庭院{households.amount}，其中星级户{starred.amount}，占{portion.amount}；"
        f"其余{others.amount}。占比和其余户数为测算。",
        sources=(households, starred),
        computed=(portion, others),
        note="报告并列写出两个户数，没有写占比；本图把星级户看作庭院户数的一部分。",
    )


BUILDERS = (courtyards,)
