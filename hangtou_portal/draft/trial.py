"""A draft as if it were published: the record it would make, and what the audit has against that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from hangtou_portal.draft.files import objects_of
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_entry import published_package
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.rows import rows
from hangtou_portal.record.audit import RULES
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.load import build_record
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import Descriptor, Json, Resource, is_object
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import Sources
from hangtou_portal.record.tables import Table


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A fault of the trial, and the subject of the item whose row it is about; None if of no one row."""

    fault: Fault
    subject: str | None


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What publishing the draft now would make.

    `record` is None if the rows do not even make a record. `findings` are the audit's, in the order of the
    text, those about tables that all reports share among them.
    """

    record: Record | None
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the audit has nothing against it."""
        return self.record is not None and not self.findings


def try_publishing(review: Review, *, sources: Sources) -> Trial:
    """Make the record that `sources` and the draft's standing rows make, and audit it."""
    whole = with_draft(review, sources=sources)
    # Published tables have passed already, and checking schemas takes most of the time.
    public = [str(entry["id"]) for entry in objects_of(sources.descriptor.json["reports"])]
    passed = tuple(f"{report_id}-" for report_id in public)
    own = {name: table for name, table in whole.tables.items() if not name.startswith(passed)}
    amiss = schema_faults(descriptor=whole.descriptor, tables=own)
    try:
        record = build_record(whole)
        faults = {fault for rule in RULES for fault in rule(record)}
    except RecordError as error:
        return Trial(record=None, findings=_findings(review, faults=(*amiss, *error.faults), public=public))
    except (ArithmeticError, LookupError, ValueError):
        if not amiss:
            raise
        # The schemas have found a row that cannot be typed; without a record no rule can be applied.
        return Trial(record=None, findings=_findings(review, faults=amiss, public=public))
    findings = _findings(review, faults=tuple({*amiss, *faults}), public=public)
    return Trial(record=None if amiss else record, findings=findings)


def with_draft(review: Review, *, sources: Sources) -> Sources:
    """The Data Package with the draft among its reports, in memory."""
    draft = review.draft
    tables = {table: rows(review, table) for table in TableName if draft.columns(table)}
    package = published_package(
        review, package=sources.descriptor.json, counts={t: len(r) for t, r in tables.items()}
    )
    resources = dict(sources.descriptor.resources)
    own = dict(sources.tables)
    for item in draft.resources:
        name, path, schema = str(item["name"]), str(item["path"]), item.get("schema")
        table = next((t for t in tables if name == t.resource(draft.id)), None)
        resources[name] = Resource(
            name=name,
            path=path,
            title=str(item["title"]),
            rows=len(tables[table]) if table else None,
            schema=schema if is_object(schema) else None,
        )
        if table:
            columns = draft.columns(table)
            own[name] = Table(
                file=path,
                header=columns,
                rows=tuple(tuple(row[column] for column in columns) for row in tables[table]),
                lines=tuple(range(2, len(tables[table]) + 2)),
            )
    return replace(
        sources,
        descriptor=Descriptor(json=package, resources=resources),
        tables=own,
        texts={**sources.texts, f"{draft.id}-report": draft.markdown},
        fingerprint=_fingerprint(sources, markdown=draft.markdown, tables=own, package=package),
    )


def _fingerprint(
    sources: Sources, *, markdown: str, tables: Mapping[str, Table], package: Mapping[str, Json]
) -> str:
    """A digest of all that the record is made of, so that caches tell every state of the draft apart."""
    made_of = (sources.fingerprint, markdown, [(name, table.rows) for name, table in tables.items()], package)
    return sha256(repr(made_of).encode()).hexdigest()


def _findings(review: Review, *, faults: tuple[Fault, ...], public: Sequence[str]) -> tuple[Finding, ...]:
    """The faults of this draft in the order of the text, each with the item it is about."""
    # Faults in another report's own tables are left out: nothing in this draft could mend them.
    others = tuple(f"{report_id}/" for report_id in public)
    mine = [fault for fault in faults if not fault.file.startswith(others)]
    by_line = {
        (f"{review.draft.id}/{table}.csv", line): item.subject
        for table in TableName
        for line, item in enumerate(review.standing(table), start=2)
    }
    order = {item.subject: at for at, item in enumerate(review.items)}
    found = [Finding(fault=fault, subject=by_line.get((fault.file, fault.line))) for fault in mine]
    return tuple(sorted(found, key=lambda f: (order.get(f.subject or "", len(order)), str(f.fault))))
