"""The tables of the bench, in Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan
from statistics import median

from bench.browser import Line, Visit
from bench.load import EVERY, READERS, VISITS_A_SECOND, Load


@dataclass(frozen=True, kw_only=True)
class Row:
    """The visits to one page over one kind of line."""

    name: str
    line: Line
    visits: tuple[Visit, ...]

    def spread(self, get: Callable[[Visit], float | None], *, unit: str) -> str:
        """“0.41 s (0.38 to 0.47)”, or a dash where there is nothing of the kind."""
        values = [value for visit in self.visits if (value := get(visit)) is not None]
        if not values:
            return "—"
        return f"{median(values):.2f} {unit} ({min(values):.2f} to {max(values):.2f})"

    def figure(self) -> float:
        """The median until the first figure."""
        return median(visit.figure for visit in self.visits)


def visits_table(rows: Sequence[Row]) -> str:
    """One line a page and kind of line; the ratio is to the static page of the same kind."""
    static = {line: next(row for row in rows if row.line is line).figure() for line in Line}
    cells = [
        [
            row.name,
            row.line.name.lower(),
            row.spread(lambda visit: visit.figure, unit="s"),
            f"{row.figure() / static[row.line]:.2f} ×",
            row.spread(lambda visit: visit.taken_over, unit="s"),
            row.spread(lambda visit: visit.charts, unit="s"),
            f"{median(visit.megabytes for visit in row.visits):.2f} MB",
        ]
        for row in rows
    ]
    heads = ["page", "line", "first figure", "to static", "taken over", "charts ready", "weight"]
    return _table(heads, cells)


def load_table(load: Load) -> str:
    """New visits beside the peers', then the portal's own numbers."""
    own = load.arrivals["**the portal**"]
    arrivals = _table(
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
                _known(met.p50, "{:.0f} ms"),
                _known(met.p95, "{:.0f} ms"),
                _known(met.p95 / own.p95, "{:.2f} ×"),
                f"{met.cpu_milliseconds:.1f} ms" if met.runs else "—",
            ]
            for name, met in load.arrivals.items()
        ],
    )
    first, last = load.memory[0], load.memory[-1]
    clicks = load.clicks
    portal = _table(
        ["the portal", ""],
        [
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


def _known(value: float, shape: str) -> str:
    """`value` in its shape; a dash where nothing was completed that could be measured."""
    return "—" if isnan(value) else shape.format(value)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
