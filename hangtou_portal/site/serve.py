"""Starts the portal's server: `python -m hangtou_portal serve`."""

import logging
import logging.config
import socket
import sys
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Final

import uvicorn
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from hangtou_portal.draft.files import draft_ids
from hangtou_portal.publish.served_record import listen_at, open_with, phones_find_us_at
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.store import Opener
from hangtou_portal.site.asgi import create_app
from hangtou_portal.site.content import Content, PortalContent
from hangtou_portal.site.data_routes import data_routes
from hangtou_portal.site.deflate import QuickDeflateProtocol
from hangtou_portal.site.listener import ListenError, bound_to
from hangtou_portal.site.loopback import LoopbackOnly, is_loopback
from hangtou_portal.site.made_routes import made_routes
from hangtou_portal.site.offline_routes import offline_routes
from hangtou_portal.site.single_write import SingleWriteProtocol
from hangtou_portal.views.operator import operator_from
from hangtou_portal.views.public_address import limit_of

if sys.platform != "win32":
    import resource

LOG = logging.getLogger(__name__)

SCRIPT: Final = Path(__file__).parents[2] / "app.py"
LARGEST_MESSAGE: Final = 1_000_000
"""Bytes a browser may send in one WebSocket message: widget states. What the portal sends is not limited by
it.
"""
PING_SECONDS: Final = 20.0
LONGEST_GOODBYE: Final = 10
"""Seconds that requests under way may take to end when the server is told to stop."""

LOG_CONFIG: Final = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"hangtou_portal": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}


def serve(
    *,
    host: str,
    port: int,
    preview: Opener | None = None,
    cold: bool = False,
    content: Content | None = None,
    script: Path = SCRIPT,
    ping_seconds: float = PING_SECONDS,
) -> int:
    """Serve until told to stop; the exit code of the process (1: the address could not be had).

    `port` 0 takes any free port. `content` is the portal's own, with its data and its embedded exhibits,
    unless given. `preview` opens the record with its drafts, for this machine alone. A `cold` portal does not
    run every page before it answers.
    A browser that answers no ping for `ping_seconds` is disconnected.
    """
    logging.config.dictConfig(LOG_CONFIG)
    if preview and not is_loopback(host):
        LOG.error("草稿只能在本机预览：--host %s 不是本机地址", host)
        return 1
    try:
        listener = bound_to(host=host, port=port)
    except ListenError as fault:
        LOG.error("%s", fault)
        return 1
    if unset := operator_from().unset():
        LOG.info("%s", unset)
    _allow_many_lines()
    listen_at(host=listener.getsockname()[0], port=listener.getsockname()[1])
    routes: list[BaseRoute] = []
    if content is None:
        content = PortalContent()
        routes += [*data_routes(), *made_routes(), *offline_routes()]
        if preview:
            open_with(preview)
        else:
            _say_what_is_passed_over()
    app: ASGIApp = create_app(content=content, script=script, routes=routes, cold=cold)
    server = _Announcing(
        uvicorn.Config(
            LoopbackOnly(app) if preview else app,
            access_log=False,
            log_config=None,  # Streamlit has set uvicorn's loggers up already, see `settings`
            server_header=False,
            http=SingleWriteProtocol,
            ws=QuickDeflateProtocol,
            ws_max_size=LARGEST_MESSAGE,
            ws_ping_interval=ping_seconds,
            ws_ping_timeout=ping_seconds,
            timeout_graceful_shutdown=LONGEST_GOODBYE,
        )
    )
    server.run(sockets=[listener])
    return 0 if server.started else 1


class _Announcing(uvicorn.Server):
    """A uvicorn server that logs the portal's address once it answers."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            shown = "localhost" if ip_address(host).is_unspecified else f"[{host}]" if ":" in host else host
            url = f"http://{shown}:{port}/"
            LOG.info("门户已启动：%s", url)
            given = operator_from().address or phones_find_us_at().url or url
            if limit := limit_of(given):
                LOG.info("引文、嵌入代码和二维码里的网址%s%s；公开前请设置HANGTOU_ADDRESS", given, limit)


def _say_what_is_passed_over() -> None:
    """Log which drafts are not shown. Bad data is logged by the record's store."""
    with suppress(RecordError):
        if drafts := draft_ids(data_folder()):
            LOG.info("草稿不公开，没有载入：%s", "、".join(drafts))


def _allow_many_lines() -> None:
    """Let the process hold as many connections as the system grants: the usual 1,024 are soon taken."""
    if sys.platform == "win32":
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
