"""How the portal listens."""

import asyncio
import socket
from hashlib import sha256

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode

from hangtou_portal.site.deflate import QuickDeflateProtocol
from hangtou_portal.site.listener import ListenError, bound_to
from hangtou_portal.site.single_write import SingleWriteProtocol
from tests.server import Portal, run_apart
from tests.site.web import visit


async def app(_: Scope, __: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
    await send({"type": "http.response.body", "body": b"39.98"})


def test_what_is_sent_is_not_held_back_until_more_has_come_together() -> None:
    async def delays() -> int:
        accepted: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line = writer.get_extra_info("socket")
            accepted.set_result(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listener = bound_to(host="127.0.0.1", port=0)
        async with await asyncio.start_server(answer, sock=listener):
            _, writer = await asyncio.open_connection(*listener.getsockname())
            without_delay = await accepted
            writer.close()
        return without_delay

    assert run_apart(delays())


def test_a_page_of_messages_comes_packed_and_no_window_is_kept_for_the_next(server: Portal) -> None:
    extensions, answers = run_apart(visit(server))
    kinds = [answer.WhichOneof("type") for answer in answers]
    assert "permessage-deflate; server_no_context_takeover" in extensions
    assert kinds.count("delta") > 3


@pytest.mark.parametrize("bits", [9, 15])
def test_a_message_is_packed_once_for_all_lines_that_agree_on_a_window(bits: int) -> None:
    config = uvicorn.Config(app, log_config=None)
    unlike = b"".join(sha256(bytes([number])).digest() for number in range(160))
    message = unlike * 2  # what comes again stands farther back than the small window reaches

    async def packing() -> Frame:
        offered = [("server_max_window_bits", str(bits))]
        protocol = QuickDeflateProtocol(config=config, server_state=ServerState(), app_state={})
        (negotiation,) = protocol.conn.available_extensions or ()
        _, agreed = negotiation.process_request_params(offered, [])
        return agreed.encode(Frame(Opcode.BINARY, message))

    first, second = run_apart(packing()), run_apart(packing())
    assert first.data is second.data
    browser = PerMessageDeflate(
        remote_no_context_takeover=True,
        local_no_context_takeover=False,
        remote_max_window_bits=bits,
        local_max_window_bits=15,
    )
    assert browser.decode(first).data == message


def test_an_answers_headers_and_body_leave_in_one_write() -> None:
    written: list[bytes] = []

    class Line(asyncio.Transport):
        def write(self, data: bytes | bytearray | memoryview) -> None:
            written.append(bytes(data))

        def is_closing(self) -> bool:
            return False

        def get_extra_info(self, _: str, default: object = None) -> object:
            return default

    async def answered() -> None:
        config = uvicorn.Config(app, log_config=None)
        config.load()
        protocol = SingleWriteProtocol(config=config, server_state=ServerState(), app_state={})
        protocol.connection_made(Line())
        protocol.data_received(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n")
        while not written:
            await asyncio.sleep(0)

    run_apart(asyncio.wait_for(answered(), 10))
    assert [(data[:12], data[-5:]) for data in written] == [(b"HTTP/1.1 200", b"39.98")]


def test_an_address_that_cannot_be_had_is_said_in_chinese() -> None:
    with pytest.raises(ListenError, match="70000端口上启动：端口应在0到65535之间"):
        bound_to(host="127.0.0.1", port=70000)
    with pytest.raises(ListenError, match="没有这个地址"):
        bound_to(host="no-such-host.invalid", port=0)
    with bound_to(host="127.0.0.1", port=0) as taken:
        taken.listen()
        with pytest.raises(ListenError, match="端口已被占用"):
            bound_to(host="127.0.0.1", port=taken.getsockname()[1])
