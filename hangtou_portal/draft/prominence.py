"""Which figures are shown large: at the head of each domain, and on the overview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hangtou_portal.record.audit.figures import PROMINENT
from hangtou_portal.record.model import Half, Indicator, Role, Town


def with_prominence(items: Sequence[Indicator], *, town: Town) -> Iterator[Indicator]:
    """`items` with headlines and each domain's leads chosen, as many as `town` shows.

    Figures that have a target come first, then other figures of what was done.
    """
    with_target = {item.numerator for item in items}
    weighed = sorted(
        (item for item in items if item.half is Half.DONE and item.role in PROMINENT),
        key=lambda item: _weight(item, has_target=item.id in with_target),
    )
    leads: dict[str, int] = {}
    by_domain: dict[object, int] = {}
    for item in weighed:
        if item.domain is not None and by_domain.get(item.domain, 0) < town.leads:
            by_domain[item.domain] = leads[item.id] = by_domain.get(item.domain, 0) + 1
    order = {item.id: at for at, item in enumerate(weighed)}
    shown = sorted(weighed, key=lambda item: (leads.get(item.id, town.leads + 1), order[item.id]))[
        : town.headlines
    ]
    headlines = {item.id: at for at, item in enumerate(shown, start=1)}
    for item in items:
        yield replace(item, lead=leads.get(item.id), headline=headlines.get(item.id))


def _weight(item: Indicator, *, has_target: bool) -> tuple[int, int]:
    kind = 0 if has_target else 1 if item.role is Role.DONE else 2
    return kind, len(item.label) // 16
