"""The portal's addresses are a public promise: none changes, none disappears, each opens what it names."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from hangtou_portal.html.documents import document_for, embed_document
from hangtou_portal.views.operator import Operator
from tests.addresses import current, promised
from tests.served import record

KINDS = {kind for kind, _ in promised()}


def _body(address: str) -> str:
    parts = urlsplit(address)
    if parts.path.startswith("embed/"):
        document = embed_document(record=record(), exhibit_id=parts.path.removeprefix("embed/"))
    else:
        query = dict(parse_qsl(parts.query))
        slug = parts.path.removeprefix("./")
        document = document_for(record=record(), slug=slug, query=query, operator=Operator())
    assert document is not None, f"{address} is gone"
    return document.body


def test_no_promised_address_has_changed_or_gone() -> None:
    missing = set(promised()) - set(current())

    assert not missing, f"these were published and must go on working: {sorted(missing)}"


def test_whatever_has_an_address_is_promised() -> None:
    missing = set(current()) - set(promised())

    assert not missing, f"`python -m tests.addresses` adds them: {sorted(missing)}"


def test_the_list_holds_every_kind_of_thing_more_than_once() -> None:
    assert {"page", "figure", "sentence", "exhibit", "embed", "task", "paragraph", "term", "place"} <= KINDS
    assert all(sum(1 for kind, _ in promised() if kind == wanted) > 1 for wanted in KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_address_opens_a_page_that_holds_what_it_names(kind: str) -> None:
    for address in (address for found, address in promised() if found == kind):
        body = _body(address)
        mark = urlsplit(address).fragment
        assert "可能是地址抄错了" not in body, address
        assert not mark or body.count(f'id="{mark}"') == 1, f"{address}: its mark is not on the page once"


def test_no_two_things_share_an_address() -> None:
    addresses = [address for _, address in current()]

    assert len(set(addresses)) == len(addresses)
