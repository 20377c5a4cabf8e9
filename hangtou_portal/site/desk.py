"""Starts the clerk's desk on this machine: `python -m hangtou_portal desk`."""

from __future__ import annotations

import logging
import logging.config
from collections.abc import Callable
from pathlib import Path
from typing import Final

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from hangtou_portal.draft.desk import Work, work_at
from hangtou_portal.draft.files import DraftError, draft_ids
from hangtou_portal.draft.trial import open_preview
from hangtou_portal.html.documents import document_for
from hangtou_portal.record.faults import RecordError
from hangtou_portal.site.headers import SecurityHeaders
from hangtou_portal.site.listener import ListenError, bound_to
from hangtou_portal.site.loopback import ADDRESS, LoopbackOnly
from hangtou_portal.site.refusals import show_fault
from hangtou_portal.site.serve import LOG_CONFIG
from hangtou_portal.site.settings import apply_settings
from hangtou_portal.site.shell import plain_html
from hangtou_portal.views.operator import operator_from

LOG = logging.getLogger(__name__)

SCRIPT: Final = Path(__file__).parents[2] / "pages" / "desk.py"
NOT_YET: Final = "草稿现在还拼不成一份能显示的报告，请先看工作台里核对发现的问题。"


def serve_desk(*, data: Path, draft_id: str | None, port: int) -> int:
    """Serve the desk for one draft until told to stop; the exit code of the process.

    Without an id it is the draft begun last. The desk answers this machine alone.
    """
    logging.config.dictConfig(LOG_CONFIG)
    try:
        known = draft_ids(data)
        if not known or (draft_id is not None and draft_id not in known):
            listed = "、".join(known) or "还没有草稿"
            raise DraftError(f"没有这份草稿（现有：{listed}）；先用draft命令读入文件")
        listener = bound_to(host=ADDRESS, port=port)
    except (DraftError, RecordError, ListenError) as error:
        LOG.error("%s", error)
        return 1
    work_at(Work(data=data, draft_id=draft_id or known[-1]))
    apply_settings()
    app = st.App(
        SCRIPT,
        routes=[Route("/preview/{slug:path}", _preview(data))],
        on_script_error=show_fault,
        # A document may hold what asks for something elsewhere: it is not fetched.
        middleware=[Middleware(SecurityHeaders)],
    )
    server = uvicorn.Server(
        uvicorn.Config(
            LoopbackOnly(app),
            access_log=False,
            log_config=None,
            server_header=False,
            ws="websockets-sansio",
            timeout_graceful_shutdown=5,
        )
    )
    LOG.info("工作台：http://%s:%d/ （Ctrl+C 停止）", *listener.getsockname())
    server.run(sockets=[listener])
    return 0 if server.started else 1


def _preview(data: Path) -> Callable[[Request], Response]:
    """The page of the portal at an address as the draft would make it, without Streamlit."""

    def endpoint(request: Request) -> Response:
        try:
            document = document_for(
                record=open_preview(data=data),
                slug=request.path_params["slug"],
                query=dict(request.query_params),
                operator=operator_from(),
            )
        except Exception:
            LOG.warning("草稿的这一页还画不出来：%s", request.path_params["slug"], exc_info=True)
            return HTMLResponse(f"<p lang=zh-CN>{NOT_YET}</p>", status_code=503)
        if document is None:
            return HTMLResponse("<p lang=zh-CN>没有这个页面</p>", status_code=404)
        return HTMLResponse(plain_html(document=document))

    return endpoint
