"""The machine and the versions that a table came from; nothing that names the machine itself."""

import os
import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from bench.servers import PEER_BIN


def machine() -> str:
    """One sentence: processor, cores, memory, system, versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    parts = [
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB, {platform.system()}",
        f"Python {platform.python_version()}",
        *(f"{name} {version(name)}" for name in ("streamlit", "plotly", "uvicorn")),
        *_peers(),
        _nginx(),
    ]
    return ", ".join(parts)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    named = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    return named or platform.machine()


def _peers() -> list[str]:
    script = (
        "from importlib.metadata import version as v; print('dash', v('dash')); print('panel', v('panel'))"
    )
    done = subprocess.run(
        [str(PEER_BIN / "python"), "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def _nginx() -> str:
    done = subprocess.run(
        [shutil.which("nginx") or "nginx", "-v"], capture_output=True, text=True, check=True
    )
    return done.stderr.strip().removeprefix("nginx version: ").replace("/", " ")
