"""The record that this process serves, one for the pages and the web side alike."""

from __future__ import annotations

from functools import cache

from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record
from hangtou_portal.record.store import Opener, RecordStore
from hangtou_portal.views.operator import Operator, operator_from
from hangtou_portal.views.public_address import PublicAddress, public_address

_opener: list[Opener] = []


def open_with(opener: Opener) -> None:
    """Have `opener` read the record from now on, as one does that shows drafts on the clerk's own machine."""
    _opener[:] = [opener]


@cache
def _store() -> RecordStore:
    if _opener:
        return RecordStore(data=data_folder(), open=_opener[0], whole_folder=True)
    return RecordStore(data=data_folder())


def served() -> Record:
    """The last good record. Raises RecordError if the data has been bad since the start."""
    return _store().current()


@cache
def operator() -> Operator:
    """Who runs this portal, from the environment."""
    return operator_from()


_listening: list[tuple[str, int]] = []


def listen_at(*, host: str, port: int) -> None:
    """Say where this process serves, so that QR codes lead there."""
    _listening[:] = [(host, port)]


def phones_find_us_at() -> PublicAddress:
    """The address for QR codes, asked anew each time: the hall's network may come after the start."""
    host, port = _listening[0] if _listening else ("", 0)
    return public_address(configured=operator().address, host=host, port=port)


def has_own_documents() -> bool:
    """Whether the portal's own server runs here: its documents hold the style sheet before Streamlit starts.

    Behind a plain `streamlit run` they do not.
    """
    return bool(_listening)
