"""The server asks nobody: whatever its readers do, it opens no line to anywhere else."""

import sys
from pathlib import Path

from hangtou_portal.views.site_map import pages_of
from tests.served import record
from tests.server import free_port, start
from tests.site.web import ask, knock

# An audit hook hears of every socket of the process, whoever opens it. What it hears is written down, not
# forbidden. A UDP socket that is "connected" to learn this machine's own address sends nothing.
WATCHED = """
import socket, sys
from hangtou_portal.__main__ import main

def note(event, values):
    if event == "socket.connect" and values[0].type == socket.SOCK_STREAM:
        print("CONNECTED", values[1], flush=True)
    elif event == "socket.getaddrinfo" and values[0] not in (None, "localhost", "127.0.0.1", b"127.0.0.1"):
        print("LOOKED UP", values[0], flush=True)

sys.addaudithook(note)
sys.exit(main(["serve", "--host", "127.0.0.1", "--port", sys.argv[1]]))
"""


def test_the_server_opens_no_line_of_its_own(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log.txt"
    portal = start([sys.executable, "-c", WATCHED, str(port)], port=port, log=log)
    try:
        for page in pages_of(record()):
            assert ask(portal, f"/{page.slug}").status == 200
        for path in ("/data/figures.csv", "/pictures/jobs.png", "/handout/city.pdf", "/present/deck.pptx"):
            assert ask(portal, path).status == 200
        assert knock(portal, Origin=portal.url) == 101
    finally:
        portal.stop()
    said = log.read_text(encoding="utf-8").splitlines()
    assert [line for line in said if line.startswith(("CONNECTED", "LOOKED UP"))] == []
