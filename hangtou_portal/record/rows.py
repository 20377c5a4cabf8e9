"""Turning checked rows of text into the record's types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hangtou_portal.record.model import (
    DeclaredExhibit,
    DeclaredFigure,
    Domain,
    ExhibitKind,
    Extent,
    Indicator,
    Origin,
    Part,
    Place,
    Precision,
    Project,
    Qualifier,
    Role,
    Stage,
    Task,
    Term,
)
from hangtou_portal.record.tables import Row, Table


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _domain(row: Row, *, domains: Sequence[Domain]) -> Domain | None:
    """The row's domain; None for what belongs to none. Raises KeyError if there is no such domain."""
    return {domain.id: domain for domain in domains}[row["domain"]] if row["domain"] else None


def indicators(table: Table, *, report: str, domains: Sequence[Domain]) -> dict[str, Indicator]:
    """The indicators of the report with the id `report`, by id, in file order."""

    def build(row: Row, origin: Origin) -> Indicator:
        return Indicator(
            id=row["id"],
            report=report,
            domain=_domain(row, domains=domains),
            paragraph=row["paragraph"],
            label=row["label"],
            short=row["short"],
            value=Decimal(row["value"]),
            unit=row["unit"],
            qualifier=Qualifier(row["qualifier"]),
            role=Role(row["role"]),
            as_of=row["as_of"],
            place=row.get("place") or None,
            quote=row["quote"],
            headline=int(row["headline"]) if row["headline"] else None,
            lead=int(row["lead"]) if row["lead"] else None,
            numerator=row["numerator"] or None,
            denominator=row["denominator"] or None,
            note=row["note"],
            origin=origin,
        )

    return {item.id: item for item in table.each(build)}


def tasks(table: Table, *, domains: Sequence[Domain]) -> dict[str, Task]:
    """Tasks by id, in file order."""

    def build(row: Row, origin: Origin) -> Task:
        return Task(
            id=row["id"],
            domain=_domain(row, domains=domains),
            paragraph=row["paragraph"],
            title=row["title"],
            quote=row["quote"],
            due=row["due"],
            target=row["target"] or None,
            baseline=row["baseline"] or None,
            places=_split(row.get("places", "")),
            projects=_split(row["projects"]),
            origin=origin,
        )

    return {item.id: item for item in table.each(build)}


def projects(table: Table, *, domains: Sequence[Domain], stages: Mapping[str, Stage]) -> dict[str, Project]:
    """Projects by id, in file order. Raises KeyError for a stage that the Data Package does not list."""

    def build(row: Row, origin: Origin) -> Project:
        return Project(
            id=row["id"],
            domain=_domain(row, domains=domains),
            paragraph=row["paragraph"],
            name=row["name"],
            stage=stages[row["stage"]],
            stage_words=row["stage_words"],
            due=row["due"],
            place=row.get("place") or None,
            quote=row["quote"],
            note=row["note"],
            origin=origin,
        )

    return {item.id: item for item in table.each(build)}


def terms(table: Table) -> dict[str, Term]:
    """Terms by id, in file order."""

    def build(row: Row, origin: Origin) -> Term:
        return Term(
            id=row["id"],
            term=row["term"],
            variants=_split(row["variants"]),
            paragraph=row["paragraph"],
            quote=row["quote"],
            defined_by=row["defined_by"],
            public_meaning=row["public_meaning"],
            public_source=row["public_source"],
            origin=origin,
        )

    return {item.id: item for item in table.each(build)}


def exhibits(table: Table, *, domains: Sequence[Domain]) -> dict[str, DeclaredExhibit]:
    """Exhibits by id, in file order."""
    known = {domain.id: domain for domain in domains}

    def build(row: Row, origin: Origin) -> DeclaredExhibit:
        return DeclaredExhibit(
            id=row["id"],
            domain=known[row["domain"]],
            order=int(row["order"]),
            kind=ExhibitKind(row["kind"]),
            takeaway=row["takeaway"],
            subtitle=row["subtitle"],
            note=row["note"],
            origin=origin,
        )

    return {item.id: item for item in table.each(build)}


def exhibit_figures(table: Table) -> tuple[DeclaredFigure, ...]:
    """The figures of all exhibits and those that stand alone, in file order."""

    def build(row: Row, origin: Origin) -> DeclaredFigure:
        return DeclaredFigure(
            exhibit=row["exhibit"] or None,
            order=int(row["order"]) if row["order"] else None,
            figure=row["figure"],
            part=Part(row["part"]),
            of=row["of"] or None,
            label=row["label"],
            origin=origin,
        )

    return tuple(table.each(build))


def places(table: Table) -> dict[str, Place]:
    """Places by id, in file order; coordinates in WGS-84 degrees."""

    def build(row: Row, origin: Origin) -> Place:
        return Place(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            lon=float(row["lon"]) if row["lon"] else None,
            lat=float(row["lat"]) if row["lat"] else None,
            precision=Precision(row["precision"]),
            uncertainty_m=int(row["uncertainty_m"]) if row["uncertainty_m"] else None,
            anchor=row["anchor"] or None,
            extent=Extent(row["extent"]),
            report_names=_split(row["report_names"]),
            code=row["code"],
            basis=row["basis"],
            note=row["note"],
            origin=origin,
        )

    return {item.id: item for item in table.each(build)}
