"""What a person is to look at before adopting it: the audit finds nothing wrong, and a reader might.

The audit compares a row with the words that it was read from. Whether these words mean that is not in them.
"""

from __future__ import annotations

import re

from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.words import VERBS, direction
from hangtou_portal.record.audit.shares import RATE_UNITS
from hangtou_portal.record.model import Half, Record
from hangtou_portal.record.numerals import one_form
from hangtou_portal.record.quotes import longest_shared_run, sentence_around, sentence_until
from hangtou_portal.record.time_words import limits_in

#: 提高到980元 leaves no doubt, 提高980元 does.
_REACHED = re.compile("[到至为]$")
#: 千万元以上企业 goes on behind the number, 28家以上。 does not.
_GOES_ON = "以[上下内][^,，。;；、:：)）]"
_VERBS = tuple(verb for verb in VERBS if len(verb) > 1)
#: Names that share so many characters in a row may be of one thing.
_SHARED = 4


def second_look(item: Item, *, review: Review, record: Record | None) -> str:
    """Why the item is not to be adopted with others unseen, in Chinese; empty if it may be.

    `record` has the earlier reports; without it, ids are not compared.
    """
    cells = item.cells
    if item.table is TableName.TASKS:
        return "" if any(verb in item.quote for verb in _VERBS) else "没有认出动词，可能不是一项安排"
    if item.table is not TableName.INDICATORS or item.is_question:
        return ""
    text = review.text.at(item.paragraph)
    plain = cells["unit"] not in ("", *RATE_UNITS) and not _REACHED.search(cells["label"])
    if plain and direction(cells["label"]):
        return "名称里写着增减，请看清这个数是增减了多少，还是增减到多少"
    quoted = text[text.find(item.quote) :][: len(item.quote) + 1]
    if re.search(rf"{re.escape(cells['unit'])}{_GOES_ON}", quoted):
        return "数目后面接着写别的，可能是一条界线，不是数出来的数"
    return _other_date(item, text=text) or _other_id(item, review=review, record=record)


def _other_date(item: Item, *, text: str) -> str:
    """Why its date is to be looked at: its sentence prints one in another clause that does not open it."""
    if not item.paragraph.startswith(f"{Half.DONE}-"):
        return ""
    sentence = one_form(sentence_around(text=text, quote=item.quote))
    own = re.split("[,;:]", one_form(sentence_until(text=text, quote=item.quote)))[-1]
    dates = list(dict.fromkeys(match[0] for match in limits_in(sentence)))
    opened = len(dates) == 1 and sentence.startswith(dates[0])
    if not dates or opened or limits_in(own):
        return ""
    return f"同一句里写着“{'”“'.join(dates)}”，请看清是不是这个数的时点"


def _other_id(item: Item, *, review: Review, record: Record | None) -> str:
    """Why its id is to be looked at: it goes on with another name, or with none where a name is alike."""
    report = next((r for r in record.reports if r.id == review.draft.id), None) if record else None
    if report is None or not report.earlier:
        return ""
    figures = report.earlier[-1].indicators
    label, old = item.cells["label"], figures.get(item.cells["id"])
    if old is not None:
        alike = old.label in label or label in old.label
        return "" if alike else f"沿用“{old.label}”的编号，名称不同，请对照上一份报告看是不是同一个数"
    taken = review.ids[TableName.INDICATORS].values()
    # Of its chapter: the answer to a question has no such cell.
    domain = report.domain_of(report.text.paragraphs[item.paragraph])
    for other in figures.values():
        same = (other.unit, other.domain) == (item.cells["unit"], domain)
        alike = longest_shared_run(other.label, label) >= _SHARED
        if same and alike and other.id not in taken and item.paragraph.startswith(f"{other.half}-"):
            return f"用了新的编号；上一份报告的“{other.label}”没有下文，请看是不是同一个数"
    return ""
