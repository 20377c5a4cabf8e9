"""`python -m bench`: measure everything, print the table, write it to bench/RESULTS.md."""

import argparse
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
from tests.server import ROOT

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
    parser.add_argument("--write", action="store_true", help="write the table to bench/RESULTS.md")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = write_content(folder)
        text = "\n\n".join(
            [
                "# Results of `make bench`",
                f"Measured on {machine()}.",
                f"Loopback only; {asked.visits} cold visits each in Chromium: median (least to most).",
                "Phone: 4 Mbit/s, 100 ms, processor four times slower.",
                "## One visit",
                visits_table(_visits(content=content, folder=folder, number=asked.visits)),
                "## Load on one process",
                load_table(measure_load(content=content, folder=folder, reruns=asked.reruns)),
                f"Took {(time.monotonic() - began) / 60:.0f} minutes.",
            ]
        )
    print(text)
    if asked.write:
        RESULTS.write_text(text + "\n", encoding="utf-8")
        print(f"written to {RESULTS.relative_to(ROOT)}")


def _visits(*, content: Path, folder: Path, number: int) -> list[Row]:
    """The same content everywhere; the portal's overview, which has no charts, for itself."""
    first = first_figure()
    rows: list[Row] = []
    with sync_playwright() as playwright:
        chromium = launch_chromium(playwright)

        def look(name: str, served: Served, path: str, *, charts: int, portal: bool = False) -> None:
            for line in Line:
                # The first visit fills the server's own caches, as the second reader's would find them.
                seen: list[Visit] = [
                    visit(
                        browser=chromium,
                        url=served.address + path,
                        first=first,
                        charts=charts,
                        line=line,
                        portal=portal,
                    )
                    for _ in range(number + 1)
                ][1:]
                rows.append(Row(name=name, line=line, visits=tuple(seen)))

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
