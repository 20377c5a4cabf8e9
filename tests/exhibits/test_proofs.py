"""Every mark of a chart is proved: by a sentence of a report or by a sum, and the page leads there."""

import re
from dataclasses import replace

import pytest

from hangtou_portal.charts.spec import Nature, Progress, marks_of
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.render import render
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.views.link_context import links_within
from tests.next_report import served_with_next
from tests.served import record, report

EXHIBITS = tuple(all_exhibits(report()).values())


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_a_mark_says_until_when_and_what_proves_it(exhibit: Exhibit) -> None:
    for mark in marks_of(exhibit.chart):
        proof = exhibit.proof_of(mark)
        assert mark.until
        assert (mark.nature is Nature.COMPUTED) == isinstance(proof, Computed)
        assert mark.value == proof.value


def test_a_chart_with_a_mark_that_nothing_proves_is_refused() -> None:
    exhibit = next(item for item in EXHIBITS if isinstance(item.chart, Progress))
    assert isinstance(exhibit.chart, Progress)
    unproved = replace(exhibit.chart, actual=replace(exhibit.chart.actual, figure="nobody-said-so"))
    with pytest.raises(ValueError, match="没有出处"):
        replace(exhibit, chart=unproved)


def test_each_amount_of_a_trend_is_proved_by_its_own_report() -> None:
    latest = served_with_next().report
    trends = [item for item in all_exhibits(latest).values() if item.id.startswith("trend-")]
    assert trends
    for trend in trends:
        proofs = [trend.proof_of(mark) for mark in marks_of(trend.chart)]
        assert proofs == list(trend.sources)


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_every_mark_stands_in_the_list_and_every_entry_leads_to_its_proof(exhibit: Exhibit) -> None:
    link = links_within(record())
    html = render("exhibit.html", link=link, exhibit=exhibit, report=report(), opened="", wanted="whole")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    numbers = range(len(marks_of(exhibit.chart)))
    assert {f"mark-{exhibit.id}-{number}" for number in numbers} <= set(ids)
    led = re.findall(r'href="#([^"]+)" data-proof', html)
    assert len(led) == len(numbers)
    assert set(led) <= set(ids)
    pointed = {int(number) for number in re.findall(rf'data-mark="{exhibit.id}-(\d+)"', html)}
    assert pointed == set(numbers)
