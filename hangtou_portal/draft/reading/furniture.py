"""What a web page prints around a report, and which of its lines is the report's title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from hangtou_portal.draft.reading.lines import starts_a_paragraph

#: What may stand before a colon in the line under a title, or before another such thing.
_LABEL = r"来源|作者|(?:责任)?编辑|发布|时间|日期|浏览|阅读|点击|字[号体]|打印|分享|[【\[]"
#: One piece of what a page prints around an article; a line is made of one or several.
_PIECE: Final = re.compile(
    r"[\s|｜【】\[\]()（）]+|下载|打印(?:本页|正文)?|全屏|收藏(?:本页)?|关闭(?:窗口|本页)?|分享(?:到.*)?|复制(?:链接)?"
    r"|返回(?:顶部|首页|列表)?|字[号体大小]*\s*[:：]\s*\S{0,4}|加大|还原|减小|[大中小](?=[\s】\])）]|$)"
    r"|首页|上一篇.*|下一篇.*|扫一扫.*|微信扫.*|(?:浏览|阅读|点击)(?:次数|量|数)\s*[:：]?\s*\d*次?"
    r"|(?:发布)?(?:时间|日期)\s*[:：]\s*[\d年月日:\-/. 　]+"
    rf"|(?:责任编辑|(?:信息)?来源|作者|当前位置|版权所有)\s*[:：].*?(?=\s(?:{_LABEL}|[一-鿿](?:ICP|公网))|$)"
    r"|[一-鿿]ICP[备证]\s*\d+号?(?:-\d+)?|[一-鿿]公网安备\s*\d+号?|(?:政府)?网站标识码\s*[:：]?\s*\d+"
)
#: A line this long is a sentence of the report, not an entry of a menu.
_SENTENCE: Final = 30
_LONGEST_TITLE: Final = 40
#: What a report is called that is not called one, and what tells its title from a heading: a year or a town.
_CALLED = re.compile(r"总结|小结|要点|计划|安排|讲话|汇报")
_NAMED = re.compile(r"(?:20\d\d|二[〇○零]..)年|^.{1,12}?(?:镇|乡|街道|县|区|市)")


def is_title(line: str) -> bool:
    """Whether a line can be the title of a report: it is called one, or a summary of a year or of a town."""
    words = re.sub(r"^#+ ", "", line)
    if len(words) > _LONGEST_TITLE or starts_a_paragraph(words) or re.search("[。，；：,;:]", words):
        return False
    return "报告" in words or (_CALLED.search(words) is not None and _NAMED.search(words) is not None)


def _is_furniture(line: str) -> bool:
    """Whether a line is made of nothing but what a page prints around an article."""
    at = 0
    while at < len(line) and (piece := _PIECE.match(line, at)):
        at = piece.end()
    return at == len(line)


def without_furniture(lines: Sequence[str], *, is_page: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of the report, and those that a web page prints around it.

    Where there are any of these, or where `is_page` says that the lines are a web page's, what stands before
    the report's title and after its last sentence is menus and links, too.
    """
    rest = [line for line in lines if not _is_furniture(line)]
    if len(rest) == len(lines) and not is_page:
        return tuple(lines), ()
    first, last = _body_of(rest)
    body = rest[first:last]
    # In the order of the page, so that the clerk sees it as it was.
    left, aside = list(body), []
    for line in lines:
        if left and line == left[0]:
            left.pop(0)
        else:
            aside.append(line)
    return tuple(body), tuple(aside)


def _body_of(lines: Sequence[str]) -> tuple[int, int]:
    """Where the report begins and ends among the lines: [first, last)."""
    sentences = [at for at, line in enumerate(lines) if len(line) >= _SENTENCE or line.endswith("。")]
    if not sentences:
        return 0, len(lines)
    first, last = sentences[0], sentences[-1] + 1
    first = next((at for at in range(first) if starts_a_paragraph(lines[at])), first)
    titles = [at for at in range(first) if is_title(lines[at])]
    return (titles[-1] if titles else first), last
