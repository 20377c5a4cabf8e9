"""Streamlit's files as they travel."""

import gzip
import os
import re
from pathlib import Path

import brotli
import pytest
from streamlit import file_util

from hangtou_portal.site.frontend import addresses
from hangtou_portal.site.frontend.addresses import release, served_folder
from hangtou_portal.site.frontend.changes import FrontEnd
from hangtou_portal.site.frontend.packed_folder import write_packed
from hangtou_portal.site.frontend.server import ServedFrontEnd
from hangtou_portal.site.frontend.start import start
from hangtou_portal.site.frontend.streamlit_head import read_head, static_directory
from hangtou_portal.site.packing import Encoding
from tests.server import Portal
from tests.site.conftest import StartServer
from tests.site.web import ask

SCRIPT = b"const a = 1;\n" * 500


def test_a_script_travels_packed_and_is_kept_for_a_year(server: Portal) -> None:
    address = start().scripts[0]
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


def test_an_encoding_that_is_refused_is_not_used(server: Portal) -> None:
    answer = ask(server, start().scripts[0], Accept_Encoding="br;q=0, gzip;q=0.0")
    assert "content-encoding" not in answer.headers


def test_a_known_script_is_not_sent_again(server: Portal) -> None:
    address = start().scripts[0]
    assert ask(server, address, If_None_Match=ask(server, address).headers["etag"]).status == 304


def test_what_an_earlier_release_sent_has_no_part_in_this_one(
    server: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = start().scripts[0]
    assert ask(server, address.replace(served_folder(), "/static/0123456789ab")).status == 404
    assert ask(server, address.replace(served_folder(), "/static")).status == 404
    monkeypatch.setattr(addresses, "HERE", tmp_path)
    releases = []
    for text in ("start(1)", "start(2)", "start(1)"):
        (tmp_path / "code.py").write_text(text)
        releases.append(release.__wrapped__())
    assert releases[0] == releases[2] != releases[1]


def test_a_font_is_sent_as_it_is(server: Portal) -> None:
    font = re.search(r"\.\./(media/[^)]+?\.woff2)", ask(server, start().styles[0]).text)
    assert font
    answer = ask(server, f"{served_folder()}/{font[1]}", Accept_Encoding="br")
    assert answer.status == 200
    assert answer.headers["content-type"] == "font/woff2"
    assert "content-encoding" not in answer.headers


def test_a_server_opens_before_its_files_are_packed(start_server: StartServer, tmp_path: Path) -> None:
    server = start_server(cache=tmp_path)
    answer = ask(server, start().scripts[0], Accept_Encoding="br")
    assert not (tmp_path / "front-end" / release()).exists()
    assert answer.headers["content-encoding"] == "br"
    # It would go on packing for a minute.
    server.process.terminate()


def test_a_first_start_packs_the_folder_that_the_next_one_serves(tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "release"
    folder.mkdir(parents=True)  # what is left where somebody has emptied it
    front_end = FrontEnd(files={"js/a.js": SCRIPT, "media/b.woff2": b"b"}, unimproved={"Html": "没有"})
    write_packed(front_end, folder=folder)
    assert brotli.decompress((folder / "static/js/a.js.br").read_bytes()) == SCRIPT
    assert gzip.decompress((folder / "static/js/a.js.gz").read_bytes()) == SCRIPT
    assert not (folder / "static/media/b.woff2.br").exists()
    # Other processes pack beside it, or were ended while they did.
    left, at_work = folder.with_name("a.unfinished"), folder.with_name("b.unfinished")
    left.mkdir()
    at_work.mkdir()
    os.utime(left, (0, 0))
    found = ServedFrontEnd(folder).front_end
    assert (set(found.files), found.unimproved) == ({"js/a.js", "media/b.woff2"}, {"Html": "没有"})
    assert set(folder.parent.iterdir()) == {folder, at_work}


def test_a_folder_that_cannot_be_written_only_costs_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    served = ServedFrontEnd(tmp_path / "file" / "release")
    packing = served.pack_beside()
    assert packing
    packing.join(timeout=30)
    assert not packing.is_alive()
    assert "没能压缩" in caplog.text
    name = start().scripts[0].removeprefix(f"{served_folder()}/")
    assert (
        brotli.decompress(served.answer(name).bodies[Encoding.BROTLI])
        == served.answer(name).bodies[Encoding.IDENTITY]
    )


@pytest.mark.parametrize(
    ("imported", "order"),
    [
        ("react.b.js", (["index.a.js", "main.c.js"], [])),
        ("index.a.js", (["index.a.js"], ["main.c.js"])),
    ],
)
def test_imports_of_what_starts_streamlit_run_as_they_come_unless_one_of_them_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, imported: str, order: tuple[list[str], list[str]]
) -> None:
    (tmp_path / "static/js").mkdir(parents=True)
    (tmp_path / "static/js/main.c.js").write_text(f'import{{t as n}}from"./{imported}";n()')
    (tmp_path / "static/js/index.a.js").write_text('import"./main.c.js";' + "start();" * 9)
    (tmp_path / "index.html").write_text(
        '<script type="module" src="./static/js/index.a.js"></script>'
        '<link rel="modulepreload" href="./static/js/main.c.js">'
    )
    monkeypatch.setattr(file_util, "get_static_dir", lambda: str(tmp_path))
    made = start.__wrapped__()
    run, fetched = ([Path(file).name for file in files] for files in (made.scripts, made.modules))
    assert (run, fetched) == order


def test_what_starts_streamlit_is_asked_for_first_and_the_others_in_the_order_in_which_they_run() -> None:
    names = [script.removeprefix(f"{served_folder()}/js/") for script in start().scripts]
    starting, *others = names
    texts = {name: (static_directory() / "static/js" / name).read_text(encoding="utf-8") for name in names}
    assert [f"js/{starting}"] == list(read_head().scripts)
    assert len(others) > 30
    for at, name in enumerate(others):
        imported = set(re.findall(r"(?:from|import)[\"'`]\./([^\"'`]+)", texts[name]))
        assert not imported & set(others[at + 1 :]), name
