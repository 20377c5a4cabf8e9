"""Any town's data package is a portal: the code names nothing that is in this one."""

import ast
from collections.abc import Iterator
from pathlib import Path

from hangtou_portal.record.exhibit_rows import ExhibitKind
from tests.served import record, report
from tests.server import ROOT


def _strings(file: Path) -> Iterator[str]:
    """Every string of a module but its docstrings, which give examples."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    explained = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.value


def test_no_id_and_no_name_of_this_towns_record_stands_in_the_code() -> None:
    known, told = record(), report()
    ids = {told.id, *told.indicators, *told.tasks, *told.projects, *told.terms, *told.exhibits, *known.places}
    ids |= {domain.id for domain in told.domains} | {stage.id for stage in known.stages}
    names = {known.title, known.town.name}
    names |= {name for place in known.places.values() for name in (place.name, *place.report_names)}
    assert len(ids) > 200
    assert len(names) > 40
    found = [
        f"{file.relative_to(ROOT)}: {text}"
        for folder in ("hangtou_portal", "pages")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for text in _strings(file)
        if text in ids - set(ExhibitKind) or any(name in text for name in names)
    ]
    assert found == []
