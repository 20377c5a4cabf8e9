"""What the Data Package says of itself: its tables and their columns, and what was corrected in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A published correction: when, what, and why."""

    day: str
    subject: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a published table, as datapackage.json describes it; `type` is Table Schema's word."""

    name: str
    title: str
    description: str
    type: str
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class TableInfo:
    """A published table: its file and its columns, in file order."""

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]
