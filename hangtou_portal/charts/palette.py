"""The one colour scheme. Domain colours only help to find one's way; nothing is told by colour alone.

All marks keep 3:1 and all text colours 4.5:1 on white; the six stay apart for colour-blind readers.
"""

from __future__ import annotations

from enum import StrEnum

from hangtou_portal.record.model import Domain


class Ink(StrEnum):
    """Colours of the page itself."""

    TEXT = "#1f2328"
    MUTED = "#57606a"
    GROUND = "#ffffff"
    PAPER = "#f7f4f1"
    RULE = "#d9d4ce"
    TRACK = "#e6e1db"
    ACCENT = "#b3261e"


class DomainColour(StrEnum):
    """One colour a domain, by the domain's place among the domains."""

    ECONOMY = "#8f5a00"
    COUNTRYSIDE = "#0a5c45"
    CITY = "#b3261e"
    GOVERNANCE = "#1f6cab"
    LIVELIHOOD = "#6a2c8f"
    GOVERNMENT = "#56616b"


def domain_colour(domain: Domain | None) -> str:
    """The colour of a domain, by its order; the accent for what belongs to none."""
    colours = list(DomainColour)
    return str(colours[(domain.order - 1) % len(colours)]) if domain else str(Ink.ACCENT)
