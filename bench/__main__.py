"""`python -m bench`: measure everything, print the table, write it to bench/RESULTS.md."""

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import servers
from bench.browser import ARGUMENTS, Device, Visit, measure_vitals, visit
from bench.content import PAGE, first_figure, write_content
from bench.goals import BEHIND_NGINX, DOMAIN, OVERVIEW, STATIC, STOCK, goals_table
from bench.line import phone_line
from bench.load import measure_load
from bench.machine import machine
from bench.readme import readme_tables
from bench.table import Row, load_table, visits_table, vitals_table
from tests.browser.chromium import launch_chromium
from tests.browser.vitals import Vitals

RESULTS = Path(__file__).parent / "RESULTS.md"
VISITS = 3
OFTEN = 3
VITALS = 2
"""Visits of each page that are measured by their vitals: what moves moves each time."""
CHARTS = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--visits", type=int, default=VISITS, help="rounds of cold visits (default: %(default)s)"
    )
    parser.add_argument("--reruns", type=int, default=10_000, help="for the memory (default: %(default)s)")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    said: list[str] = []

    def say(text: str) -> None:
        # At once: what was measured is not lost when a later server fails.
        said.append(text)
        print(text, end="\n\n", flush=True)
        RESULTS.write_text("\n\n".join(said) + "\n", encoding="utf-8")

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = write_content(folder)
        say("# Results of `make bench`")
        say(f"Measured on {machine()}.")
        say(
            f"Loopback only; {asked.visits} cold visits each ({OFTEN * asked.visits} to the static page and "
            "the portal's own) in Chromium without windows, all in turn: median (least to most). "
            "Phone: a line of 4 Mbit/s and 100 ms, counted in bytes, handshakes included; a processor four "
            "times slower."
        )
        busy = os.getloadavg()[0]
        say(f"Load on the machine before the first measurement: {busy:.1f} (0 is a machine to itself).")
        say("## One visit")
        rows = _visits(content=content, folder=folder, number=asked.visits)
        say(visits_table(rows))
        say("## What browsers measure")
        say(
            f"Each page {VITALS} times, its beginning read and nothing touched; until five seconds after the "
            "first figure or the takeover. Of layout shifts the worst, of the rest the median."
        )
        say(vitals_table(rows))
        say("## Load on one process")
        load = measure_load(content=content, folder=folder, reruns=asked.reruns)
        say(load_table(load))
        say("## Goals")
        say(goals_table(rows=rows, load=load))
        say("## For README.md")
        say(readme_tables(rows=rows, load=load))
        say(f"Took {(time.monotonic() - began) / 60:.0f} minutes.")


@dataclass(frozen=True, kw_only=True)
class _Reached:
    """The addresses of one server: from a desk, and over a phone's line."""

    desk: str
    phone: str


@dataclass(frozen=True, kw_only=True)
class _Place:
    """A page under measurement."""

    name: str
    server: _Reached
    path: str = ""
    charts: int = CHARTS
    portal: bool = False
    often: int = 1
    """Visits in a round: several where a goal compares what is only tenths of a second apart."""

    def url(self, device: Device) -> str:
        """Where `device` finds the page."""
        return (self.server.phone if device is Device.PHONE else self.server.desk) + self.path


def _visits(*, content: Path, folder: Path, number: int) -> list[Row]:
    """The same content everywhere; the portal's overview, which has no charts, for itself.

    All servers stand side by side and are visited in turn, so that whatever else the machine does meanwhile
    falls on all of them alike.
    """
    first = first_figure()
    seen: dict[tuple[_Place, Device], list[Visit]] = {}
    with sync_playwright() as playwright, ExitStack() as standing:
        # Not the whole browser: each of its windows loads pages of its own beside the one that is measured.
        chromium = launch_chromium(playwright, arguments=ARGUMENTS)
        standing.callback(chromium.close)
        places = _places(content=content, folder=folder, standing=standing)

        def once(place: _Place, device: Device) -> Visit:
            return visit(
                browser=chromium,
                url=place.url(device),
                first=first,
                charts=place.charts,
                device=device,
                portal=place.portal,
            )

        for place in places:
            # The server's own caches are filled by whoever comes first; that visit is not counted.
            once(place, Device.DESK)
        for _ in range(number):
            for place in [place for turn in range(OFTEN) for place in places if turn < place.often]:
                for device in Device:
                    seen.setdefault((place, device), []).append(once(place, device))
        measured = _vitals(browser=chromium, places=places, first=first)
    return [
        Row(
            name=place.name,
            device=device,
            visits=tuple(seen[place, device]),
            vitals=tuple(measured[place, device]),
        )
        for place in places
        for device in Device
    ]


def _vitals(
    *, browser: Browser, places: Sequence[_Place], first: str
) -> dict[tuple[_Place, Device], list[Vitals]]:
    measured: dict[tuple[_Place, Device], list[Vitals]] = {}
    for _ in range(VITALS):
        for place in places:
            for device in Device:
                found = measure_vitals(
                    browser=browser, url=place.url(device), first=first, device=device, portal=place.portal
                )
                measured.setdefault((place, device), []).append(found)
    return measured


def _places(*, content: Path, folder: Path, standing: ExitStack) -> list[_Place]:
    start = standing.enter_context

    def reached(server: servers.Served) -> _Reached:
        return _Reached(desk=server.address, phone=start(phone_line(server.address)))

    portal_itself = start(servers.portal(folder=folder / "portal"))
    stock_itself = start(servers.stock_streamlit(content=content, folder=folder / "stock"))
    static = reached(start(servers.static(content=content, folder=folder / "static")))
    portal, stock = reached(portal_itself), reached(stock_itself)
    dash = reached(start(servers.dash(content=content, folder=folder / "dash")))
    panel = reached(start(servers.panel(content=content, folder=folder / "panel")))
    front = reached(start(servers.deployed(portal_itself, folder=folder / "portal-nginx")))
    stock_front = reached(start(servers.deployed(stock_itself, folder=folder / "stock-nginx")))
    return [
        _Place(name=STATIC, server=static, often=OFTEN),
        _Place(name=OVERVIEW, server=portal, charts=0, portal=True, often=OFTEN),
        _Place(name=DOMAIN, server=portal, path=f"/{PAGE}", portal=True, often=OFTEN),
        _Place(name=STOCK, server=stock),
        _Place(name=OVERVIEW + BEHIND_NGINX, server=front, charts=0, portal=True, often=OFTEN),
        _Place(name=DOMAIN + BEHIND_NGINX, server=front, path=f"/{PAGE}", portal=True, often=OFTEN),
        _Place(name=STOCK + BEHIND_NGINX, server=stock_front),
        _Place(name="Dash", server=dash),
        _Place(name="Panel", server=panel, path="/panel_app"),
    ]


if __name__ == "__main__":
    main()
