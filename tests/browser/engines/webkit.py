"""WebKitGTK over its own WebDriver: the engine of every iPhone, as Debian packs it."""

import json
import os
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from http.client import OK, HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from tests.browser.engines.engine import BETWEEN, PATIENCE, Engine, EngineError, call
from tests.browser.engines.programs import Programs
from tests.server import HOST, free_port

#: The browser that WebKitGTK brings along, by the machine's architecture.
BROWSER = "*/webkit2gtk-4.1/MiniBrowser"
# The browser's own bar would keep the window from being as narrow as a phone.
NARROW = "* { min-width: 0; margin: 0; padding: 0; font-size: 1px; -gtk-icon-transform: scale(0); }\n"


class WebKit(Engine):
    """WebKitGTK's small browser on a screen of its own, which nobody sees.

    WebDriver's classic form tells of no errors, and a driven WebKitGTK writes no console: each page is asked
    to note them as soon as it comes, so that only its very first lines are not heard.
    """

    def __init__(self, programs: Programs) -> None:
        settings = programs.folder / "gtk-3.0"
        settings.mkdir()
        (settings / "gtk.css").write_text(NARROW, encoding="utf-8")
        port = free_port()
        programs.start(
            "WebKitWebDriver",
            f"--port={port}",
            env={
                "DISPLAY": f":{_screen(programs)}",
                "HOME": str(programs.folder),
                "XDG_CONFIG_HOME": str(programs.folder),
                "NO_AT_BRIDGE": "1",
                # Any other and the browser's language would be called "C", which Intl refuses.
                "LC_ALL": "C",
                # Half the time without a graphics card; WebGL is drawn all the same.
                "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
                # Root may not set up the sandbox; only this portal is opened.
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            },
        )
        self._line = HTTPConnection(HOST, port, timeout=PATIENCE)
        self._session = ""
        self._errors: list[str] = []
        self._wait_for_driver()
        options = {"binary": str(next(Path("/usr/lib").glob(BROWSER))), "args": ["--automation"]}
        # With "eager" the first call into a page is never answered; "normal" comes when all has happened.
        asked = {"pageLoadStrategy": "none", "webkitgtk:browserOptions": options}
        session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": asked}})["value"]
        self._session = f"/session/{session['sessionId']}"

    def open(self, url: str) -> None:
        self._errors += self._heard()
        self.evaluate("window.left = true")
        self._ask("POST", "/url", {"url": url})
        listening = call("listen.js")
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            # A call into the page that is just being left is refused.
            with suppress(EngineError):
                if self.evaluate(listening):
                    return
            time.sleep(BETWEEN)
        raise AssertionError(f"{url} was never opened")

    def resize(self, *, width: int, height: int) -> None:
        window = {"x": 0, "y": 0, "width": width, "height": height}
        self._ask("POST", "/window/rect", window)
        # The browser's bar above the page takes some of the height.
        bar = height - int(str(self.evaluate("innerHeight")))
        self._ask("POST", "/window/rect", window | {"height": height + bar})
        self.wait_for(f"innerWidth === {width}")

    def evaluate(self, expression: str) -> object:
        script = {"script": f"return JSON.stringify({expression})", "args": []}
        return json.loads(self._ask("POST", "/execute/sync", script)["value"] or "null")

    def perform(self, sources: Sequence[Mapping[str, object]]) -> None:
        self._ask("POST", "/actions", {"actions": sources})

    def errors(self) -> list[str]:
        return self._errors + self._heard()

    def _heard(self) -> list[str]:
        heard = self.evaluate("window.heard ?? []")
        assert isinstance(heard, list)
        return heard

    def _ask(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        self._line.request(method, self._session + path, None if body is None else json.dumps(body))
        response = self._line.getresponse()
        answer: dict[str, Any] = json.loads(response.read())
        if response.status != OK:
            raise EngineError(f"{method} {path}: {answer['value']['error']}: {answer['value']['message']}")
        return answer

    def _wait_for_driver(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self._ask("GET", "/status")
            except (OSError, HTTPException):
                if time.monotonic() > deadline:
                    raise
                self._line.close()
                time.sleep(BETWEEN)
            else:
                return


def _screen(programs: Programs) -> int:
    """Start an X server and return the number of its screen, which it chooses itself."""
    hear, say = os.pipe()
    programs.start(
        *("Xvfb", "-displayfd", str(say), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"),
        env={},
        keep=[say],
    )
    os.close(say)
    with os.fdopen(hear) as heard:
        return int(heard.readline())
