"""What is said in Chinese where there is nothing to give: no such page, no good data, a page that fails.

Routes raise; the answer is made here, once for all of them. Middleware, which cannot raise, asks for it.
"""

from functools import lru_cache
from html import escape
from typing import Final

import streamlit as st
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from hangtou_portal.html.documents import Document
from hangtou_portal.publish.made_files import NoSuchFileError
from hangtou_portal.publish.served_record import served
from hangtou_portal.publish.typeset import MissingFontError
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import Packed, packed_html
from hangtou_portal.site.shell import plain_html
from hangtou_portal.views.link_context import record_as_asked
from hangtou_portal.views.search import LONGEST_QUESTION

#: Where an address is wrong, what was meant may be found by its words.
SEARCH: Final = (
    '<form class="ht-controls" method="get" action="/report" role="search"><label class="ht-wide">'
    f'查找报告、项目和地点<input type="search" name="q" maxlength="{LONGEST_QUESTION}" required></label>'
    '<button type="submit">查找</button></form>'
)


def _plain(*, title: str, sentence: str, search: str = "") -> Document:
    body = (
        f'<main class="ht-document"><div class="ht-head"><h1>{title}</h1>'
        f'<p class="ht-lede">{escape(sentence)}</p></div>{search}'
        '<p><a class="ht-next" href="/">回到总览</a></p></main>'
    )
    return Document(title=title, description=sentence, body=body, meta=(("robots", "noindex"),))


NOT_FOUND = _plain(
    title="没有这个页面",
    sentence="这个地址下没有内容。可能是链接已经改动，或者地址抄写有误。",
    search=SEARCH,
)
FAILED = _plain(title="页面暂时打不开", sentence="服务器处理这个页面时出了问题，已经记录下来。请稍后再试。")
UNAVAILABLE = _plain(
    title="数据暂时不可用", sentence="数据没有通过核对，改好之前不提供下载。页面上列有问题所在。"
)
TOO_LONG = _plain(title="地址太长", sentence="这个地址超出了本站接受的长度。")
NOT_ALLOWED = _plain(title="不支持这种请求", sentence="本站只提供阅读，不接收提交的内容。")
NOT_NOW: Final = "这个文件暂时不能提供"


def record_asked(request: Request) -> Record:
    """The record with the report that the address names, else with the latest.

    Raises RecordError while no data has been good, and HTTPException for a report that there is not.
    """
    try:
        return record_as_asked(record=served(), query=request.query_params)
    except KeyError as unknown:
        raise no_such(f"没有编号为“{unknown.args[0][:60]}”的报告。") from None


def no_such(sentence: str = NOT_FOUND.description) -> HTTPException:
    """To be raised where nothing stands at the address: `sentence` says what is not there."""
    return HTTPException(status_code=404, detail=sentence)


async def refuse(_request: Request, reason: Exception) -> Response:
    """The page that says in Chinese why there is nothing, for each of `REASONS`."""
    match reason:
        case HTTPException(status_code=404):
            # Streamlit's own speaks English.
            said = NOT_FOUND.description if reason.detail.isascii() else reason.detail
            page, status = _plain(title=NOT_FOUND.title, sentence=said, search=SEARCH), 404
        case HTTPException():
            page, status = _plain(title=NOT_NOW, sentence=reason.detail), reason.status_code
        case NoSuchFileError():
            page, status = _plain(title=NOT_FOUND.title, sentence=f"{reason}。", search=SEARCH), 404
        case MissingFontError():
            page, status = _plain(title=NOT_NOW, sentence=f"{reason}。网页、演示和SVG图片不受影响。"), 503
        case _:
            page, status = UNAVAILABLE, 503
    headers = {"Cache-Control": caching.ASK_AGAIN}
    # Not packed: a sentence may name what was asked, and packing takes longer than all else here.
    return HTMLResponse(plain_html(document=page), status_code=status, headers=headers)


def refusal(page: Document, *, status: int, scope: Scope) -> Response:
    """`page`, one of those above and always the same, as the answer to the request of `scope`."""
    return _packed(page).response(
        headers=Headers(scope=scope), cache_control=caching.ASK_AGAIN, status=status
    )


@lru_cache(maxsize=16)
def _packed(page: Document) -> Packed:
    return packed_html(plain_html(document=page))


def show_fault(_fault: Exception) -> bool:
    """Say that a page failed where Streamlit draws it, and lead back; the log has the reason.

    Streamlit's `on_script_error`: True stops it from showing its English box.
    """
    st.error("这一部分暂时显示不出来，问题已经记录下来。请稍后再试，或者[回到首页](/)。")
    return True


REASONS: Final = (HTTPException, NoSuchFileError, RecordError, MissingFontError)
"""What a route raises where it has nothing to give."""
