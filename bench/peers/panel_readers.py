"""New visits to Panel, each pulling a session over its WebSocket: `panel_readers.py URL RATE SECONDS`."""

import json
import os
import random
import sys
import threading
import time

import panel as pn
from bokeh.client import pull_session

# Else Bokeh does not know what the document is made of, and every visit fails.
pn.extension("plotly")
address, rate, seconds = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
milliseconds: list[float] = []
failed: list[Exception] = []


def visit() -> None:
    """Open a session, wait for its document, stay a while."""
    began = time.perf_counter()
    try:
        session = pull_session(url=address)
        milliseconds.append((time.perf_counter() - began) * 1000)
        time.sleep(3)
        session.close()
    except Exception as fault:  # noqa: BLE001 - whatever it was, a reader saw nothing
        failed.append(fault)


chance = random.Random(1)
threads = []
ends = time.perf_counter() + seconds
while time.perf_counter() < ends:
    threads.append(threading.Thread(target=visit, daemon=True))
    threads[-1].start()
    time.sleep(chance.expovariate(rate))
patience = time.perf_counter() + 30
for thread in threads:
    thread.join(timeout=max(0.0, patience - time.perf_counter()))
ordered = sorted(milliseconds) or [float("nan")]
print(
    json.dumps(
        {
            "runs": len(milliseconds),
            "failed": len(threads) - len(milliseconds),
            "p50": ordered[len(ordered) // 2],
            "p95": ordered[int(len(ordered) * 0.95)],
        }
    )
)
sys.stdout.flush()
# Those who still wait would keep the process from ending.
os._exit(0)
