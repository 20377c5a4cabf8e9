"""What became of something is about a subject of its report, after it, and links to no copy of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from hangtou_portal.record.audit.wording import FOREIGN
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.kinds import Role
from hangtou_portal.record.model import Outcome, Record, Report

#: Sites that repost what others publish, or mirror it.
COPIES = ("360doc.com", "dbsqp.com", "gangao.com", "kfd.me", "laitimes.com", "lema.org", "ttnews.xyz")


def outcomes_are_of_the_report_and_name_their_source(record: Record) -> Iterator[Fault]:
    """Look for each row's subject in its report, compare the years, and look where its address leads."""
    for report in record.reports:
        targets = {key for key, item in report.indicators.items() if item.role is Role.TARGET}
        subjects = {*report.tasks, *report.projects, *targets}
        for row in report.outcomes:
            if row.subject not in subjects:
                yield fault_at(row, "subject", "这份报告没有这个编号的安排、项目或目标")
            if int(row.date.removeprefix("不晚于")[:4]) < report.year:
                yield fault_at(row, "date", f"早于报告所说的{report.year}年")
            if row.address and (reason := _wrong_address(row.address)):
                yield fault_at(row, "address", reason)
            yield from _spoilt(row, report=report)


def _wrong_address(address: str) -> str:
    """Why `address` is not the source's own, in Chinese; empty if it is."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", host):
        return "不是公开的网址"
    if any(host == site or host.endswith(f".{site}") for site in COPIES):
        return "这是转载或镜像网站；没有来源自己的网址就留空"
    return ""


def _spoilt(row: Outcome, *, report: Report) -> Iterator[Fault]:
    """A cell with a letter that no source writes, or the words of the report given out as a source's."""
    for column in ("outcome", "source", "note", "address"):
        if FOREIGN.search(getattr(row, column)):
            yield fault_at(row, column, "有认不出的字，编码不对")
    if row.outcome in report.text.published or report.title in row.source:
        yield fault_at(row, "outcome", "这是报告自己的话，不是后来的事")
