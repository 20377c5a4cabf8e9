"""The whole portal as one archive: made once beside the event loop, and the page says how large it is."""

import asyncio
import shutil
import time
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.publish.typeset import MissingFontError
from hangtou_portal.site import offline_routes
from hangtou_portal.site.refusals import REASONS, refuse
from tests.served import record
from tests.server import run_apart

MADE = {"index.html": b"<!DOCTYPE html>", "data/figures.csv": b"1" * 2_500_000}


class _Bundle:
    """Stands for the one that follows all links, which takes a minute."""

    begun = 0
    fails = False

    def __init__(self, **_: object) -> None:
        type(self).begun += 1

    def files(self) -> dict[str, bytes]:
        if type(self).fails:
            raise MissingFontError("服务器上没有中文字体")
        time.sleep(0.6)
        return MADE


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline_routes, "Bundle", _Bundle)
    _Bundle.begun, _Bundle.fails = 0, False


async def _ask(routes: Sequence[BaseRoute], path: str) -> Response:
    route = next(one for one in routes if isinstance(one, Route) and one.path == path)
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
    request = Request(scope)
    try:
        answer: Response = await route.endpoint(request)
    except REASONS as reason:
        return await refuse(request, reason)
    return answer


async def _page(routes: Sequence[BaseRoute]) -> str:
    return bytes((await _ask(routes, "/present/portal")).body).decode()


def test_it_is_made_once_and_the_page_then_says_its_size() -> None:
    routes = offline_routes.offline_routes()

    async def visit() -> None:
        assert "正在制作" in await _page(routes)
        archive = await _ask(routes, "/present/portal.zip")
        assert isinstance(archive, FileResponse)
        with zipfile.ZipFile(archive.path) as files:
            assert {name: files.read(name) for name in files.namelist()} == MADE
        page = await _page(routes)
        assert f"{Path(archive.path).stat().st_size / 1_000_000:.1f} MB" in page
        assert 'http-equiv="refresh"' not in page
        assert 'href="../present/portal.zip"' in page
        assert _Bundle.begun == 1

    run_apart(visit())


def test_where_it_cannot_be_made_the_page_says_why_and_the_next_who_asks_tries_again() -> None:
    routes = offline_routes.offline_routes()

    async def visit() -> None:
        _Bundle.fails = True
        assert "服务器上没有中文字体" in await _page(routes)
        refused = await _ask(routes, "/present/portal.zip")
        assert refused.status_code == 503
        assert "服务器上没有中文字体" in bytes(refused.body).decode()
        _Bundle.fails = False
        assert (await _ask(routes, "/present/portal.zip")).status_code == 200

    run_apart(visit())


def test_an_archive_that_was_cleaned_away_is_made_again() -> None:
    routes = offline_routes.offline_routes()

    async def visit() -> None:
        first = await _ask(routes, "/present/portal.zip")
        assert isinstance(first, FileResponse)
        shutil.rmtree(Path(first.path).parent)
        again = await _ask(routes, "/present/portal.zip")
        assert isinstance(again, FileResponse)
        assert Path(again.path).exists()

    run_apart(visit())


def test_two_records_made_at_once_both_end_with_their_archive() -> None:
    offline = offline_routes.OfflinePortal()
    older, newer = record(), replace(record(), fingerprint="f" * 64)

    async def visit() -> None:
        files = await asyncio.gather(offline.making(older), offline.making(newer))
        assert all(file.exists() for file in files)
        assert len(set(files)) == 2

    run_apart(visit())
