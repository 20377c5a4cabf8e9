"""What exhibits say when a later report states other figures: true, or they are refused."""

from dataclasses import replace

import pytest

from hangtou_portal.charts.svg.kinds import draw_static
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.palette import Theme
from hangtou_portal.record.audit.exhibits import figures_fit_their_parts
from hangtou_portal.views.plain_words import said
from tests.record.changes import with_figures
from tests.served import record, report, stating


def test_a_target_that_is_passed_is_said_to_be_reached() -> None:
    later = stating(demolished_illegal_area="50.4", demolition_target_share="105")
    exhibit = all_exhibits(later)["demolition"]
    assert exhibit.takeaway == "拆违完成105%，达到2019年8月底目标"
    assert "超出2.4万平方米（测算）" in exhibit.alternative
    assert exhibit.computed[0].formula == "50.4-48=2.4万平方米"
    drawn = draw_static(exhibit.chart, domain=exhibit.domain, theme=Theme.LIGHT).svg(title="")
    assert "超出 2.4万平方米（测算）" in drawn
    assert "还差" not in exhibit.alternative + drawn
    assert "105%" in said(item=later.indicators["demolished-illegal-area"], report=later).text


@pytest.mark.parametrize("share", ["demolition-target-share", "new-jobs-share"])
def test_progress_is_refused_against_a_target_that_the_share_is_not_of(share: str) -> None:
    other = replace(report().indicators[share], denominator="startup-target")
    (fault,) = figures_fit_their_parts(with_figures(record(), other))
    assert str(fault).endswith(f"figure：“{share}”报告写的这个比例，分子和分母不是本图的done和target")


def test_rates_that_differ_are_each_said() -> None:
    takeaway = all_exhibits(stating(suggestion_satisfaction_rate="98"))["suggestions"].takeaway
    assert takeaway.endswith("办结率100%，满意率98%")


def test_what_reaches_some_villages_is_not_said_to_reach_all() -> None:
    takeaway = all_exhibits(stating(waste_sorting_villages="12"))["coverage"].takeaway
    assert takeaway.startswith("垃圾分类覆盖12个村")


@pytest.mark.parametrize(
    ("figure", "value", "said"),
    [
        ("courtyard_star_households", "12000", "figure：“12000户”各部分相加超过总数11838户"),
        ("joint_station_villages", "14", "of：“courtyard-villages”14个村不是13个村里的一部分"),
        ("joint_station_villages", "12.5", "figure：“12.5个村”不是整数，画不成圆点"),
    ],
)
def test_figures_that_make_no_chart_are_refused_and_never_left_out(
    figure: str, value: str, said: str
) -> None:
    later = replace(record(), reports=(stating(**{figure: value}),))
    assert [str(fault) for fault in figures_fit_their_parts(later) if str(fault).endswith(said)]
