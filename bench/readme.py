"""The tables that README.md carries, word for word as they stand there."""

from collections.abc import Sequence
from statistics import median

from bench.browser import Device
from bench.crowd import Met
from bench.goals import BEHIND_NGINX, DOMAIN, OVERVIEW, STATIC, STOCK
from bench.load import EVERY, MANY_VISITS_A_SECOND, READERS, VISITS_A_SECOND, Load
from bench.table import Row, known, table

#: In the order of README's table; what the run calls them, what README calls them.
NAMED = {
    OVERVIEW: "总览",
    DOMAIN: "a domain page",
    OVERVIEW + BEHIND_NGINX: "总览, behind nginx with HTTP/2",
    DOMAIN + BEHIND_NGINX: "a domain page, behind nginx with HTTP/2",
    STATIC: "static page with plotly.js behind nginx",
    "Dash": "Dash",
    STOCK: "stock Streamlit",
    STOCK + BEHIND_NGINX: "stock Streamlit, behind the same nginx",
    "Panel": "Panel",
}


def readme_tables(*, rows: Sequence[Row], load: Load) -> str:
    """A visit by phone beside the peers', then what one process of the portal bears."""
    phone = {row.name: row for row in rows if row.device is Device.PHONE}
    heads = [
        *("", "first figure, phone", "to static", "taken over", "charts, phone", "weight, cold"),
        *("LCP", "CLS", "TBT"),
    ]
    visits = table(heads, [_visit(phone[name], title, static=phone[STATIC]) for name, title in NAMED.items()])
    many, own = load.many_arrivals, load.arrivals["**the portal**"]
    others = ", ".join(
        f"{name.removesuffix(' (its three requests)')} {_within(met)}"
        for name, met in load.arrivals.items()
        if met is not own
    )
    (_, page), (_, file) = load.requests["/city"], load.requests["/data/figures.csv"]
    first, last = load.memory[0], load.memory[-1]
    process = table(
        ["one process of the portal", ""],
        [
            [
                f"{VISITS_A_SECOND} new visits a second",
                f"95 % within {own.p95:.0f} ms, {own.failed:.0f} failed; beside it: {others}",
            ],
            [
                f"{MANY_VISITS_A_SECOND} new visits a second",
                f"95 % within {many.p95:.0f} ms, {many.failed:.0f} failed",
            ],
            [f"{READERS} readers clicking every {EVERY:.0f} s", f"95 % within {load.clicks.p95:.0f} ms"],
            ["plain HTML, and a data file", f"{page:.0f} and {file:.0f} requests/s"],
            [
                "memory",
                (
                    f"{load.session_megabytes:.2f} MB an open page; "
                    f"{first[1]:.0f} MB after {first[0]} reruns, {last[1]:.0f} MB after {last[0]}"
                ),
            ],
        ],
    )
    return f"{visits}\n\n{process}"


def _within(met: Met) -> str:
    """How soon visits were complete, and how many where some never were."""
    within = f"95 % within {met.p95:.0f} ms"
    if not met.failed:
        return within
    complete = known(met.runs + met.failed, f"{met.runs or 'none'} of {{:.0f}} complete")
    return f"{complete}, {within}" if met.runs else complete


def _visit(row: Row, title: str, *, static: Row) -> list[str]:
    taken = [visit.taken_over for visit in row.visits if visit.taken_over is not None]
    charts = [visit.charts for visit in row.visits if visit.charts is not None]
    return [
        title,
        f"{row.figure():.2f} s",
        f"{row.figure() / static.figure():.2f} ×",
        f"{median(taken):.2f} s" if taken else "–",
        f"{median(charts):.2f} s" if charts else "–",
        f"{row.megabytes():.2f} MB",
        *row.web_vitals(),
    ]
