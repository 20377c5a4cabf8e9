"""Other releases of Streamlit: each in an environment of its own, driven in a browser.

    python -m tests.releases 1.66.1        (or: make try-streamlit VERSION=1.66.1)

puts the release into a throw-away environment, opens every page of the portal on it and says what holds.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Error

from hangtou_portal.site.content import PortalContent
from tests.browser.chromium import COARSE, NO_DRAWING, chromium
from tests.server import ROOT, Portal, launch
from tests.site.web import ask

DRAWN: Mapping[str, tuple[str, str]] = {
    "/city": ("[class*='st-key-chart-']", ".js-plotly-plot .main-svg"),
    "/map": ("h1", ".stDeckGlJsonChart canvas"),
}
"""By page: what to scroll to, and what is drawn there then."""
ERROR = re.compile(r"^\w+(?:Error|Exception): .+", re.MULTILINE)
COLOUR = re.compile(r"\x1b\[[\d;]*m")
LONGEST = 60_000
"""Milliseconds that a page, a chart or the map may take."""
# Each release of Streamlit has a server of its own, which takes these as it needs them.
ITS_OWN = ("streamlit", "starlette", "uvicorn", "websockets")


class UnusableReleaseError(RuntimeError):
    """A release cannot be installed beside what the portal stands on, or the portal does not start on it."""


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What was seen of the portal on one release."""

    streamlit: str
    """The version, as the portal itself says it."""
    pages: int
    """How many were opened and taken over."""
    unimproved: dict[str, str]
    """What was served as the release has it."""
    faults: list[str] = field(default_factory=list)
    """What does not work, one line each."""

    def lines(self) -> list[str]:
        """The answer in plain words."""
        improved = "; ".join(f"{piece}: {reason}" for piece, reason in self.unimproved.items())
        return [
            f"Streamlit {self.streamlit}: {'works' if not self.faults else 'DOES NOT WORK'}",
            f"  {self.pages} pages taken over",
            f"  served as released: {improved or 'nothing'}",
            *(f"  {fault}" for fault in self.faults),
        ]


def environment(version: str, *, folder: Path) -> Path:
    """The Python of an environment in `folder` with this release, its server, and all else as pinned.

    Raises:
        UnusableReleaseError: the release does not exist, or its requirements exclude the portal's.
    """
    python = folder / "bin" / "python"
    done = folder / "installed"
    if done.exists():
        return python
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    others = [pin for pin in project["dependencies"] if pin.partition("==")[0] not in ITS_OWN]
    for command in (
        ["venv", "--quiet", "--clear", "--python", sys.executable, str(folder)],
        ["pip", "install", "--quiet", "--python", str(python), *others, f"streamlit=={version}"],
    ):
        ran = subprocess.run(
            [sys.executable, "-m", "uv", *command], capture_output=True, text=True, check=False
        )
        if ran.returncode:
            raise UnusableReleaseError(ran.stderr.strip())
    done.touch()
    return python


def start(python: Path, *, log: Path, cache: Path) -> Portal:
    """The portal on that Python; what it packs is kept in `cache`.

    Raises:
        UnusableReleaseError: it does not start; the message says what its log names as the reason.
    """
    try:
        # To run every page at the start asks more of a release than to serve them.
        return launch(log=log, env={"HANGTOU_CACHE": str(cache)}, python=str(python), cold=False)
    except RuntimeError as fault:
        raise UnusableReleaseError("\n".join(errors_in(str(fault)) or [str(fault)])) from fault


def drive(
    portal: Portal, *, browser: Browser, paths: Sequence[str], drawn: Mapping[str, tuple[str, str]] = DRAWN
) -> Trial:
    """Open `paths`, then the pages of `drawn`, and note what does not come, and what errs."""
    faults: list[str] = []
    opened = 0
    page = browser.new_page(locale="zh-CN", device_scale_factor=COARSE)
    page.add_init_script(NO_DRAWING)

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(f"{urlsplit(page.url).path}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: faults.append(f"{urlsplit(page.url).path}: {error}"))
    for path in paths:
        try:
            page.goto(portal.url + path, wait_until="commit")
            page.wait_for_selector("html.taken-over", state="attached", timeout=LONGEST)
            opened += 1
        except Error as fault:
            faults.append(f"{path} is not taken over: {fault.message.splitlines()[0]}")
    for path, (near, sign) in drawn.items():
        try:
            page.goto(portal.url + path, wait_until="commit")
            page.wait_for_selector("html.taken-over", state="attached", timeout=LONGEST)
            page.locator(f"#root {near}").first.scroll_into_view_if_needed(timeout=LONGEST)
            page.wait_for_selector(sign, timeout=LONGEST)
        except Error as fault:
            faults.append(f"{path} draws no {sign}: {fault.message.splitlines()[0]}")
    page.close()
    faults += errors_in(portal.read_log())
    health = json.loads(ask(portal, "/healthz", Accept="application/json").body)
    return Trial(
        streamlit=str(health["streamlit"]),
        pages=opened,
        unimproved=health["unimproved"],
        faults=faults,
    )


def errors_in(log: str) -> list[str]:
    """Each error that a server has logged, once, without its traceback."""
    return list(dict.fromkeys(ERROR.findall(COLOUR.sub("", log))))


def main(version: str) -> int:
    """Try one release on every page; the exit code is 0 where all holds."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            python = environment(version, folder=folder / "environment")
            portal = start(python, log=folder / "server.log", cache=folder / "cache")
        except UnusableReleaseError as fault:
            print(f"Streamlit {version}: DOES NOT WORK\n{fault}")
            return 1
        try:
            with chromium() as browser:
                paths = [f"/{path}" for path in PortalContent().paths()]
                trial = drive(portal, browser=browser, paths=paths)
        finally:
            portal.stop()
    print(*trial.lines(), sep="\n")
    return 1 if trial.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
