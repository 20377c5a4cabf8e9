"""民生事业: jobs against the year's target, and the town's works for its people."""

from __future__ import annotations

from hangtou_portal.charts.spec import Comparison, Mark
from hangtou_portal.exhibits.building import Figures, is_share_of_target, needing
from hangtou_portal.exhibits.model import COLUMNS, DataTable, Exhibit, source_row
from hangtou_portal.exhibits.progress import progress_against_target
from hangtou_portal.record.arithmetic import elapsed_share
from hangtou_portal.record.dates import last_day
from hangtou_portal.record.model import Domain


@needing("new-jobs", "new-jobs-target", "new-jobs-share", holds=is_share_of_target)
def jobs(figures: Figures) -> Exhibit:
    """New jobs against the year's target, beside the part of the year gone."""
    done, target, reported = figures.all()
    elapsed = elapsed_share(until=last_day(words=done.as_of, half=done.half, report=figures.report))
    pace = "快于" if reported.value > elapsed.value else "慢于" if reported.value < elapsed.value else "等于"
    return progress_against_target(
        id="jobs",
        domain=Domain.LIVELIHOOD,
        done=done,
        target=target,
        reported=reported,
        takeaway=f"{done.label}{done.amount}，完成全年目标的{reported.amount}，{pace}时间进度",
        subtitle=f"{done.label}与全年目标，单位{done.unit}；{done.as_of}",
        elapsed=elapsed,
    )


@needing("livelihood-projects-completed", "livelihood-projects-past-half")
def livelihood_projects(figures: Figures) -> Exhibit:
    """Works completed and works past half; the report gives no total, so none is drawn."""
    completed, past_half = figures.all()
    return Exhibit(
        id="livelihood-projects",
        domain=Domain.LIVELIHOOD,
        takeaway=f"民生实事工程已完成{completed.amount}，进度过半{past_half.amount}",
        subtitle=f"民生实事工程项数，单位{completed.unit}；{completed.as_of}",
        chart=Comparison(
            unit=completed.unit,
            marks=(
                Mark(label="已完成", text=completed.amount, value=completed.value),
                Mark(label="完成进度过半", text=past_half.amount, value=past_half.value),
            ),
        ),
        table=DataTable(columns=COLUMNS, rows=(source_row(completed), source_row(past_half))),
        alternative=f"横条图：{completed.label}{completed.amount}；{past_half.label}{past_half.amount}。",
        sources=figures.all(),
        note="报告没有给出民生实事工程的总项数，因此不计算完成比例。",
    )


BUILDERS = (jobs, livelihood_projects)
