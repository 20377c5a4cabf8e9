"""Addresses of a deck, relative to the portal: a prepared deck is a link."""

from __future__ import annotations

from urllib.parse import urlencode

from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import domain_href, exhibit_href, page_href
from hangtou_portal.views.deck import Slide, SlideKind
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.link_context import links_within


def deck_href(choice: DeckChoice) -> str:
    """The deck for the hall."""
    return _asked("present/deck", choice.query())


def notes_href(choice: DeckChoice) -> str:
    """The speaker's notes of the deck, for a second window or the speaker's phone."""
    return _asked("present/deck", {**choice.query(), "notes": "1"})


def file_href(choice: DeckChoice) -> str:
    """The deck as one HTML file that opens from a stick."""
    return _asked("present/deck.html", choice.query())


def package_href(choice: DeckChoice) -> str:
    """Everything for the meeting in one archive."""
    return _asked("present/package.zip", choice.query())


def deck_handout_href(choice: DeckChoice) -> str:
    """The handout that matches the deck, as PDF."""
    return _asked("present/handout.pdf", choice.query())


def pptx_href(choice: DeckChoice) -> str:
    """The deck for PowerPoint."""
    return _asked("present/deck.pptx", choice.query())


def phone_place(slide: Slide, *, record: Record) -> str:
    """Where a phone reads on: the same thing on a page of the portal, in the report of the deck."""
    return links_within(record)(_place(slide))


def _place(slide: Slide) -> str:
    if slide.exhibit is not None:
        return exhibit_href(slide.exhibit)
    places = {
        SlideKind.MAP: "map",
        SlideKind.DUE: "./#due",
        SlideKind.TARGETS: "./#due",
        SlideKind.SOURCES: "about",
    }
    return places.get(slide.kind) or (domain_href(slide.domain) if slide.domain else page_href(""))


def _asked(path: str, query: dict[str, str]) -> str:
    return f"{path}?{urlencode(query, safe=',')}" if query else path
