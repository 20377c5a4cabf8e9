"""What is asked of one run, as ratios and limits: met or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.browser import Device
from bench.load import MANY_VISITS_A_SECOND, Load
from bench.table import Row, table

STATIC = "static HTML + plotly.js, nginx"
OVERVIEW = "**the portal, overview**"
DOMAIN = "**the portal, a domain**"
STOCK = "stock `streamlit run`"
BEHIND_NGINX = ", behind nginx, HTTP/2"
"""As a town deploys it, and a peer behind the same."""
#: First figure to the static page's, by device.
TO_STATIC = {Device.PHONE: 1.25, Device.DESK: 1.3}
TO_STOCK = 0.40
MEGABYTES = {OVERVIEW: 0.65, DOMAIN: 1.8}
MILLISECONDS = 100
REQUESTS = 5000
SHIFT = 0.01


@dataclass(frozen=True, kw_only=True)
class Goal:
    """One thing that is asked for."""

    what: str
    limit: float
    measured: float
    shape: str
    """How a number of the kind is written."""
    least: bool = False
    """The limit is the least allowed, not the most."""

    def row(self) -> list[str]:
        """For the table: what, goal, measured, met or not."""
        met = self.measured >= self.limit if self.least else self.measured <= self.limit
        sign = "≥" if self.least else "≤"
        return [
            self.what,
            f"{sign} {self.shape.format(self.limit)}",
            self.shape.format(self.measured),
            "met" if met else "**not met**",
        ]


def goals_table(*, rows: Sequence[Row], load: Load) -> str:
    """All goals against what this run has measured. Raises KeyError for a row that is missing."""
    return table(["asked", "goal", "measured", ""], [goal.row() for goal in _goals(rows, load)])


def _goals(rows: Sequence[Row], load: Load) -> Iterator[Goal]:
    seen = {(row.name, row.device): row for row in rows}
    pages = {"总览": OVERVIEW, "a domain": DOMAIN}
    for device, limit in TO_STATIC.items():
        for title, name in pages.items():
            yield Goal(
                what=f"first figure to the static page's, {title}, {device.name.lower()}",
                limit=limit,
                measured=seen[name, device].figure() / seen[STATIC, device].figure(),
                shape="{:.2f} ×",
            )
    for front in ("", BEHIND_NGINX):
        for title, name in pages.items():
            taken_over = seen[name + front, Device.PHONE].taken_over()
            yield Goal(
                what=f"taken over to stock Streamlit's first figure, {title}, phone{front}",
                limit=TO_STOCK,
                measured=taken_over / seen[STOCK + front, Device.PHONE].figure(),
                shape="{:.2f} ×",
            )
    for title, name in pages.items():
        weight = seen[name, Device.PHONE].megabytes()
        yield Goal(what=f"weight, {title}", limit=MEGABYTES[name], measured=weight, shape="{:.2f} MB")
    for title, name in pages.items():
        shift = max(seen[name, device].shift() for device in Device)
        yield Goal(what=f"layout shifts, {title}, either device", limit=SHIFT, measured=shift, shape="{:.3f}")
    yield Goal(
        what=f"{MANY_VISITS_A_SECOND} new visits/s, 95 %",
        limit=MILLISECONDS,
        measured=load.many_arrivals.p95,
        shape="{:.0f} ms",
    )
    yield Goal(
        what="plain HTML, requests/s of a core to itself, the slower of `/` and `/city`",
        limit=REQUESTS,
        measured=min(core for path, (_, core) in load.requests.items() if path in ("/", "/city")),
        shape="{:.0f}",
        least=True,
    )
