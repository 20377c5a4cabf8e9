"""A figure of what was done against the target it works towards."""

from __future__ import annotations

from hangtou_portal.charts.spec import Nature, Progress
from hangtou_portal.exhibits.kinds.material import Material
from hangtou_portal.exhibits.model import Exhibit, computed_mark, computed_row, source_row
from hangtou_portal.record.arithmetic import remaining, time_elapsed
from hangtou_portal.record.model import Part


def progress(material: Material) -> Exhibit:
    """Done against target in one unit, with the share as the report states it.

    The part of the year gone is beside it where the target is the whole year's. Raises ValueError if the
    units differ.
    """
    done, target, reported = (material.of_part(part)[0] for part in (Part.DONE, Part.TARGET, Part.SHARE))
    left = remaining(done=done.item, target=target.item).called("离目标还差", as_of=done.until)
    rows = [
        done.as_row,
        source_row(target.item, report=material.report, label="目标"),
        reported.as_row,
        computed_row(left),
    ]
    words = [
        f"{done.row}{done.item.amount}",
        f"目标{target.item.amount}",
        f"已完成{reported.item.amount}（{Nature.QUOTED}）",
        f"还差{left.amount}（测算）",
    ]
    computed = [left]
    time_gone = None
    if elapsed := time_elapsed(done=done.item, target=target.item, report=material.report):
        elapsed = elapsed.called("全年时间已过", as_of=done.until)
        rows.append(computed_row(elapsed))
        words.append(f"全年时间已过{elapsed.amount}（测算）")
        computed.append(elapsed)
        time_gone = computed_mark(elapsed, label="全年时间已过")
    return material.exhibit(
        chart=Progress(
            actual=done.as_mark(),
            target=target.as_mark(label="目标"),
            remaining=computed_mark(left, label="还差"),
            share=reported.as_mark(),
            elapsed=time_gone,
        ),
        rows=rows,
        alternative="进度条：" + "，".join(words) + "。",
        computed=computed,
    )
