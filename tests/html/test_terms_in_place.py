"""Wherever a term of the report is said, one tap explains it there, if anybody explains it at all."""

import pytest
from lxml import html

from hangtou_portal.record.names import terms_named
from hangtou_portal.views.site_map import pages_of
from hangtou_portal.views.terms import terms_page
from tests.served import page_of, record, report

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
    terms = report().terms
    return [
        text.strip()
        for text in tree.itertext()
        if any(terms[named.id].explained for named in terms_named(text=text, terms=terms.values()))
    ]


def test_what_nobody_explains_does_not_look_as_if_it_opened() -> None:
    terms = {term.term: term for term in report().terms.values()}
    assert not terms["零税收"].explained
    for page in pages_of(record()):
        document = page_of(page.slug)
        opened = html.fromstring(document.body).xpath("//details[contains(@class, 'ht-term')]/summary")
        said = [
            named for one in opened for named in terms_named(text=one.text_content(), terms=terms.values())
        ]
        assert all(report().terms[named.id].explained for named in said), page.slug
        assert "报告未作说明" not in "".join(note.getparent().text_content() for note in opened)


def test_the_explained_half_is_explained_and_the_other_is_said_to_be_unexplained() -> None:
    meaning = report().terms["three-meetings"].public_meaning
    assert "听证会、协调会、评议会" in meaning
    assert "“一说”指什么，没有找到出处" in meaning


def test_the_page_of_terms_begins_with_what_is_explained() -> None:
    groups = terms_page(record=record(), query={}).groups
    assert [title for title, _ in groups] == ["有说明的", "报告未作说明的"]
    assert all(term.explained for term in groups[0][1])
    assert all(term.public_source for term in groups[0][1] if term.public_meaning)
    assert not any(term.explained for term in groups[1][1])


@pytest.mark.parametrize(
    ("slug", "query"), [(slug, query) for slug, query in ADDRESSES if slug not in EXPLAINING]
)
def test_a_term_opens_where_it_stands(slug: str, query: dict[str, str]) -> None:
    document = page_of(slug, **query)
    assert _unexplained(document.body) == []
