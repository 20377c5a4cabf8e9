"""Two processes behind nginx, and one of them dies."""

import asyncio
import re
import time
from collections.abc import Callable
from http.client import HTTPConnection, IncompleteRead

from playwright.sync_api import expect
from websockets.exceptions import WebSocketException

from bench.readers import Reader
from tests.browser.chromium import chromium
from tests.deploy.conftest import Front, StartFront, StartProxy
from tests.server import HOST, Portal, run_apart

# Seconds that readers read on while a process dies; on a busy machine longer, until each has read so often.
SECONDS, LONGEST, OFTEN = 8, 60, 6
PATHS = ("/", "/city", "/economy", "/robots.txt", "/sitemap.xml", "/healthz")


def ask(front: Front, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers in lower case, body."""
    connection = front.connection()
    connection.request(
        "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read()
    connection.close()
    return answer.status, found, body


def knocked(front: Front, **headers: str) -> tuple[int, dict[str, str]]:
    """How the handshake of a session's line is answered: status, headers in lower case."""
    handshake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol": "streamlit",
    }
    connection = front.connection()
    connection.request("GET", "/_stcore/stream", headers=handshake | headers)
    answer = connection.getresponse()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}


async def plain_reader(front: Front, until: float) -> list[int]:
    """The statuses of page after page."""
    statuses: list[int] = []
    while time.monotonic() < until:
        path = PATHS[len(statuses) % len(PATHS)]
        address = f"{path}?visit={len(statuses)}"
        # Packed, as every browser asks: what is not packed may be too long for one write.
        statuses.append((await asyncio.to_thread(ask, front, address, Accept_Encoding="br, gzip"))[0])
        await asyncio.sleep(0.05)
    return statuses


async def reader(front: Front, until: float, name: str) -> tuple[int, int]:
    """Runs and lines of a page as a browser keeps it: cut off, it connects again and reads on."""
    runs = lines = 0
    latest = until + LONGEST

    def reads_on() -> bool:
        return time.monotonic() < (until if runs >= OFTEN else latest)

    while reads_on():
        lines += 1
        try:
            async with Reader(front.address, cookie=f"hangtou_route={name}") as page:
                while reads_on():
                    await page.read("city")
                    runs += 1
                    await asyncio.sleep(0.2)
        except (OSError, TimeoutError, WebSocketException):
            await asyncio.sleep(0.3)
    return runs, lines


def test_a_process_killed_under_readers_is_noticed_by_none_of_them(
    start_front: StartFront,
) -> None:
    front = start_front(own=2)

    async def kill() -> None:
        await asyncio.sleep(2.5)
        front.portals[0].process.kill()

    async def crowd() -> tuple[list[list[int]], list[tuple[int, int]]]:
        until = time.monotonic() + SECONDS
        plain = asyncio.gather(plain_reader(front, until), plain_reader(front, until))
        open_pages = asyncio.gather(*(reader(front, until, f"reader-{number}") for number in range(12)))
        await kill()
        return list(await plain), list(await open_pages)

    statuses, readers = run_apart(crowd())
    assert sum(len(each) for each in statuses) > 50
    assert {status for each in statuses for status in each} == {200}
    # Both processes had readers; those of the dead one are with the other now, and read on.
    assert {lines for _, lines in readers} == {1, 2}
    assert all(runs >= OFTEN for runs, _ in readers)


def test_headers_without_their_body_leave_a_reader_with_an_empty_page(start_proxy: StartProxy) -> None:
    """Why the portal sends both in one write (`site/single_write.py`).

    Before an answer has begun nginx asks another process; after its headers it cannot.
    """
    # Without its last line nginx would ask the next question on a line that the process has closed.
    headers = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nConnection: close\r\n\r\n"
    body = b"39.98"
    assert _bodies(start_proxy([b"", headers + body])) == {body}
    assert _bodies(start_proxy([headers, headers + body])) == {body, b""}


def _bodies(connect: Callable[[], HTTPConnection]) -> set[bytes]:
    """What forty readers are given."""
    bodies = set()
    for number in range(40):
        connection = connect()
        connection.request("GET", f"/robots.txt?{number}")
        try:
            bodies.add(connection.getresponse().read())
        except IncompleteRead as cut:
            bodies.add(cut.partial)
        connection.close()
    return bodies


def test_nginx_keeps_pages_and_serves_them_when_every_process_is_gone(
    start_front: StartFront,
) -> None:
    front = start_front(own=1)
    first = ask(front, "/city", Accept_Encoding="gzip, br")
    again = ask(front, "/city", Accept_Encoding="br;q=1.0, gzip")
    gzipped = ask(front, "/city", Accept_Encoding="gzip")
    assert [answer[1]["x-cache"] for answer in (first, again, gzipped)] == ["MISS", "HIT", "MISS"]
    assert (first[1]["content-encoding"], gzipped[1]["content-encoding"]) == ("br", "gzip")
    assert first[2] == again[2]
    assert first[1]["content-security-policy"]
    # Pages have no cookie, so that a cache in front may keep them; the line of a session keeps its process.
    assert "set-cookie" not in first[1]
    status, headers = knocked(front)
    assert status == 101
    assert re.match(r"hangtou_route=\w{32}; Path=/; HttpOnly; SameSite=Lax", headers["set-cookie"])
    assert "set-cookie" not in knocked(front, Cookie="hangtou_route=x")[1]
    assert ask(front, "/nope")[0] == 404

    _reconnects_in_a_browser(front)

    assert ask(front, "/city", Accept_Encoding="br")[::2] == (200, first[2])
    status, headers, body = ask(front, "/never-read-before")
    assert (status, headers["retry-after"]) == (503, "5")
    assert "正在重新启动" in body.decode()
    log = front.log.read_text(encoding="utf-8")
    assert "/city" in log
    assert HOST not in log


def test_with_tls_a_page_and_its_line_come_over_it_and_nothing_beside_it(
    start_front: StartFront, portal: Portal
) -> None:
    front = start_front(shared=[portal], secure=True)
    assert ask(front, "/city")[0] == 200
    with chromium() as browser:
        page = browser.new_page(locale="zh-CN", ignore_https_errors=True)
        lines: list[str] = []
        page.on("websocket", lambda line: lines.append(line.url))
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{front.address}/city", wait_until="commit")
        page.wait_for_selector("html.taken-over", state="attached", timeout=60_000)
        expect(page.locator("#root h1")).to_be_visible()
        protocols = page.evaluate(
            "() => performance.getEntriesByType('resource').map((entry) => entry.nextHopProtocol)"
        )
    assert [line.partition("/_stcore")[0] for line in lines] == [front.address.replace("https", "wss")]
    assert {url.partition(":")[0] for url in asked} <= {"https", "data", "blob"}
    assert "h2" in protocols


def _reconnects_in_a_browser(front: Front) -> None:
    """The page of a reader whose server goes: it stays, and says in Chinese what is missing."""
    with chromium() as browser:
        page = browser.new_page(locale="zh-CN")
        page.goto(f"{front.address}/city", wait_until="commit")
        page.wait_for_selector("html.taken-over", state="attached", timeout=60_000)
        front.portals[0].process.kill()
        front.portals[0].process.wait()
        expect(page.get_by_role("status").filter(has_text="可以照常阅读")).to_be_visible(timeout=15_000)
        expect(page.locator("#root h1")).to_be_visible()
