"""Load on one server process each: new visits, clicks, plain requests, memory."""

from dataclasses import dataclass
from pathlib import Path

from bench import crowd, servers
from bench.crowd import Met, met_by

VISITS_A_SECOND = 30
MANY_VISITS_A_SECOND = 60
"""For the portal alone: nobody else bears half of it."""
SECONDS = 10
READERS = 200
EVERY = 5.0
HELD = 150
"""Open pages that are weighed, beside as many that fill caches first."""


@dataclass(frozen=True, kw_only=True)
class Load:
    """What the crowds met."""

    arrivals: dict[str, Met]
    many_arrivals: Met
    clicks: Met
    requests: dict[str, tuple[float, float]]
    session_megabytes: float
    memory: list[tuple[int, float]]


def measure_load(*, content: Path, folder: Path, reruns: int) -> Load:
    """Every server alone, one after the other; the portal in between at all it is asked for."""
    arrivals: dict[str, Met] = {}
    visits = ("--arrivals", VISITS_A_SECOND, "--seconds", SECONDS)
    with servers.portal(folder=folder / "portal-load") as served:
        arrivals["**the portal**"] = met_by(served, "bench.readers", served.address, *visits)
        more = ("--arrivals", MANY_VISITS_A_SECOND, "--seconds", SECONDS)
        many = met_by(served, "bench.readers", served.address, *more)
        clicks = ("--readers", READERS, "--every", EVERY, "--seconds", 15)
        clicked = met_by(served, "bench.readers", served.address, *clicks)
        requests = {
            path: crowd.requests_per_second(served=served, path=path, seconds=4)
            for path in ("/", "/city", "/data/figures.csv")
        }
        memory = crowd.reruns(served=served, number=reruns)
    # A server of its own: memory that it gives back after others have left would count against open pages.
    with servers.portal(folder=folder / "portal-memory") as served:
        added = crowd.session_megabytes(served=served, sessions=HELD)
    with servers.stock_streamlit(content=content, folder=folder / "stock-load") as served:
        arrivals["stock `streamlit run`"] = met_by(served, "bench.readers", served.address, *visits)
    with servers.panel(content=content, folder=folder / "panel-load") as served:
        words = ("bench.peers.panel_readers", f"{served.address}/panel_app", VISITS_A_SECOND, SECONDS)
        arrivals["Panel"] = met_by(served, *words, python=str(servers.PEER_BIN / "python"))
    with servers.dash(content=content, folder=folder / "dash-load") as served:
        paths = ("/", "/_dash-layout", "/_dash-dependencies")
        arrivals["Dash (its three requests)"] = met_by(
            served, "bench.requests", served.address, *paths, *visits
        )
    with servers.static(content=content, folder=folder / "static-load") as served:
        arrivals["static HTML, nginx"] = met_by(served, "bench.requests", served.address, "/", *visits)
    return Load(
        arrivals=arrivals,
        many_arrivals=many,
        clicks=clicked,
        requests=requests,
        session_megabytes=added,
        memory=memory,
    )
