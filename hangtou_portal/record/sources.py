"""The files of the record as read: decoded and cut into cells, but not yet judged."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.package import DESCRIPTOR, Descriptor, descriptor_in
from hangtou_portal.record.tables import Table, read_raw, table_in, text_in


@dataclass(frozen=True, kw_only=True)
class Sources:
    """Everything a record is made of: `tables` and `texts` by the names of their resources.

    `fingerprint` is a digest of the names and contents of all files, in hexadecimal.
    """

    descriptor: Descriptor
    tables: Mapping[str, Table]
    texts: Mapping[str, str]
    fingerprint: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


def read_sources(*, data: Path) -> Sources:
    """Read every file that datapackage.json lists, each once, so that what is checked is what is published.

    Raises RecordError with the faults of all of them.
    """
    files = {DESCRIPTOR: read_raw(data=data, file=DESCRIPTOR)}
    descriptor = descriptor_in(files[DESCRIPTOR])
    tables: dict[str, Table] = {}
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for name, resource in descriptor.resources.items():
        try:
            raw = files[resource.path] = read_raw(data=data, file=resource.path)
            if resource.schema is not None:
                tables[name] = table_in(raw, file=resource.path)
            else:
                texts[name] = text_in(raw, file=resource.path)
        except RecordError as error:
            faults.extend(error.faults)
    if faults:
        raise RecordError(tuple(faults))
    digest = hashlib.sha256()
    for path, content in sorted(files.items()):
        digest.update(path.encode())
        digest.update(content)
    return Sources(
        descriptor=descriptor, tables=tables, texts=texts, fingerprint=digest.hexdigest(), files=files
    )
