"""One line says of a target how far it is, and is the same on plan, domain page and chart."""

from urllib.parse import unquote

import pytest

from hangtou_portal.html.documents import document_for
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.verdict import verdict
from tests.served import report, served

DEMOLITION = "还差8.02万平方米（测算）；期限2019年8月底前；报告没有写从哪一天算起，不推算时间进度"
JOBS = "还差410个（测算）；期限2019年全年；统计时全年时间已过50%（测算）"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("demolition-target", DEMOLITION),
        ("new-jobs-target", JOBS),
        ("startup-target", "未写明期间；报告没有给出上半年的起点，不推算进度"),
        # 23 stations stand and 4 are to come: they are added up elsewhere, and nothing is left of the 4.
        ("new-service-stations", ""),
    ],
)
def test_what_is_left_by_when_and_how_much_time_had_passed(target: str, said: str) -> None:
    assert verdict(report().indicators[target], report=report()) == said


@pytest.mark.parametrize(
    ("slug", "said", "times"), [("city", DEMOLITION, 2), ("livelihood", JOBS, 2), ("plan", JOBS, 1)]
)
def test_the_line_stands_by_the_chart_the_figure_and_the_commitment(slug: str, said: str, times: int) -> None:
    document = document_for(served=served(), slug=slug, query={}, operator=Operator())
    assert document is not None
    assert unquote(document.body).count(said) == times
