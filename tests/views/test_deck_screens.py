"""Screens of decks that other towns' packages may ask for."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck import SlideKind
from hangtou_portal.views.deck_choice import DeckChoice, read_choice
from hangtou_portal.views.deck_screens import build_deck
from tests.second_town import write_second_town
from tests.served import record, report


def _with_exhibit_called(name: str) -> Record:
    """The record with the exhibit `jobs` under another id."""
    exhibits = {
        other.id: other
        for exhibit in report().exhibits.values()
        for other in [replace(exhibit, id=name) if exhibit.id == "jobs" else exhibit]
    }
    rows = tuple(
        replace(row, exhibit=name) if row.exhibit == "jobs" else row for row in report().exhibit_figures
    )
    told = replace(report(), exhibits=exhibits, exhibit_figures=rows)
    return replace(record(), reports=(told,), fingerprint=name)


@pytest.mark.parametrize("name", ["map", "map-2", "targets", "cover", "figures-1", "overview", "city"])
def test_an_exhibit_may_go_by_the_name_of_another_screen(name: str) -> None:
    deck = build_deck(record=_with_exhibit_called(name), choice=DeckChoice())
    ids = {slide.exhibit.id: slide.id for slide in deck.slides if slide.exhibit}
    assert ids[name] == f"exhibit-{name}"
    assert ids["demolition"] == "demolition"


def test_an_exhibit_called_as_one_that_gave_way_gives_way_too() -> None:
    jobs, demolition = (report().exhibits[name] for name in ("jobs", "demolition"))
    names = {"jobs": "due", "demolition": "exhibit-due"}
    told = replace(
        report(),
        exhibits={names[one.id]: replace(one, id=names[one.id]) for one in (jobs, demolition)},
        exhibit_figures=tuple(
            replace(row, exhibit=names[row.exhibit])
            for row in report().exhibit_figures
            if row.exhibit in names
        ),
    )
    deck = build_deck(record=replace(record(), reports=(told,), fingerprint="alike"), choice=DeckChoice())
    ids = {slide.exhibit.id: slide.id for slide in deck.slides if slide.exhibit}
    assert ids == {"due": "exhibit-due", "exhibit-due": "exhibit-exhibit-due"}


@pytest.mark.parametrize("name", ["due", "sources", "targets", "cover", "figures-1", "black", "domain-x"])
def test_a_domain_without_exhibits_may_go_by_the_name_of_another_screen(tmp_path: Path, name: str) -> None:
    bare = "industry"
    folder = write_second_town(tmp_path / "town")
    for table in folder.rglob("*.csv"):
        rows = table.read_text(encoding="utf-8")
        table.write_text(
            re.sub(rf"(^|,){bare}(?=,|$)", rf"\1{name}", rows, flags=re.MULTILINE), encoding="utf-8"
        )
    package = folder / "datapackage.json"
    package.write_text(
        package.read_text(encoding="utf-8").replace(f'"{bare}"', f'"{name}"'), encoding="utf-8"
    )
    deck = build_deck(record=open_record(data=folder), choice=DeckChoice())
    assert [slide.id for slide in deck.slides if slide.kind is SlideKind.FIGURES and slide.domain] == [
        f"domain-{name}"
    ]


def test_a_domain_with_commitments_alone_has_a_deck_of_these() -> None:
    items = {item.id: replace(item, lead=None, headline=None) for item in report().indicators.values()}
    told = replace(report(), exhibits={}, exhibit_figures=(), indicators=items)
    bare = replace(record(), reports=(told,), fingerprint="bare")
    deck = build_deck(record=bare, choice=read_choice(query={"domains": "city"}, record=bare))
    kinds = [slide.kind for slide in deck.slides]
    assert not deck.empty
    assert SlideKind.EXHIBIT not in kinds
    assert SlideKind.DUE in kinds
    assert build_deck(record=bare, choice=DeckChoice(domains=())).empty
