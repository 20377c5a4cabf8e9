"""The record that is being served: always the last good one."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import Record

log = logging.getLogger(__name__)

#: Names, sizes and times of change of files: where none differs, nothing was edited.
Signature: TypeAlias = tuple[tuple[str, int, int], ...]
#: Reads and audits the files in the folder that it is given as `data`. Raises RecordError.
Opener: TypeAlias = Callable[..., Record]


@dataclass(kw_only=True)
class RecordStore:
    """Serves the record in `data`, and takes up an edit only when the whole of it passes the audit.

    Set `whole_folder` if `open` reads files that datapackage.json does not list. `interval` is the least time
    between two looks at the disk, in seconds; `clock` counts seconds.
    Safe to share between threads.
    """

    data: Path
    open: Opener = open_record
    whole_folder: bool = False
    interval: float = 2.0
    clock: Callable[[], float] = time.monotonic
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _served: Record | None = field(default=None, repr=False)
    _seen: Signature | None = field(default=None, repr=False)
    _looked: float = field(default=float("-inf"), repr=False)
    _error: RecordError | None = field(default=None, repr=False)

    def current(self) -> Record:
        """The last good record. Raises RecordError only if there has never been one."""
        with self._lock:
            if self.clock() - self._looked >= self.interval:
                self._look()
                self._looked = self.clock()
            if self._served is None:
                raise self._error or RecordError(())
            return self._served

    def _look(self) -> None:
        signature = signature_of(self.data)
        if self._seen is not None and self._of_record(signature) == self._of_record(self._seen):
            return
        self._seen = signature
        try:
            record = self.open(data=self.data)
        except RecordError as error:
            self._refuse(error)
            return
        except Exception as unforeseen:  # what no check foresaw must not take the good data off the pages
            log.exception("核对数据时出了没有料到的错误")
            reason = f"核对时出错（{type(unforeseen).__name__}），请撤回最近的改动，把日志交给维护人员"
            self._refuse(RecordError((Fault(file=self.data.name, reason=reason),)))
            return
        self._error = None
        self._served = record
        log.info("数据通过核对，开始使用：%s", record.fingerprint[:12])

    def _refuse(self, error: RecordError) -> None:
        """Remember why the data is bad, and say so in the log; what was good before is served on."""
        self._error = error
        kept = "继续使用上一份通过核对的数据" if self._served else "门户暂不显示数字"
        log.error("数据没有通过核对，%s:\n%s", kept, error)

    def _of_record(self, signature: Signature) -> Signature:
        """The entries for the files that the record was made of; all entries while the data is bad.

        Files that datapackage.json does not list are left out: a draft's change with each decision.
        """
        if self.whole_folder or self._served is None or self._error is not None:
            return signature
        listed = {str(self.data / name) for name in self._served.files}
        return tuple(entry for entry in signature if entry[0] in listed)


def signature_of(data: Path) -> Signature:
    """Name, size and time of change of every file in `data`; what vanishes meanwhile is left out."""
    found = []
    try:
        paths = sorted(data.rglob("*"))
    except OSError:
        # A folder that went away: opening the data says what is missing.
        paths = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        if path.is_file():
            found.append((str(path), status.st_size, status.st_mtime_ns))
    return tuple(found)
