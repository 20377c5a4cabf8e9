"""What a reader's browser lives through: weight, first figure, Streamlit's taking over, the charts.

Cold each time: a context of its own, nothing cached. A phone's browser has a processor four times slower;
its line is `bench/line.py`.
"""

import base64
import json
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.chromium import ARGUMENTS as CHROMIUM
from tests.browser.vitals import WATCH as VITALS
from tests.browser.vitals import Vitals, vitals

LONGEST = 90_000
"""Milliseconds; a page that takes longer has failed."""
# What is measured as deployed has a certificate of the bench's own. Passed over page by page (Playwright's
# `ignore_https_errors`), its fault costs each visit a second connection, 0.2 s on a phone's line; a town's
# readers, whose browsers know its certificate, never meet that.
ARGUMENTS = (*CHROMIUM, "--ignore-certificate-errors")
POLL = 0.1
"""Seconds between looks at what the page has noted."""
QUIET = 1000
"""Milliseconds after the last chart in which late files still count."""
STAYS = 5000
"""Milliseconds that a reader stays whose visit is measured by its vitals."""

WATCH = """
window.bench = {};
(() => {
  const texts = function* (root) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at = walk.currentNode; at; at = walk.nextNode()) {
      if (at.shadowRoot) yield* texts(at.shadowRoot);
      if (at.nodeType === Node.TEXT_NODE) yield at;
    }
  };
  const plots = (root) => [...root.querySelectorAll("*")].flatMap((at) =>
    [...(at.shadowRoot ? plots(at.shadowRoot) : []), ...(at.matches(".js-plotly-plot") ? [at] : [])]);
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === "visible";
  };
  const figure = () => {
    for (const text of document.body ? texts(document.body) : []) {
      if (text.nodeValue.includes(FIRST) && shown(text.parentElement)) return true;
    }
    return false;
  };
  // With each frame: between frames a script may hold the page for longer than a reader waits.
  const read = () => {
    if (figure()) bench.figure = performance.now();
    else requestAnimationFrame(read);
  };
  read();
  const look = () => {
    const now = performance.now();
    if (!bench.taken && document.documentElement?.classList.contains("taken-over")) bench.taken = now;
    if (bench.figure && !bench.charts) {
      const drawn = plots(document.body ?? document).filter((plot) => plot.querySelector(".main-svg .trace"));
      if (drawn.length >= CHARTS) bench.charts = now;
      else if (CHARTS) {
        // A reader who goes straight to the charts.
        const kept = [...document.querySelectorAll('[class*="st-key-chart-"]')];
        const next = kept.find((at) => !at.querySelector(".main-svg"));
        (next ?? plots(document.body).find((plot) => !plot.querySelector(".main-svg")))?.scrollIntoView();
      }
    }
    setTimeout(look, 30);
  };
  look();
})();
"""


class Device(Enum):
    """What the reader holds: width and height of the window, slowing of the processor."""

    DESK = (1440, 900, 1)
    PHONE = (412, 823, 4)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Seconds from the request, and megabytes until the last chart stood."""

    figure: float
    taken_over: float | None
    charts: float | None
    megabytes: float


def visit(*, browser: Browser, url: str, first: str, charts: int, device: Device, portal: bool) -> Visit:
    """Open `url` once; ready when the text `first` is readable and `charts` charts are drawn."""
    with _window(browser=browser, device=device) as (page, session):
        weight = _Weight(session)
        page.add_init_script(f"const FIRST = {first!r}, CHARTS = {charts};{WATCH}")
        page.goto(url, wait_until="commit", timeout=LONGEST)
        wanted = ["figure", *(["taken"] if portal else []), *(["charts"] if charts else [])]
        seen = _wait_for(session, wanted)
        page.wait_for_timeout(QUIET)
        return Visit(
            figure=seen["figure"] / 1000,
            taken_over=seen["taken"] / 1000 if portal else None,
            charts=seen["charts"] / 1000 if charts else None,
            megabytes=weight.bytes / 1e6,
        )


def measure_vitals(*, browser: Browser, url: str, first: str, device: Device, portal: bool) -> Vitals:
    """What Chromium measures of a visit to `url` whose reader reads its beginning and touches nothing.

    Until `STAYS` after the text `first` is readable and Streamlit has taken over, where it does.
    """
    with _window(browser=browser, device=device) as (page, session):
        page.add_init_script(VITALS + f";const FIRST = {first!r}, CHARTS = 0;{WATCH}")
        page.goto(url, wait_until="commit", timeout=LONGEST)
        _wait_for(session, ["figure", *(["taken"] if portal else [])])
        page.wait_for_timeout(STAYS)
        return vitals(page)


@contextmanager
def _window(*, browser: Browser, device: Device) -> Iterator[tuple[Page, CDPSession]]:
    """A window of `device` that has nothing cached."""
    width, height, slowing = device.value
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowing})
        yield page, session
    finally:
        context.close()


def _wait_for(session: CDPSession, names: Sequence[str]) -> dict[str, float]:
    """What the page has noted, once all of `names` are there.

    Asked for in the plainest way: Playwright's own would first load scripts of its own into the page, which a
    slowed processor spends a tenth of a second on.
    """
    ends = time.monotonic() + LONGEST / 1000
    while time.monotonic() < ends:
        answer = session.send(
            "Runtime.evaluate", {"expression": "JSON.stringify(window.bench ?? {})", "returnByValue": True}
        )
        seen: dict[str, float] = json.loads(answer["result"]["value"])
        if all(name in seen for name in names):
            return seen
        time.sleep(POLL)
    raise TimeoutError(f"never seen within {LONGEST / 1000:.0f} s: {', '.join(names)}")


class _Weight:
    """Bytes that came over the line: files as packed, with their heads, and WebSocket messages.

    Browsers report a message as unpacked. Where packing was agreed (permessage-deflate) it is packed again
    here, for itself, as servers do that keep no window for each line.
    """

    def __init__(self, session: CDPSession) -> None:
        self.bytes = 0.0
        self._packing: set[str] = set()
        session.on("Network.loadingFinished", self._file)
        session.on("Network.webSocketHandshakeResponseReceived", self._agreed)
        session.on("Network.webSocketFrameReceived", self._message)

    def _file(self, event: dict[str, float]) -> None:
        self.bytes += event["encodedDataLength"]

    def _agreed(self, event: dict[str, Any]) -> None:
        heads = {name.lower(): value for name, value in event["response"]["headers"].items()}
        if "permessage-deflate" in heads.get("sec-websocket-extensions", ""):
            self._packing.add(event["requestId"])

    def _message(self, event: dict[str, Any]) -> None:
        said, binary = event["response"]["payloadData"], event["response"]["opcode"] == 2
        body = base64.b64decode(said) if binary else said.encode()
        packs = event["requestId"] in self._packing
        self.bytes += len(zlib.compress(body, wbits=-zlib.MAX_WBITS)) if packs else len(body)
