"""Debian's Firefox, which speaks WebDriver BiDi itself: no driver stands between (Debian packs none)."""

import json
import time
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.browser.engines.engine import BETWEEN, PATIENCE, Engine, EngineError
from tests.browser.engines.programs import Programs
from tests.server import HOST, free_port


class Firefox(Engine):
    """Firefox without a window on any screen, with a fresh profile."""

    def __init__(self, programs: Programs) -> None:
        port = free_port()
        profile = programs.folder / "profile"
        profile.mkdir()
        (profile / "user.js").write_text(
            'user_pref("intl.accept_languages", "zh-CN, zh");\n', encoding="utf-8"
        )
        programs.start(
            *("firefox-esr", "--headless", "--no-remote", "--remote-debugging-port", str(port)),
            *("--profile", str(profile), "about:blank"),
            # It refuses to run for root in the home of somebody else.
            env={"HOME": str(programs.folder)},
        )
        self._line = _connected(f"ws://{HOST}:{port}/session")
        self._numbers = count(1)
        self._errors: list[str] = []
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self._window = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, url: str) -> None:
        # A page that is left cannot tell the server any more what it was about to: no error of the next.
        so_far = self.errors()
        self._navigate("about:blank")
        self.errors()
        self._errors = so_far
        self._navigate(url)

    def _navigate(self, url: str) -> None:
        self._ask("browsingContext.navigate", context=self._window, url=url, wait="interactive")

    def resize(self, *, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._window, viewport=size)

    def evaluate(self, expression: str) -> object:
        answer = self._ask(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self._window},
            awaitPromise=False,
        )
        if answer["type"] == "exception":
            raise EngineError(f"{answer['exceptionDetails']['text']}: {expression}")
        return json.loads(answer["result"].get("value", "null"))

    def perform(self, sources: Sequence[Mapping[str, object]]) -> None:
        self._ask("input.performActions", context=self._window, actions=sources)

    def errors(self) -> list[str]:
        # What was reported before the answer is read with it.
        self.evaluate("0")
        return list(self._errors)

    def _ask(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            heard: dict[str, Any] = json.loads(self._line.recv(timeout=PATIENCE))
            if heard.get("method") == "log.entryAdded" and heard["params"]["level"] == "error":
                self._errors.append(heard["params"]["text"])
            if heard.get("id") == number:
                break
        if heard["type"] == "error":
            raise EngineError(f"{method}: {heard['error']}: {heard['message']}")
        result: dict[str, Any] = heard["result"]
        return result


def _connected(address: str) -> ClientConnection:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            # No pings: they count as lost while nobody reads what else has come.
            return connect(address, max_size=None, ping_interval=None, proxy=None, legacy=True)
        except (OSError, WebSocketException):
            if time.monotonic() > deadline:
                raise
            time.sleep(BETWEEN)
