"""The tables that supplement reports: what became of something, what neighbours ask and how they call it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from hangtou_portal.record.audit.wording import FOREIGN
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.kinds import Role
from hangtou_portal.record.model import Outcome, Record, Report
from hangtou_portal.record.numerals import find_numbers

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


def every_question_has_its_answer(record: Record) -> Iterator[Fault]:
    """Look for each answer in the reports, and for questions with a number, a foreign letter or a twin."""
    times = Counter(row.question for row in record.questions)
    for row in record.questions:
        if not any(row.answer_in(report) for report in record.reports):
            yield fault_at(row, "answer", f"没有一份报告的{row.kind}里有这个编号")
        if times[row.question] > 1:
            yield fault_at(row, "question", "这个问题不止出现一次")
        elif number := next(iter(find_numbers(row.question)), None):
            yield fault_at(row, "question", f"“{number.text}”：问题里不写数目，数目由报告回答")
        elif FOREIGN.search(row.question):
            yield fault_at(row, "question", "有不该出现的字，编码可能不对")


def everyday_words_lead_to_the_reports_own(record: Record) -> Iterator[Fault]:
    """Look for both sides of each row in the reports, and for an everyday word that stands twice.

    Each leads to one thing only, and no report has it itself.
    """
    printed = "\n".join(report.text.published for report in record.reports)
    times = Counter(word for row in record.everyday_words for word in row.everyday)
    for row in record.everyday_words:
        for word in row.report_words:
            if not word.strip() or word not in printed:
                yield fault_at(row, "report_words", "报告里没有这个词", value=word)
        for word in row.everyday:
            if not word.strip():
                yield fault_at(row, "everyday", "分号之间没有字", value=word)
            # A word that only some reports use still helps to find the others.
            elif all(word in report.text.published for report in record.reports):
                yield fault_at(row, "everyday", "报告自己用了这个说法，直接就能找到", value=word)
            elif times[word] > 1:
                yield fault_at(row, "everyday", "这个说法不止出现一次", value=word)
