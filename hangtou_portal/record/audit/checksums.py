"""The rule that report.md holds the published text, with nothing changed but heading marks."""

from __future__ import annotations

from hangtou_portal.record.faults import Fault
from hangtou_portal.record.model import Record
from hangtou_portal.record.text import checksum


def published_text_is_unchanged(record: Record) -> tuple[Fault, ...]:
    """Compare each text's checksum with datapackage.json: all other rules take the text as given."""
    return tuple(
        Fault(
            file=f"{report.id}/report.md",
            value=checksum(report.text.published)[:12],
            reason="去掉标题记号后的校验和与datapackage.json所登记的发布文本不一致，原文被改动或不完整",
        )
        for report in record.reports
        if checksum(report.text.published) != report.checksum
    )
