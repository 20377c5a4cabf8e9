"""Streamlit's files as they travel."""

import gzip
import re
import time
from pathlib import Path

import brotli
import pytest

from hangtou_portal.site.frontend import addresses
from hangtou_portal.site.frontend.addresses import served_folder
from hangtou_portal.site.frontend.assets import Assets
from hangtou_portal.site.frontend.shelf import Shelf
from hangtou_portal.site.frontend.start import start
from hangtou_portal.site.packing import BROTLI_BEST, Encoding, pack
from tests.site.conftest import Server, StartServer
from tests.site.web import ask


def _main_script(_server: Server) -> str:
    return start().scripts[0]


def test_a_script_travels_packed_and_is_kept_for_a_year(server: Server) -> None:
    address = _main_script(server)
    plain = ask(server, address)
    small = ask(server, address, Accept_Encoding="gzip, deflate, br")
    old = ask(server, address, Accept_Encoding="gzip")
    assert brotli.decompress(small.body) == gzip.decompress(old.body) == plain.body
    assert (small.headers["content-encoding"], old.headers["content-encoding"]) == ("br", "gzip")
    assert "content-encoding" not in plain.headers
    assert len(small.body) < len(old.body) < 0.4 * len(plain.body)
    for answer in (plain, small, old):
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["content-type"].startswith("text/javascript")


def test_an_encoding_that_is_refused_is_not_used(server: Server) -> None:
    answer = ask(server, _main_script(server), Accept_Encoding="br;q=0, gzip;q=0.0")
    assert "content-encoding" not in answer.headers


def test_a_known_script_is_not_sent_again(server: Server) -> None:
    address = _main_script(server)
    assert ask(server, address, If_None_Match=ask(server, address).headers["etag"]).status == 304


def test_what_an_earlier_release_sent_has_no_part_in_this_one(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _main_script(server)
    assert ask(server, address.replace(served_folder(), "/static/0123456789ab")).status == 404
    assert ask(server, address.replace(served_folder(), "/static")).status == 404
    code = tmp_path / "portal" / "site" / "web" / "start.js"
    code.parent.mkdir(parents=True)
    monkeypatch.setattr(addresses, "PACKAGE", tmp_path / "portal")
    releases = []
    for text in ("start(1)", "start(2)", "start(1)"):
        code.write_text(text)
        releases.append(served_folder.__wrapped__())
    assert releases[0] == releases[2] != releases[1]


def test_a_font_is_sent_as_it_is(server: Server) -> None:
    font = re.search(r"\.\./(media/[^)]+?\.woff2)", ask(server, start().styles[0]).text)
    assert font
    answer = ask(server, f"{served_folder()}/{font[1]}", Accept_Encoding="br")
    assert answer.status == 200
    assert answer.headers["content-type"] == "font/woff2"
    assert "content-encoding" not in answer.headers


def test_a_server_opens_before_its_files_are_packed(start_server: StartServer, tmp_path: Path) -> None:
    began = time.monotonic()
    server = start_server(cache=tmp_path)
    assert time.monotonic() - began < 15
    # It would go on packing for a minute.
    server.process.terminate()


def test_what_was_packed_once_is_found_by_the_next_process(tmp_path: Path) -> None:
    folder = tmp_path / "front-end"
    folder.mkdir()
    (folder / "a.js").write_text("const a = 1;\n" * 500)
    shelf = Shelf(folder=tmp_path / "shelf")
    Assets(directory=folder, served="/static/1", first=(), shelf=shelf).pack_all()
    next_process = Assets(directory=folder, served="/static/2", first=(), shelf=shelf)
    etag = next_process.packed("/static/2/a.js").etag
    best = pack(body=b"const a = 1;\n" * 500, encoding=Encoding.BROTLI, quality=BROTLI_BEST)
    assert shelf.get(etag=etag, encoding=Encoding.BROTLI) == best
    assert next_process.packed("/static/2/a.js").bodies[Encoding.BROTLI] == best


def test_another_release_makes_its_own_of_what_an_earlier_one_left_on_the_shelf(tmp_path: Path) -> None:
    (tmp_path / "front-end").mkdir()
    (tmp_path / "front-end" / "a.js").write_text("a")
    shelf = Shelf(folder=tmp_path / "shelf")

    class Rewrite:
        made = b"earlier"

        def __call__(self, _body: bytes) -> bytes:
            return self.made

        def __repr__(self) -> str:
            return "Rewrite()"

    rewrite = Rewrite()
    for release, made in (("/static/1", b"earlier"), ("/static/2", b"later")):
        rewrite.made = made
        assets = Assets(
            directory=tmp_path / "front-end",
            served=release,
            first=(),
            shelf=shelf,
            rewrites={f"{release}/a.js": rewrite},
        )
        assert assets.packed(f"{release}/a.js").bodies[Encoding.IDENTITY] == made


def test_a_shelf_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shelf = Shelf(folder=tmp_path / "file" / "shelf")
    shelf.put(etag='W/"1"', encoding=Encoding.GZIP, body=b"x")
    assert shelf.get(etag='W/"1"', encoding=Encoding.GZIP) is None
