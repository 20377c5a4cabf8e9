"""Every figure has its sentence beside it; what is the report's, worked out or roughly placed is marked."""

from dataclasses import replace
from functools import cache

import pytest
from lxml import html

from hangtou_portal.charts.spec import marks_of
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.documents import document_for, embed_document
from hangtou_portal.html.render import source_id, sum_id
from hangtou_portal.record.dates import share_of_period
from hangtou_portal.record.model import Indicator, Place, Precision, Role
from hangtou_portal.views.aims import aim_of
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.map import map_page
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.passages import sentence_of
from hangtou_portal.views.places import village_page
from hangtou_portal.views.site_map import pages_of
from tests.publish.tools import squeezed
from tests.served import page_of, record, report, with_report

PAGES = pages_of(record())
EXHIBITS = list(all_exhibits(report()).values())
VAGUE = [place for place in record().places.values() if place.precision is not Precision.EXACT]
#: What a number does in its sentence, where that is not plain from the sentence on the card.
ROLES = (Role.TARGET, Role.COUNT_OF_PLAN, Role.SCOPE)


@cache
def _page(slug: str, **query: str) -> html.HtmlElement:
    return html.fromstring(page_of(slug, **query).body)


def _text(element: html.HtmlElement) -> str:
    """What is read in `element`, without what its terms open."""
    return squeezed("".join(element.xpath(".//text()[not(ancestor::*[@class='ht-note'])]")))


def _natures(element: html.HtmlElement) -> list[str]:
    """The marks that stand in `element`: 原文, 测算, 示意."""
    return [
        mark.text_content()
        for mark in element.xpath(".//*[contains(@class, 'ht-nature')][not(ancestor::*[@class='ht-note'])]")
    ]


def _with_id(page: html.HtmlElement, name: str) -> html.HtmlElement:
    (found,) = page.xpath("//*[@id=$name]", name=name)
    return found


def _sentence(item: Indicator) -> str:
    return squeezed(sentence_of(item=item, report=report()).text)


def _proves(element: html.HtmlElement, item: Indicator) -> bool:
    """Whether `element` holds the sentence that states `item`, marked as the report's, and leads to it."""
    quoted = [_text(quote) for quote in element.xpath(".//blockquote")]
    leads = any(href.endswith(f"#{item.paragraph}") for href in element.xpath(".//a/@href"))
    return _sentence(item) in quoted and _natures(element).count("原文") == len(quoted) and leads


def test_every_card_has_the_sentence_of_its_figure_and_the_way_to_its_paragraph() -> None:
    seen = set()
    for page in PAGES:
        for card in _page(page.slug).xpath("//article[starts-with(@id, 'figure-')]"):
            item = report().indicators[card.get("id").removeprefix("figure-")]
            (label,), (details,) = card.xpath("./*[@class='ht-label']"), card.xpath("./details")
            assert _text(label) in (squeezed(item.label), squeezed(item.called))
            assert _proves(details, item), f"{page.slug}: {item.id}"
            seen.add(item.id)
    assert seen == set(report().indicators)


def test_every_card_says_whether_its_number_is_a_target_a_plan_or_a_scope() -> None:
    for page in PAGES:
        for card in _page(page.slug).xpath("//article[starts-with(@id, 'figure-')]"):
            item = report().indicators[card.get("id").removeprefix("figure-")]
            (context,) = card.xpath("./*[@class='ht-context']")
            said = [role for role in ROLES if context.text_content().endswith(f" · {role.words}")]
            assert said == [role for role in ROLES if role is item.role], f"{page.slug}: {item.id}"


def test_a_target_whose_period_another_sentence_proves_has_that_sentence_too() -> None:
    grounds = {item: share_of_period(target=item, report=report()) for item in report().indicators.values()}
    proved = {item: share for item, share in grounds.items() if share and item.role is Role.TARGET}
    assert proved
    for item, share in proved.items():
        assert share is not None
        card = _with_id(_page(item.domain.id if item.domain else ""), f"figure-{item.id}")
        assert _sentence(share) in [_text(quote) for quote in card.xpath(".//blockquote")]


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_every_exhibit_has_its_sentences_its_sums_and_the_nature_of_each_mark(exhibit: Exhibit) -> None:
    page = _page(exhibit.domain.id)
    for item in exhibit.sources:
        assert _proves(_with_id(page, source_id(exhibit, item)), item), item.id
    for computed in exhibit.computed:
        line = _with_id(page, sum_id(exhibit, computed))
        assert _natures(line) == ["测算"]
        assert squeezed(computed.formula) in _text(line)
    for number, mark in enumerate(marks_of(exhibit.chart)):
        line = _with_id(page, f"mark-{exhibit.id}-{number}")
        assert _natures(line) == [mark.nature]
        assert mark.text in line.text_content()


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_an_embedded_exhibit_marks_its_sums_as_worked_out(exhibit: Exhibit) -> None:
    embedded = embed_document(record=record(), exhibit_id=exhibit.id)
    assert embedded is not None
    lines = html.fromstring(embedded.body).xpath("//p[.//*[contains(@class, 'ht-nature')]]")
    marked = [(*_natures(line), _text(line).removeprefix("测算")) for line in lines]
    sums = [("测算", squeezed(computed.formula)) for computed in exhibit.computed]
    assert [found for found in marked if found in sums] == sums


