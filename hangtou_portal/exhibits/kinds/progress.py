"""A figure of what was done against the target it works towards."""

from __future__ import annotations

from hangtou_portal.charts.spec import Nature, Progress
from hangtou_portal.exhibits.kinds.material import Material
from hangtou_portal.exhibits.model import (
    Exhibit,
    computed_mark,
    computed_row,
    source_row,
    stated_mark,
)
from hangtou_portal.record.arithmetic import remaining, time_elapsed
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Part


def progress(material: Material) -> Exhibit:
    """Done against target in one unit, with the share as the report states it.

    The part of the year gone is beside it where the target is the whole year's. Raises ValueError if the
    units differ.
    """
    done, target, reported = (material.of_part(part)[0].item for part in (Part.DONE, Part.TARGET, Part.SHARE))
    until = when(done, report=material.report)
    left = remaining(done=done, target=target).called("离目标还差", as_of=until)
    rows = [
        source_row(done, report=material.report),
        source_row(target, report=material.report, label="目标"),
        source_row(reported, report=material.report),
        computed_row(left),
    ]
    words = [
        f"{done.label}{done.amount}",
        f"目标{target.amount}",
        f"已完成{reported.amount}（{Nature.QUOTED}）",
        f"还差{left.amount}（测算）",
    ]
    computed = [left]
    time_gone = None
    if elapsed := time_elapsed(done=done, target=target, report=material.report):
        elapsed = elapsed.called("全年时间已过", as_of=until)
        rows.append(computed_row(elapsed))
        words.append(f"全年时间已过{elapsed.amount}（测算）")
        computed.append(elapsed)
        time_gone = computed_mark(elapsed, label="全年时间已过（测算）")
    return material.exhibit(
        chart=Progress(
            actual=stated_mark(done, report=material.report),
            target=stated_mark(target, report=material.report, label="目标"),
            remaining=computed_mark(left, label="还差"),
            share=stated_mark(reported, report=material.report),
            elapsed=time_gone,
        ),
        rows=rows,
        alternative="进度条：" + "，".join(words) + "。",
        computed=computed,
    )
