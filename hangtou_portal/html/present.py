"""会议演示: where a deck is chosen, and everything for the hall is fetched."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.record.sentences.phrases import counted
from hangtou_portal.views.deck import said_seconds
from hangtou_portal.views.deck_choice import DeckChoice, read_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.link_context import LinkContext, links_within
from hangtou_portal.views.operator import Operator

#: The names of an address that choose a deck.
DECK_NAMES = ("domains", "exhibits", "without", "venue", "day", "type", "ground", "minutes")


def present_html(
    *, record: Record, query: Mapping[str, str], operator: Operator, link: LinkContext
) -> tuple[Markup, Markup]:
    """What stands before the chooser, and what follows from the choice in `query`."""
    choice = read_choice(query=query, record=record)
    base = operator.address.rstrip("/")
    rest = render(
        "present_rest.html",
        link=link,
        choice=choice,
        deck=build_deck(record=record, choice=choice),
        said_seconds=said_seconds,
        prepared=_prepared(record),
        papers=(
            ("report", record.report.title),
            *((domain.id, domain.title) for domain in record.report.domains),
        ),
        report=record.report,
        exhibits=tuple(all_exhibits(record.report).values()),
        address=f"{base}/{links_within(record)(choice.href())}",
    )
    return render("present_top.html", link=link, choice=choice), rest


def _prepared(record: Record) -> tuple[tuple[str, DeckChoice], ...]:
    domains = record.report.domains
    everything = f"全部{counted(len(domains))}个领域"
    return (
        (everything, DeckChoice()),
        (f"{everything}，大字、深色", DeckChoice(large=True, dark=True)),
        *((f"只讲{domain.title}", DeckChoice(domains=(domain,))) for domain in domains),
    )
