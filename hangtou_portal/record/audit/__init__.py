"""The audit: its rules, each from the whole record to the faults it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from hangtou_portal.record.audit import (
    exhibits,
    figures,
    labels,
    names,
    numbers,
    sentences,
    shares,
    supplements,
    tasks,
    wording,
)
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.load import load_record
from hangtou_portal.record.model import Half, Record

RULES: tuple[Callable[[Record], Iterator[Fault]], ...] = (
    tasks.published_text_is_unchanged,
    figures.every_quote_states_its_figure,
    figures.every_figure_is_in_its_chapter,
    figures.headlines_and_leads_are_complete,
    numbers.every_number_is_accounted_for,
    shares.reported_shares_agree,
    figures.every_date_is_the_sentences_own,
    wording.labels_and_titles_add_no_word,
    labels.every_label_is_its_own_numbers,
    labels.every_short_label_is_its_own_headlines,
    wording.notes_quote_and_count_what_the_report_says,
    tasks.every_commitment_has_its_row,
    tasks.tasks_link_what_they_name,
    names.stages_stand_in_the_report,
    names.every_term_is_used_where_it_says,
    supplements.outcomes_are_of_the_report_and_name_their_source,
    supplements.everyday_words_lead_to_the_reports_own,
    supplements.every_question_has_its_answer,
    names.every_place_lies_where_it_says,
    names.every_figure_is_where_its_sentence_is,
    exhibits.every_exhibit_has_the_parts_of_its_kind,
    exhibits.every_leading_figure_is_shown_or_stands_alone,
    exhibits.figures_fit_their_parts,
    labels.every_mark_is_called_what_the_report_calls_it,
    sentences.every_sentence_is_filled_from_the_record,
)


def verified(record: Record) -> tuple[str, ...]:
    """How much of each kind the audit has verified of a record that passed it, a Chinese sentence for each.

    All its reports count, whichever is shown, and what they have none of is not counted. Of a record with
    drafts in it, nothing has been verified.
    """
    if record.mark:
        return ("这里有草稿，还没有通过核对",)
    reports = (*record.reports, *record.later)
    figures = [item for report in reports for item in report.indicators.values()]
    found = sum(numbers.count_numbers(report) for report in reports)
    divided = sum(1 for item in figures if item.denominator)
    promised = sum(len(report.tasks) for report in reports)
    other = sum(len(report.not_tasks) for report in reports)
    projects = sum(len(report.projects) for report in reports)
    terms = sum(len(report.terms) for report in reports)
    drawn = sum(len(report.exhibits) for report in reports)
    quoted = len(figures) + promised + projects + terms
    located = len(record.places)
    coming = "、".join(dict.fromkeys(report.periods[Half.NEXT] for report in reports))
    none = f"连同注明不是安排的{other}句，" if other else ""
    counted = (
        (len(figures), f"数字{len(figures)}个，每个都能在所注段落的原文里找到，数值、单位、限定词一致"),
        (quoted, f"原文引句{quoted}条，一字不差"),
        (found, f"报告中的{found}处数目（含汉字数目）全部有着落，无一遗漏"),
        (divided, f"报告自报的{divided}个比例与其分子分母复算一致"),
        (promised, f"{coming}安排{promised}项，{none}合起来覆盖{coming}全部条目"),
        (projects, f"项目{projects}个，归类所据的词都在原文里"),
        (terms, f"名词{terms}个，都注明报告中的出处"),
        (drawn, f"图表{drawn}张，句子里的数目都由报告的数字填入，各部分与总数相符"),
        (located, f"地点{located}处，有位置、注明在镇内的都落在示意轮廓之内"),
    )
    return (*(words for count, words in counted if count), "报告原文与发布文本的校验和一致")


def audit(record: Record) -> None:
    """Apply every rule. Raises RecordError with all faults of all rules, in file order."""
    faults = {fault for rule in RULES for fault in rule(record)}
    if faults:
        raise RecordError(tuple(sorted(faults)))


def open_record(*, data: Path) -> Record:
    """Load and audit. Raises RecordError if anything is wrong: nothing unaudited is ever served."""
    record = load_record(data=data)
    audit(record)
    return record
