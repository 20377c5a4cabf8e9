"""Everyday words lead to words of the report, each to one thing only, and are not in it themselves."""

from __future__ import annotations

from collections import Counter

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record


def everyday_words_lead_to_the_reports_own(record: Record) -> tuple[Fault, ...]:
    """Look for both sides of each row in the reports, and for an everyday word that stands twice."""
    printed = "\n".join(report.text.published for report in record.reports)
    times = Counter(word for row in record.everyday_words for word in row.everyday)
    faults = []
    for row in record.everyday_words:
        for word in row.report_words:
            if not word.strip() or word not in printed:
                reason = "报告里没有这个词"
                faults.append(fault_at(row.origin, column="report_words", value=word, reason=reason))
        for word in row.everyday:
            if not word.strip():
                reason = "分号之间没有字"
            # A word that only some reports use still helps to find the others.
            elif all(word in report.text.published for report in record.reports):
                reason = "报告自己用了这个说法，直接就能找到"
            elif times[word] > 1:
                reason = "这个说法不止出现一次"
            else:
                continue
            faults.append(fault_at(row.origin, column="everyday", value=word, reason=reason))
    return tuple(faults)
