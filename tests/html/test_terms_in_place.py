"""Wherever a term of the report is said, one tap explains it there."""

import pytest
from lxml import html

from hangtou_portal.html.documents import document_for
from hangtou_portal.record.names import terms_named
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import pages_of
from tests.served import record, report, served

# Every page, and those that an address turns into others.
ADDRESSES = [
    *((page.slug, {}) for page in pages_of(record())),
    *(("map", {"place": place.id}) for place in record().places.values()),
    *(("village", {"village": place.id}) for place in record().villages),
]
# What opens, what leads elsewhere and what is only for machines cannot hold something that opens itself; the
# terms' own page explains them all, and 关于 lists those that nobody explains.
NOT_WORDS = "style|script|title|a|summary|button|select|option|pre|svg|*[@role='img']|*[@aria-hidden='true']"
EXPLAINING = ("terms", "about", "accessibility")


def _unexplained(body: str) -> list[str]:
    """Terms said on the page that cannot be opened there, each with the words around it."""
    tree = html.fromstring(body)
    for element in tree.xpath("//details[contains(@class, 'ht-term')]"):
        element.drop_tree()
    for element in tree.xpath(" | ".join(f"//{kind}" for kind in NOT_WORDS.split("|"))):
        element.drop_tree()
    for element in tree.xpath("//dl[contains(@class, 'ht-terms')] | //caption | //h1"):
        element.drop_tree()
    return [text.strip() for text in tree.itertext() if terms_named(text=text, terms=report().terms.values())]


@pytest.mark.parametrize(
    ("slug", "query"), [(slug, query) for slug, query in ADDRESSES if slug not in EXPLAINING]
)
def test_a_term_opens_where_it_stands(slug: str, query: dict[str, str]) -> None:
    document = document_for(served=served(), slug=slug, query=query, operator=Operator())
    assert document is not None
    assert _unexplained(document.body) == []