def test_an_everyday_measure_is_marked_as_worked_out() -> None:
    shown = 0
    for domain in report().domains:
        view = domain_page(record=record(), domain=domain)
        head = _page(domain.id).xpath("//main//header")[0]
        lines = {_text(line): _natures(line) for line in head.xpath("./p")}
        for computed in (computed for sentence in view.plain for computed in sentence.computed):
            (natures,) = [lines[line] for line in lines if squeezed(computed.formula) in line]
            assert natures == ["测算"], computed.formula
            shown += 1
    assert shown


def test_a_commitment_tells_what_the_report_says_of_it_from_what_is_worked_out() -> None:
    page = _page("plan")
    stated = 0
    for task in report().tasks.values():
        article = _with_id(page, f"task-{task.id}")
        (quoted,) = article.xpath("./details")
        assert _natures(quoted) == ["原文"], task.id
        assert squeezed(task.quote) in _text(quoted.xpath("./blockquote")[0])
        assert any(href.endswith(f"#{task.paragraph}") for href in quoted.xpath(".//a/@href"))
        if aim := aim_of(task, report=report()):
            natures = [nature for line in article.xpath("./*[@class='ht-aim']") for nature in _natures(line)]
            assert natures.count("测算") == (aim.computed is not None), task.id
            assert natures.count("原文") >= (aim.reported is not None), task.id
            stated += aim.reported is not None
    assert stated


def test_a_share_of_a_target_that_the_report_does_not_state_is_marked_as_worked_out() -> None:
    stated = {item.id for item in report().indicators.values() if item.role is Role.SHARE}
    figures = {name: item for name, item in report().indicators.items() if name not in stated}
    changed = with_report(replace(report(), indicators=figures))
    document = document_for(record=changed, slug="plan", query={}, operator=Operator())
    assert document is not None
    page = html.fromstring(document.body)
    aims = {name: aim_of(task, report=changed.report) for name, task in report().tasks.items()}
    progress = {name: aim for name, aim in aims.items() if aim and aim.is_progress and aim.computed}
    assert progress
    for name in progress:
        assert _natures(_with_id(page, f"task-{name}").xpath("./*[@class='ht-aim']")[0]) == ["测算"]


@pytest.mark.parametrize("place", VAGUE, ids=lambda place: place.id)
def test_a_place_that_is_only_roughly_known_is_marked_so(place: Place) -> None:
    said = map_page(record=record(), query={"place": place.id}).row_of_panel
    assert said is not None
    panel = _with_id(_page("map", place=place.id), "place")
    (line,) = [line for line in panel.xpath("./p") if squeezed(said.certainty) in _text(line)]
    assert _natures(line) == ["示意"]


def test_what_is_only_near_a_village_is_marked_so() -> None:
    near = 0
    for village in record().villages:
        panel = village_page(record=record(), chosen=village.id).panel
        assert panel is not None
        lines = {_text(line): _natures(line) for line in _page("village", village=village.id).xpath("//p")}
        for place, _ in panel.nearby:
            assert lines[squeezed(f"示意{place.note}。")] == ["示意"]
            near += 1
    assert near


def test_what_is_near_a_village_has_words_beside_its_mark_where_the_record_has_no_note() -> None:
    bare = {place.id: replace(place, note="") for place in record().places.values()}
    own = replace(record(), places=bare, fingerprint="bare")
    villages = [
        village
        for village in record().villages
        if (panel := village_page(record=own, chosen=village.id).panel) and panel.nearby
    ]
    assert villages
    for village in villages:
        page = document_for(record=own, slug="village", query={"village": village.id}, operator=Operator())
        assert page is not None
        lines = {_text(line) for line in html.fromstring(page.body).xpath("//p")}
        assert "示意位置据公开资料。" in lines
        assert "示意。" not in lines


def test_every_drawn_map_is_marked_as_a_sketch() -> None:
    drawn = set()
    for page in PAGES:
        for map_ in _page(page.slug).xpath("//main//*[contains(concat(' ', @class, ' '), ' ht-map ')]"):
            beside = map_.xpath("./following::p[.//*[contains(@class, 'ht-nature')]][1]")
            assert [_natures(line) for line in beside] == [["示意"]], page.slug
            drawn.add(page.slug)
    assert {"", "map"} < drawn


def test_what_a_term_means_is_marked_as_the_reports_own_words_where_it_is() -> None:
    page = _page("terms")
    assert any(term.defined_by for term in report().terms.values())
    for term in report().terms.values():
        meaning, *_ = _with_id(page, f"term-{term.id}").xpath(".//p")
        assert _natures(meaning) == ["原文"] * bool(term.defined_by), term.id
        assert squeezed(term.defined_by) in _text(meaning)
