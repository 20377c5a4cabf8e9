"""Readers without a browser: they speak Streamlit's own protocol and wait for each run to be complete.

    python -m bench.readers http://127.0.0.1:8501 --arrivals 30 --seconds 10
    python -m bench.readers http://127.0.0.1:8501 --readers 200 --every 5 --seconds 20

Prints one JSON object: times in milliseconds from asking for a page to its last message.
"""

import argparse
import asyncio
import json
import os
import random
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from bench.outcome import Outcome, arriving

PAGES = ("", "city", "countryside", "economy", "livelihood")
LIGHT_PAGES = ("about", "city", "about", "")
"""For twenty thousand reruns: all kinds of page, the quickest most often."""
LONGEST_RUN = 30.0
"""Seconds; a run that takes longer counts as failed."""


class Reader:
    """One open page: `async with Reader(address) as reader: await reader.read("city")`."""

    def __init__(self, address: str, *, cookie: str = "") -> None:
        """`cookie` is what a proxy in front has given this reader."""
        self._cookie = cookie
        self._address = f"ws://{urlsplit(address).netloc}/_stcore/stream"
        self._line: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        self._line = await connect(
            self._address,
            subprotocols=[Subprotocol("streamlit"), Subprotocol("PLACEHOLDER_AUTH_TOKEN")],
            additional_headers={"Cookie": self._cookie} if self._cookie else None,
            max_size=None,
            proxy=None,
            # As browsers do: to pack what is sent is a part of the work.
            compression="deflate",
            open_timeout=LONGEST_RUN,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._line is not None:
            await self._line.close()

    async def read(self, page: str) -> float:
        """Ask for `page` and wait for the whole of it; the time it took in milliseconds."""
        if self._line is None:
            raise RuntimeError("use it with `async with`")
        began = time.perf_counter()
        message = BackMsg()
        message.rerun_script.page_name = page
        await self._line.send(message.SerializeToString())
        async with asyncio.timeout(LONGEST_RUN):
            while True:
                answer = ForwardMsg()
                answer.ParseFromString(await self._line.recv(decode=False))
                if answer.WhichOneof("type") == "script_finished":
                    return (time.perf_counter() - began) * 1000


async def arrive(*, address: str, per_second: float, seconds: float, stay: float = 3.0) -> Outcome:
    """New visits: each opens a session, reads one page, stays and leaves."""
    chance = random.Random(2)

    async def visit() -> float:
        async with Reader(address) as reader:
            took = await reader.read(chance.choice(PAGES))
            await asyncio.sleep(stay)
            return took

    return await arriving(visit, per_second=per_second, seconds=seconds)


async def click(*, address: str, readers: int, every: float, seconds: float) -> Outcome:
    """`readers` open pages, each going to another page every `every` seconds."""
    outcome = Outcome()
    chance = random.Random(1)

    async def stay(number: int) -> None:
        await asyncio.sleep(every * number / readers)
        try:
            async with Reader(address) as reader:
                await reader.read("")
                ends = time.perf_counter() + seconds
                while time.perf_counter() < ends:
                    await asyncio.sleep(every)
                    await outcome.record(reader.read(chance.choice(PAGES)))
        except (OSError, TimeoutError, WebSocketException):
            outcome.failed += 1

    async with asyncio.TaskGroup() as crowd:
        for number in range(readers):
            crowd.create_task(stay(number))
    return outcome


async def rerun(*, address: str, number: int, readers: int = 4) -> Outcome:
    """`number` reruns as fast as they come, shared among `readers` open pages."""
    outcome = Outcome()

    async def stay() -> None:
        async with Reader(address) as reader:
            for run in range(number // readers):
                await outcome.record(reader.read(LIGHT_PAGES[run % len(LIGHT_PAGES)]))

    async with asyncio.TaskGroup() as crowd:
        for _ in range(readers):
            crowd.create_task(stay())
    return outcome


async def hold(*, address: str, sessions: int, process: int) -> float:
    """Megabytes that each of `sessions` open pages adds to the server whose process it is."""
    async with AsyncExitStack() as stack:
        # The first sessions fill caches and the interpreter's own pools.
        for _ in range(sessions):
            await (await stack.enter_async_context(Reader(address))).read("city")
        before = _megabytes(process)
        for _ in range(sessions):
            await (await stack.enter_async_context(Reader(address))).read("city")
        return (_megabytes(process) - before) / sessions


def _megabytes(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one crowd and print what it met."""
    parser = argparse.ArgumentParser(prog="python -m bench.readers", description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--arrivals", type=float, help="new visits a second")
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between a reader's clicks")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--reruns", type=int, help="as many reruns as fast as they come")
    parser.add_argument("--hold", type=int, help="open so many pages, twice, and weigh the second half")
    parser.add_argument("--watch", type=int, help="the server's process, for --hold")
    asked = parser.parse_args(arguments)
    if asked.hold:
        added = asyncio.run(hold(address=asked.address, sessions=asked.hold, process=asked.watch))
        print(json.dumps({"megabytes_per_session": added}))
        return
    outcome = asyncio.run(
        arrive(address=asked.address, per_second=asked.arrivals, seconds=asked.seconds)
        if asked.arrivals
        else rerun(address=asked.address, number=asked.reruns)
        if asked.reruns
        else click(address=asked.address, readers=asked.readers, every=asked.every, seconds=asked.seconds)
    )
    print(json.dumps(outcome.summary()))


if __name__ == "__main__":
    main()
