"""Which names in an address the portal listens to, and what each of its documents holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from hangtou_portal.html.asked import ASKED
from hangtou_portal.html.documents import Document, document_for
from hangtou_portal.site.content import PortalContent
from hangtou_portal.site.shell import page_html
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import pages_of
from tests.served import record


class _Listening(Mapping[str, str]):
    """An address's query that says nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def test_every_name_that_a_page_asks_its_address_for_gets_through_to_it() -> None:
    query = _Listening()
    for page in pages_of(record()):
        assert document_for(record=record(), slug=page.slug, query=query, operator=Operator())
    assert query.names >= {"figure", "paragraph", "village", "size"}
    assert query.names <= set(ASKED)


def test_the_first_frame_of_every_page_waits_for_its_main_part_and_no_longer() -> None:
    content = PortalContent()
    for path in content.paths():
        document = content.document(path=path, query={})
        assert document is not None
        html = page_html(document=document)
        (awaited,) = re.findall(r'<link rel="expect" blocking="render" href="#([^"]+)">', html)
        assert html.count(f'<main id="{awaited}"') == 1


def test_a_shared_link_shows_a_picture_where_the_document_names_one() -> None:
    plain = Document(title="城市运行", description="", body="")
    assert "og:image" not in page_html(document=plain)
    pictured = replace(plain, picture="https://hangtou.example/pictures/a.png")
    tag = '<meta property="og:image" content="https://hangtou.example/pictures/a.png">'
    assert tag in page_html(document=pictured)
