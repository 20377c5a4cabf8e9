"""Plain HTTP and WebSocket handshakes, as sent and as answered."""

from dataclasses import dataclass
from http.client import HTTPConnection

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from tests.server import Portal


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Status, headers (names in lower case) and untouched body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as UTF-8."""
        return self.body.decode()


def ask(server: Portal, path: str, *, method: str = "GET", **headers: str) -> Answer:
    """One request; header names are given with underscores."""
    connection = HTTPConnection(server.host, timeout=30)
    connection.request(
        method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    response = connection.getresponse()
    answer = Answer(
        status=response.status,
        headers={name.lower(): value for name, value in response.getheaders()},
        body=response.read(),
    )
    connection.close()
    return answer


def knock(server: Portal, path: str = "/_stcore/stream", **headers: str) -> int:
    """The status with which a WebSocket handshake is answered: 101 when the door opens."""
    handshake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec_WebSocket_Protocol": "streamlit",
    }
    return ask(server, path, method="GET", **(handshake | headers)).status


async def visit(server: Portal, *, page: str = "", query: str = "") -> tuple[str, list[ForwardMsg]]:
    """What Streamlit's own protocol answers to a reader of `page`: the line's extensions, all messages."""
    async with connect(
        f"ws://{server.host}/_stcore/stream", subprotocols=[Subprotocol("streamlit")], max_size=None
    ) as line:
        message = BackMsg()
        message.rerun_script.page_name, message.rerun_script.query_string = page, query
        await line.send(message.SerializeToString())
        answers: list[ForwardMsg] = []
        while not answers or answers[-1].WhichOneof("type") != "script_finished":
            answers.append(ForwardMsg())
            answers[-1].ParseFromString(await line.recv(decode=False))
        assert line.response
        return line.response.headers["Sec-WebSocket-Extensions"], answers
