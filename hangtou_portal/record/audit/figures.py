"""Each figure is stated by its quote, stands in its chapter, and takes its place on the pages."""

from __future__ import annotations

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Half, Indicator, Project, Record, Report, Role, Task
from hangtou_portal.record.quotes import number_span, quote_span

#: What a number shown large may do in its sentence.
PROMINENT = (Role.DONE, Role.SHARE, Role.RATE)


def every_quote_states_its_figure(record: Record) -> tuple[Fault, ...]:
    """Find each figure's value, unit and qualifier in its quote, and its quote once in its paragraph."""
    return tuple(fault for report in record.reports for fault in _quotes(report))


def _quotes(report: Report) -> list[Fault]:
    faults = []
    units = {item.unit for item in report.indicators.values()}
    for item in report.indicators.values():
        paragraph = report.text.paragraphs.get(item.paragraph)
        if paragraph is None:
            reason = "报告没有这一段"
            faults.append(fault_at(item.origin, column="paragraph", value=item.paragraph, reason=reason))
        elif quote_span(text=paragraph.text, quote=item.quote) is None:
            reason = f"这段话在{item.paragraph}里没有出现，或不止出现一次"
            faults.append(fault_at(item.origin, column="quote", value=item.quote, reason=reason))
        elif number_span(indicator=item, text=paragraph.text, units=units) is None:
            reason = f"原文“{item.quote}”没有这样写这个数（数值、单位、限定词须与原文一致）"
            faults.append(fault_at(item.origin, column="value", value=item.amount, reason=reason))
    return faults


def every_figure_is_in_its_chapter(record: Record) -> tuple[Fault, ...]:
    """Compare each row's domain with its chapter's, and each figure's role and unit with its half."""
    faults = []
    for report in record.reports:
        rows: tuple[Indicator | Task | Project, ...] = (
            *report.indicators.values(),
            *report.tasks.values(),
            *report.projects.values(),
        )
        for row in rows:
            paragraph = report.text.paragraphs.get(row.paragraph)
            if paragraph is not None and row.domain != report.domain_of(paragraph):
                reason = f"与{row.paragraph}所在的章不符"
                faults.append(
                    fault_at(
                        row.origin,
                        column="domain",
                        value=row.domain.id if row.domain else "(空)",
                        reason=reason,
                    )
                )
        for item in report.indicators.values():
            if (item.role is Role.TARGET) != (item.half is Half.NEXT):
                done, coming = (report.periods[half] for half in Half)
                reason = f"{done}的数字不是目标，{coming}的数字才是"
                faults.append(fault_at(item.origin, column="role", value=item.role, reason=reason))
            if (item.headline or item.lead) and item.role not in PROMINENT:
                reason = "放在显著位置的只能是已经做成的事"
                faults.append(fault_at(item.origin, column="role", value=item.role, reason=reason))
            if (item.role is Role.RANK) != (item.unit == ""):
                faults.append(
                    fault_at(item.origin, column="unit", value=item.unit, reason="只有名次没有单位")
                )
    return tuple(faults)


def headlines_and_leads_are_complete(record: Record) -> tuple[Fault, ...]:
    """Fill every place for a large number once: on the overview, and in each domain.

    A report or a domain that states fewer shows all it states.
    """
    faults = []
    for report in record.reports:
        items = report.indicators.values()
        done = [i for i in items if i.half is Half.DONE and i.role in PROMINENT]
        places = range(1, min(record.town.headlines, len(done)) + 1)
        wanted = [("headline", list(places), [i.headline for i in items if i.headline])]
        for domain in report.domains:
            found = [i.lead for i in items if i.lead and i.domain == domain and i.half is Half.DONE]
            places = range(1, min(record.town.leads, sum(1 for i in done if i.domain == domain)) + 1)
            wanted.append(("lead", list(places), found))
        wanted.append(("lead", [], [i.lead for i in items if i.lead and i.half is Half.NEXT]))
        for column, expected, found in wanted:
            if sorted(found) != expected:
                reason = f"次序应为{expected}，现为{sorted(found)}"
                faults.append(Fault(file=f"{report.id}/indicators.csv", column=column, reason=reason))
    return tuple(faults)
