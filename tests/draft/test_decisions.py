"""A decision is on the disk when it is made, stands until it is taken back, and survives whatever comes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hangtou_portal.draft.decisions import (
    FILE,
    Choice,
    Decision,
    add_decisions,
    new_decision,
    read_decisions,
    withdraw,
)
from tests.server import ROOT


def decide(folder: Path, subject: str, choice: Choice = Choice.ADOPTED, value: str = "1") -> Decision:
    decision = new_decision(subject=subject, choice=choice, cells={"value": value}, by="工作台")
    add_decisions(folder, decisions=[decision])
    return decision


def test_the_last_word_on_a_subject_stands(tmp_path: Path) -> None:
    decide(tmp_path, "indicators/a")
    last = decide(tmp_path, "indicators/a", Choice.EDITED, value="2")
    other = decide(tmp_path, "indicators/b", Choice.REJECTED)
    assert read_decisions(tmp_path) == {"indicators/a": last, "indicators/b": other}


def test_a_decision_taken_back_leaves_what_stood_before(tmp_path: Path) -> None:
    first = decide(tmp_path, "indicators/a")
    second = decide(tmp_path, "indicators/a", Choice.EDITED, value="2")
    withdraw(tmp_path, decision_ids=[second.id])
    assert read_decisions(tmp_path) == {"indicators/a": first}
    withdraw(tmp_path, decision_ids=[first.id])
    assert read_decisions(tmp_path) == {}


def test_half_a_line_loses_nothing_before_it_and_nothing_after_it(tmp_path: Path) -> None:
    first = decide(tmp_path, "indicators/a")
    with (tmp_path / FILE).open("a", encoding="utf-8") as opened:
        opened.write('{"id": "broken", "subject": "indicators/b", "choi')
    second = decide(tmp_path, "indicators/c")
    assert list(read_decisions(tmp_path).values()) == [first, second]


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: decide(tmp_path, f"indicators/{n}", value="二" * n), range(200)))
    assert len(read_decisions(tmp_path)) == 200


def test_a_process_killed_in_the_middle_has_kept_every_decision_it_had_made(tmp_path: Path) -> None:
    script = (
        "import sys, itertools; from pathlib import Path\n"
        "from hangtou_portal.draft.decisions import *\n"
        "for n in itertools.count():\n"
        "    cells = {'id': '字' * 400}\n"
        "    made = new_decision(subject=f'tasks/{n}', choice=Choice.ADOPTED, cells=cells, by='x')\n"
        "    add_decisions(Path(sys.argv[1]), decisions=[made]); print(n, flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for _ in range(20):
        said = process.stdout.readline()
    time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    said = (process.stdout.read() or said).strip().split("\n")[-1]
    process.stdout.close()
    kept = read_decisions(tmp_path)
    assert {f"tasks/{n}" for n in range(int(said) + 1)} <= set(kept)
