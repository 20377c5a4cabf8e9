"""Each figure is stated by its quote, is of its chapter and its date, and has its place on the pages."""

from __future__ import annotations

from collections.abc import Iterator

from hangtou_portal.record.cut_offs import as_of_choices
from hangtou_portal.record.dates import dates_in, has_year
from hangtou_portal.record.faults import Fault, fault_at, misquoted
from hangtou_portal.record.model import Half, Indicator, Project, Record, Report, Role, Task
from hangtou_portal.record.number_forms import why_unfit
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.quotes import number_span, quote_span
from hangtou_portal.record.shortcomings import is_of_shortcomings

#: What a number shown large may do in its sentence.
PROMINENT = (Role.DONE, Role.SHARE, Role.RATE)
_UNDATED = "这个目标原文没有写时点，也没有一个比例说明它是哪个期间的目标，应留空"
_WHICH_YEAR = "原文的时点是“{other}”，看不出是哪一年，这个数不能记作数字；请删去这一行，在not_figures里写明"


def every_quote_states_its_figure(record: Record) -> Iterator[Fault]:
    """Find each figure's value, unit and qualifier in its quote, and its quote once in its paragraph."""
    for report in record.reports:
        units = {item.unit for item in report.indicators.values()}
        for item in report.indicators.values():
            paragraph = report.text.paragraphs.get(item.paragraph)
            if paragraph is None:
                yield fault_at(item, "paragraph", "报告没有这一段")
            elif quote_span(text=paragraph.text, quote=item.quote) is None:
                yield fault_at(item, "quote", misquoted(item.paragraph))
            elif number_span(indicator=item, text=paragraph.text, units=units) is None:
                reason = (
                    _unheld(item, text=paragraph.text) or "没有这样写这个数（数值、单位、限定词须与原文一致）"
                )
                yield fault_at(item, "value", f"原文“{item.quote}”{reason}", value=item.amount)


def _unheld(item: Indicator, *, text: str) -> str:
    """Why no row can hold the number that the figure's quote prints, and what to do; empty if one can."""
    quote = quote_span(text=text, quote=item.quote)
    for number in find_numbers(text):
        if quote is None or not quote.covers(number) or number.value not in (None, item.value):
            continue
        if why := why_unfit(text=text, number=number, unit=item.unit):
            return f"里的“{number.text}”{why}，不能记作数字；请删去这一行，在not_figures里写明"
    return ""


def every_figure_is_in_its_chapter(record: Record) -> Iterator[Fault]:
    """Compare each row's domain with its chapter's, and each figure's role and unit with its half."""
    for report in record.reports:
        figures, tasks, projects = report.indicators, report.tasks, report.projects
        rows: tuple[Indicator | Task | Project, ...] = (
            *figures.values(),
            *tasks.values(),
            *projects.values(),
        )
        for row in rows:
            paragraph = report.text.paragraphs.get(row.paragraph)
            if paragraph is not None and row.domain != report.domain_of(paragraph):
                named = row.domain.id if row.domain else "(空)"
                yield fault_at(row, "domain", f"与{row.paragraph}所在的章不符", value=named)
        for item in figures.values():
            if (item.role is Role.TARGET) != (item.half is Half.NEXT):
                done, coming = (report.periods[half] for half in Half)
                yield fault_at(item, "role", f"{done}的数字不是目标，{coming}的数字才是")
            if (item.headline or item.lead) and item.role not in PROMINENT:
                yield fault_at(item, "role", "放在显著位置的只能是已经做成的事")
            if (item.role is Role.RANK) != (item.unit == ""):
                yield fault_at(item, "unit", "只有名次没有单位")


def headlines_and_leads_are_complete(record: Record) -> Iterator[Fault]:
    """Fill every place for a large number once: on the overview, and in each domain.

    A report or a domain that states fewer shows all it states; whether it shows what it says of shortcomings
    is for a person to decide.
    """
    for report in record.reports:
        for column, most, found, stated in _prominent(report, record=record):
            owned = sum(
                is_of_shortcomings(address=item.paragraph, quote=item.quote, text=report.text)
                for item in stated
            )
            fewest = min(most, len(stated) - owned)
            expected = list(range(1, max(fewest, min(most, len(stated), len(found))) + 1))
            if sorted(found) != expected:
                reason = f"次序应为{expected}，现为{sorted(found)}"
                yield Fault(file=f"{report.id}/indicators.csv", column=column, reason=reason)


def _prominent(report: Report, *, record: Record) -> Iterator[tuple[str, int, list[int], list[Indicator]]]:
    """(column, how many places, those taken, what may take them): of the overview and each domain."""
    items = report.indicators.values()
    done = [item for item in items if item.half is Half.DONE and item.role in PROMINENT]
    yield "headline", record.town.headlines, [i.headline for i in items if i.headline], done
    for domain in report.domains:
        found = [i.lead for i in items if i.lead and i.domain == domain and i.half is Half.DONE]
        yield "lead", record.town.leads, found, [item for item in done if item.domain == domain]


def every_date_is_the_sentences_own(record: Record) -> Iterator[Fault]:
    """Compare each date in the tables with the one its clause stands under; a missing one counts as well.

    Where a sentence leaves open which of its dates a figure stands under, a person's choice of them holds.
    """
    for report in record.reports:
        for item in report.indicators.values():
            paragraph = report.text.paragraphs.get(item.paragraph)
            if paragraph is None:
                continue
            choices = as_of_choices(item=item, paragraph=paragraph, report=report)
            if not has_year(choices[0], report=report):
                yield fault_at(item, "as_of", _WHICH_YEAR.format(other=choices[0]))
            elif item.as_of not in choices or not has_year(item.as_of, report=report):
                words = "”或“".join(filter(None, choices))
                yield fault_at(item, "as_of", f"原文的时点是“{words}”" if words else _UNDATED)
        promises: tuple[Task | Project, ...] = (*report.tasks.values(), *report.projects.values())
        for row in promises:
            # 一季度开工、年底前建成: which of its dates a commitment goes by, a person has decided.
            dates = dates_in(row.quote, report=report)
            if row.due not in (dates or ("",)):
                said = "或".join(f"“{words}”" for words in dates)
                yield fault_at(row, "due", f"原文的期限是{said}" if dates else "原文没有写期限")
