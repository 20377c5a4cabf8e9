"""The tables of the bench, in Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan
from statistics import median

from bench.browser import Device, Visit
from bench.load import EVERY, MANY_VISITS_A_SECOND, READERS, VISITS_A_SECOND, Load
from tests.browser.vitals import Vitals


@dataclass(frozen=True, kw_only=True)
class Row:
    """The visits to one page over one device."""

    name: str
    device: Device
    visits: tuple[Visit, ...]
    vitals: tuple[Vitals, ...]

    def spread(self, get: Callable[[Visit], float | None], *, unit: str) -> str:
        """“0.41 s (0.38 to 0.47)”, or a dash where there is nothing of the kind."""
        values = [value for visit in self.visits if (value := get(visit)) is not None]
        if not values:
            return "—"
        return f"{median(values):.2f} {unit} ({min(values):.2f} to {max(values):.2f})"

    def figure(self) -> float:
        """The median until the first figure."""
        return median(visit.figure for visit in self.visits)

    def taken_over(self) -> float:
        """The median until Streamlit has taken over. Raises StatisticsError where it has no part."""
        return median(visit.taken_over for visit in self.visits if visit.taken_over is not None)

    def megabytes(self) -> float:
        """The median weight of a visit."""
        return median(visit.megabytes for visit in self.visits)

    def web_vitals(self) -> list[str]:
        """Median largest paint, largest sum of layout shifts, median blocking time."""
        return [
            f"{median(seen.largest_paint for seen in self.vitals) / 1000:.2f} s",
            f"{self.shift():.3f}",
            f"{median(seen.blocking for seen in self.vitals):.0f} ms",
        ]

    def shift(self) -> float:
        """The largest sum of layout shifts that any visit had."""
        return max(vitals.shift for vitals in self.vitals)


def visits_table(rows: Sequence[Row]) -> str:
    """One line a page and device; the ratio is to the static page on the same."""
    static = {device: next(row for row in rows if row.device is device).figure() for device in Device}
    cells = [
        [
            row.name,
            row.device.name.lower(),
            row.spread(lambda visit: visit.figure, unit="s"),
            f"{row.figure() / static[row.device]:.2f} ×",
            row.spread(lambda visit: visit.taken_over, unit="s"),
            row.spread(lambda visit: visit.charts, unit="s"),
            f"{row.megabytes():.2f} MB",
        ]
        for row in rows
    ]
    heads = ["page", "device", "first figure", "to static", "taken over", "charts ready", "weight"]
    return table(heads, cells)


def vitals_table(rows: Sequence[Row]) -> str:
    """What browsers measure and search engines judge by: one line a page and device."""
    cells = [
        [
            row.name,
            row.device.name.lower(),
            *row.web_vitals(),
            f"{longest.longest_task:.0f} ms ({longest.longest_by})" if longest.longest_task else "none",
        ]
        for row in rows
        for longest in (max(row.vitals, key=lambda seen: seen.longest_task),)
    ]
    heads = ["page", "device", "largest paint (LCP)", "layout shifts (CLS)", "blocking (TBT)", "longest task"]
    return table(heads, cells)


def load_table(load: Load) -> str:
    """New visits beside the peers', then the portal's own numbers."""
    own = load.arrivals["**the portal**"]
    arrivals = table(
        [
            f"{VISITS_A_SECOND} new visits/s",
            "complete",
            "failed",
            "median",
            "95 %",
            "to the portal",
            "CPU a visit",
        ],
        [
            [
                name,
                str(met.runs),
                "all" if isnan(met.failed) else f"{met.failed:.0f}",
                known(met.p50, "{:.0f} ms"),
                known(met.p95, "{:.0f} ms"),
                known(met.p95 / own.p95, "{:.2f} ×"),
                f"{met.cpu_milliseconds:.1f} ms" if met.runs else "—",
            ]
            for name, met in load.arrivals.items()
        ],
    )
    first, last = load.memory[0], load.memory[-1]
    clicks = load.clicks
    many = load.many_arrivals
    portal = table(
        ["the portal", ""],
        [
            [
                f"{MANY_VISITS_A_SECOND} new visits/s",
                (
                    f"median {many.p50:.0f} ms, 95 % {many.p95:.0f} ms, {many.failed:.0f} failed, "
                    f"{many.cpu_milliseconds:.1f} ms of processor a visit"
                ),
            ],
            [
                f"{READERS} readers clicking every {EVERY:.0f} s",
                f"median {clicks.p50:.0f} ms, 95 % {clicks.p95:.0f} ms, {clicks.failed:.0f} failed",
            ],
            [
                "processor time of a click",
                f"{clicks.cpu_milliseconds:.1f} ms",
            ],
            *(
                [f"requests/s for `{path}`", f"{seen:.0f} measured, {core:.0f} a core to itself"]
                for path, (seen, core) in load.requests.items()
            ),
            ["memory a session", f"{load.session_megabytes:.2f} MB"],
            [
                f"memory over {last[0]} reruns",
                f"{first[1]:.0f} MB after {first[0]}, {last[1]:.0f} MB after {last[0]}",
            ],
        ],
    )
    return f"{arrivals}\n\n{portal}"


def known(value: float, shape: str) -> str:
    """`value` in its shape; a dash where nothing was completed that could be measured."""
    return "—" if isnan(value) else shape.format(value)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
