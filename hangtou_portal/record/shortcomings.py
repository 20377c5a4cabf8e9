"""Where a report owns what is lacking: numbers of the first part that are no achievements."""

from __future__ import annotations

import re
from typing import Final

from hangtou_portal.record.model import ReportText

_LACK = "(?:问题|不足|困难|短板|差距)"
#: The heading of what is lacking: no part of the report, and no domain of its own. 破解存在的问题 is a deed.
HEADING: Final = re.compile(
    rf"^(?!.*(?:解决|破解|化解|整改|补齐)).*?(?:(?:存在|面临).{{0,6}}(?:{_LACK}|挑战)|{_LACK}[和与及、]{_LACK}|不足之处)"
)
#: What opens a passage about shortcomings: 清醒地看到, 仍存在不足, 存在的问题：
_OPENS = re.compile(
    rf"清醒地?(?:看到|认识)|[还仍也尚][^,，。;；]{{0,6}}存在[^。]{{0,20}}{_LACK}"
    rf"|(?:^|。)[^,，。]{{0,6}}存在的?(?:主要|突出|一些)*{_LACK}(?:[和与、]{_LACK})*(?:[:：。]|$)"
)


def is_of_shortcomings(*, address: str, quote: str, text: ReportText) -> bool:
    """Whether the `quote` of the paragraph at `address` stands in a passage about shortcomings.

    Such a passage is a chapter called so, or goes on from the words that open it to the end of its paragraph
    and through those behind it that have no number, within the chapter.
    """
    paragraph = text.paragraphs.get(address)
    if paragraph is None:
        return False
    here = paragraph.half, paragraph.chapter
    chapter = [other for other in text.paragraphs.values() if (other.half, other.chapter) == here]
    title = next((c.title for c in text.chapters if (c.half, c.number) == here), "")
    until = paragraph.text.find(quote) + len(quote)
    said = [title, paragraph.text[:until]]
    for other in reversed(chapter[: chapter.index(paragraph)]):
        if paragraph.mark:
            break
        said.append(other.text)
        if other.mark:
            break
    return HEADING.search(title) is not None or any(_OPENS.search(words) for words in said)
