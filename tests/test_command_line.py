"""The command line as a member of staff meets it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hangtou_portal.__main__ import main
from hangtou_portal.record.location import VARIABLE, data_folder
from tests.server import ROOT

#: Wrong edits of every kind, as (file, old, new).
WRONG = [
    ("2019-h1/indicators.csv", ",39.98,", ",39.88,"),
    ("2019-h1/indicators.csv", "13,个村,exact,scope", "13,个,exact,scope"),
    ("2019-h1/indicators.csv", "500,亩,about", "500,亩,exact"),
    ("2019-h1/tasks.csv", "8月底前,demolition-target", "年底,demolition-target"),
    ("2019-h1/tasks.csv", "line-18,line-18", "line-16,line-18"),
    ("2019-h1/projects.csv", "longhua-hospital,city,h2-3-4", "longhua-hospital,city,h2-3-3"),
    ("places.csv", "121.606276", "121.706276"),
    ("2019-h1/report.md", "39.98", "39.99"),
]


def check(*, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "hangtou_portal", "check", "--data", str(data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_check_prints_what_it_verified_and_ends_with_zero() -> None:
    done = check(data=data_folder())
    assert (done.returncode, done.stderr) == (0, "")
    *verified, unset = done.stdout.splitlines()
    assert all(line.startswith("✓ ") for line in verified)
    assert unset.startswith("没有配置、页面上不显示的法定信息：主办单位（HANGTOU_ORGANISER）")


def edited(folder: Path, *, file: str, old: str, new: str) -> Path:
    """A copy of the data with one edit."""
    data = Path(shutil.copytree(data_folder(), folder / "data"))
    text = (data / file).read_text(encoding="utf-8")
    assert old in text
    (data / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return data


@pytest.mark.parametrize(("file", "old", "new"), WRONG)
def test_check_names_every_fault_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str
) -> None:
    ended = main(["check", "--data", str(edited(tmp_path, file=file, old=old, new=new))])
    said = capsys.readouterr()
    *faults, count = said.err.splitlines()
    assert (ended, said.out) == (1, "")
    assert f"共{len(faults)}处问题" in count
    assert any(fault.startswith(file) for fault in faults)


def test_the_process_ends_with_one_and_without_a_traceback(tmp_path: Path) -> None:
    file, old, new = WRONG[0]
    done = check(data=edited(tmp_path, file=file, old=old, new=new))
    assert (done.returncode, done.stdout) == (1, "")
    assert file in done.stderr
    assert "Traceback" not in done.stderr


def test_the_data_folder_can_be_named_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
    monkeypatch.delenv(VARIABLE)
    assert data_folder() == ROOT / "data"


def test_pack_says_in_chinese_that_its_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "hangtou_portal", "pack"],
        cwd=ROOT,
        env={**os.environ, "HANGTOU_CACHE": str(tmp_path / "taken")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("✗ 不能写入静态文件的目录")
    assert "Traceback" not in done.stderr
