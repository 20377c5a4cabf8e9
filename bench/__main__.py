"""`python -m bench`: measure everything, print the table, write it to bench/RESULTS.md."""

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import servers
from bench.browser import Line, Visit, visit
from bench.content import PAGE, first_figure, write_content
from bench.load import measure_load
from bench.machine import machine
from bench.servers import Served
from bench.table import Row, load_table, visits_table
from tests.browser.chromium import launch_chromium

RESULTS = Path(__file__).parent / "RESULTS.md"
VISITS = 3
CHARTS = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--visits", type=int, default=VISITS, help="cold visits to each page (default: %(default)s)"
    )
    parser.add_argument("--reruns", type=int, default=20_000, help="for the memory (default: %(default)s)")
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
            f"Loopback only; {asked.visits} cold visits each in Chromium: median (least to most). "
            "Phone: 4 Mbit/s, 100 ms, processor four times slower."
        )
        busy = os.getloadavg()[0]
        say(f"Load on the machine before the first measurement: {busy:.1f} (0 is a machine to itself).")
        say("## One visit")
        say(visits_table(_visits(content=content, folder=folder, number=asked.visits)))
        say("## Load on one process")
        say(load_table(measure_load(content=content, folder=folder, reruns=asked.reruns)))
        say(f"Took {(time.monotonic() - began) / 60:.0f} minutes.")


def _visits(*, content: Path, folder: Path, number: int) -> list[Row]:
    """The same content everywhere; the portal's overview, which has no charts, for itself."""
    first = first_figure()
    rows: list[Row] = []
    with sync_playwright() as playwright:
        chromium = launch_chromium(playwright)

        def look(name: str, served: Served, path: str, *, charts: int, portal: bool = False) -> None:
            def once(line: Line) -> Visit:
                return visit(
                    browser=chromium,
                    url=served.address + path,
                    first=first,
                    charts=charts,
                    line=line,
                    portal=portal,
                )

            # The server's own caches are filled by whoever comes first; that visit is not counted.
            once(Line.DESK)
            rows.extend(
                Row(name=name, line=line, visits=tuple(once(line) for _ in range(number))) for line in Line
            )

        with servers.static(content=content, folder=_new(folder, "static")) as served:
            look("static HTML + plotly.js, nginx", served, "/", charts=CHARTS)
        with servers.portal(folder=_new(folder, "portal")) as served:
            look("**the portal, overview**", served, "/", charts=0, portal=True)
            look("**the portal, a domain**", served, f"/{PAGE.value}", charts=CHARTS, portal=True)
        with servers.stock_streamlit(content=content, folder=_new(folder, "stock")) as served:
            look("stock `streamlit run`", served, "/", charts=CHARTS)
        with servers.dash(content=content, folder=_new(folder, "dash")) as served:
            look("Dash", served, "/", charts=CHARTS)
        with servers.panel(content=content, folder=_new(folder, "panel")) as served:
            look("Panel", served, "/panel_app", charts=CHARTS)
        chromium.close()
    return rows


def _new(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made


if __name__ == "__main__":
    main()
