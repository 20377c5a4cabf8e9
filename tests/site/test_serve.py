"""How the portal listens."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from hangtou_portal.site import serve


def test_what_is_sent_is_not_held_back_until_more_has_come_together() -> None:
    async def delays() -> int:
        accepted: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line = writer.get_extra_info("socket")
            accepted.set_result(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listener = serve._listen(host="127.0.0.1", port=0)
        async with await asyncio.start_server(answer, sock=listener):
            _, writer = await asyncio.open_connection(*listener.getsockname())
            without_delay = await accepted
            writer.close()
        return without_delay

    # In a thread of its own: in this one a browser of another test may keep an event loop.
    with ThreadPoolExecutor() as beside:
        assert beside.submit(asyncio.run, delays()).result()
