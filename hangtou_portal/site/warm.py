"""Runs every page once at start-up, so that the first visitor waits no longer than later ones.

Streamlit looks for a folder named `pages` beside the main script and, finding one, runs its files by
themselves, without the main script, under English file names in a sidebar; the first `st.navigation` of the
process ends that. Whoever follows a link to an inner page before anybody saw the front page would get that
other portal. The flag is therefore set the way `st.navigation` sets it, before the first session, and then
every page is run once by a session of our own, so that caches are full and every module imported when the
first reader arrives.
"""

import asyncio
import logging
from collections.abc import Iterable

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime, SessionClient
from streamlit.runtime.pages_manager import PagesManager

LOG = logging.getLogger(__name__)

LONGEST_RUN = 30.0
"""Seconds granted to one page; a page that hangs must not keep the portal from opening."""


def disown_pages_folder() -> None:
    """Tell Streamlit that the main script, and not the folder `pages`, says which pages there are."""
    PagesManager.uses_pages_directory = False


async def run_every_page(*, runtime: Runtime, paths: Iterable[str]) -> None:
    """Run each page of `paths` to its end, as a visitor's session would, one after the other."""
    reader = _Reader()
    session = runtime.connect_session(client=reader, user_info={})
    try:
        for path in paths:
            reader.finished.clear()
            message = BackMsg()
            message.rerun_script.page_name = path
            runtime.handle_backmsg(session, message, client=reader)
            try:
                await asyncio.wait_for(reader.finished.wait(), timeout=LONGEST_RUN)
            except TimeoutError:
                LOG.warning("页面 /%s 预热超过%d秒，不再等待", path, LONGEST_RUN)
    finally:
        runtime.close_session(session)


class _Reader(SessionClient):
    """A visitor without a browser who only waits for a page to be complete."""

    def __init__(self) -> None:
        self.finished = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        if msg.WhichOneof("type") == "script_finished":
            self.finished.set()
