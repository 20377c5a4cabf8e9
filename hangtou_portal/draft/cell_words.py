"""What the codes in a draft's cells are called: the clerk reads 实际数 where the table says done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import choices_of_report, domain_titles
from hangtou_portal.draft.review import Review
from hangtou_portal.record.model import ExhibitKind, Qualifier, Role

#: Columns whose cells hold several codes, with a semicolon between them.
_LISTS: Final = frozenset({"places", "projects"})


@dataclass(frozen=True, kw_only=True)
class CellWords:
    """The words for the codes of each column: `names[column][code]`, unique within the column.

    `closed` are the columns whose cells are one of these codes or empty.
    """

    names: Mapping[str, Mapping[str, str]]
    closed: frozenset[str]

    def words(self, column: str, value: str) -> str:
        """A cell in words; what has no words stays as it is."""
        names = self.names.get(column, {})
        if column in _LISTS:
            return "；".join(names.get(part, part) for part in value.split(";"))
        return names.get(value, value)

    def value(self, column: str, words: str) -> str:
        """The cell that `words` stand for; what is no word of the column stays as it is."""
        codes = {name: code for code, name in self.names.get(column, {}).items()}
        if column in _LISTS:
            parts = [part.strip() for part in words.replace("；", ";").split(";")]
            return ";".join(codes.get(part, part) for part in parts)
        return codes.get(words, words)

    def choices(self, column: str) -> tuple[str, ...]:
        """The codes that a column's cell is chosen from, in order; none if it is free text."""
        return tuple(self.names[column]) if column in self.closed else ()


def cell_words(review: Review) -> CellWords:
    """The words for the cells of one draft, with its domains and figures called as they stand."""
    domains = domain_titles(review.report_cells, known=_titles(review, key="domains"))
    places = {place.id: place.name for place in review.places}
    figures = {
        item.cells["id"]: f"{item.cells['label']}{item.cells['value']}{item.cells.get('unit', '')}"
        for item in review.standing(TableName.INDICATORS)
    }
    projects = {item.cells["id"]: item.cells["name"] for item in review.standing(TableName.PROJECTS)}
    closed: dict[str, Mapping[str, str]] = {
        "domain": domains,
        "place": places,
        "stage": _titles(review, key="stages"),
        "role": {item.value: item.words for item in Role},
        "qualifier": {item.value: _qualifier_words(item) for item in Qualifier},
        "kind": {item.value: item.words for item in ExhibitKind},
    }
    for column in review.report_cells:
        if choices := choices_of_report(column, domains=tuple(domains)):
            closed[column] = {code: domains.get(code, code) for code in choices}
    names = closed | {
        "places": places,
        "projects": projects,
        **dict.fromkeys(("target", "baseline", "numerator", "denominator"), figures),
    }
    return CellWords(
        names={column: _told_apart(codes) for column, codes in names.items()}, closed=frozenset(closed)
    )


def _qualifier_words(item: Qualifier) -> str:
    if item is Qualifier.EXACT:
        return "就是这个数"
    return f"{item.wording.words}（写在万、亿后面）" if item.wording.after_magnitude else item.wording.words


def _titles(review: Review, *, key: str) -> dict[str, str]:
    """The titles by id of what the package lists under `key`."""
    return {str(item["id"]): str(item["title"]) for item in review.package.objects(key)}


def _told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """`names`, with the code added to each name that several codes share."""
    count = Counter(names.values())
    return {code: name if count[name] == 1 else f"{name}（{code}）" for code, name in names.items()}
