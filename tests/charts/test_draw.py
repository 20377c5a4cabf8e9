"""What the Plotly figures show is what their specifications say."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import plotly.graph_objects as go
import pytest

from hangtou_portal.charts.frame import NARROWEST
from hangtou_portal.charts.kinds import draw
from hangtou_portal.charts.spec import (
    ChartSpec,
    Comparison,
    Coverage,
    CoverageRow,
    Mark,
    Parts,
    Progress,
    marks_of,
)
from hangtou_portal.charts.svg.kinds import draw_static
from hangtou_portal.charts.svg.words import width_of
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.palette import Theme
from tests.served import report

EXHIBITS = tuple(all_exhibits(report()).values())


def _texts(spec: ChartSpec) -> list[str]:
    match spec:
        case Comparison():
            return [mark.text for mark in spec.marks]
        case Parts():
            return [part.text for part in spec.parts]
        case Coverage():
            return [row.text for row in spec.rows]
        case Progress():
            return [spec.actual.text, spec.target.text, spec.share.text]


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_every_amount_stands_on_the_chart_as_text(exhibit: Exhibit) -> None:
    figure = draw(exhibit.chart, domain=exhibit.domain)
    written = " ".join(str(annotation.text) for annotation in figure.layout.annotations)
    assert all(text in written for text in _texts(exhibit.chart))


def test_a_share_says_on_its_mark_whose_number_it_is() -> None:
    demolition = all_exhibits(report())["demolition"]
    figure = draw(demolition.chart, domain=demolition.domain)
    assert "已完成 83.29%（原文）" in {note.text for note in figure.layout.annotations}
    drawing = draw_static(demolition.chart, domain=demolition.domain, theme=Theme.LIGHT)
    assert "已完成 83.29%（原文）" in drawing.svg(title="图", font="sans-serif")


def test_the_time_gone_is_one_statement_with_its_number_before_whose_it_is() -> None:
    jobs = all_exhibits(report())["jobs"]
    figure = draw(jobs.chart, domain=jobs.domain)
    assert "竖线：全年时间已过<b>50%</b>（测算）" in {note.text for note in figure.layout.annotations}
    drawing = draw_static(jobs.chart, domain=jobs.domain, theme=Theme.LIGHT)
    assert "全年时间已过50%（测算）" in drawing.svg(title="图", font="sans-serif")


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_no_chart_can_trap_a_swipe_or_asks_for_a_legend(exhibit: Exhibit) -> None:
    layout = draw(exhibit.chart, domain=exhibit.domain).layout
    assert layout.dragmode is False
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange
    assert layout.showlegend is False


def test_bars_are_as_long_as_their_values() -> None:
    spec = next(e.chart for e in EXHIBITS if isinstance(e.chart, Comparison))
    assert isinstance(spec, Comparison)
    figure = draw(spec, domain=None)
    assert [bar.x[0] for bar in figure.data] == [float(mark.value) for mark in spec.marks]


def test_a_coverage_draws_one_dot_a_unit() -> None:
    spec = next(e.chart for e in EXHIBITS if isinstance(e.chart, Coverage))
    assert isinstance(spec, Coverage)
    filled, empty = draw(spec, domain=None).data
    assert len(filled.x) == sum(row.covered for row in spec.rows)
    assert len(empty.x) == sum(row.total - row.covered for row in spec.rows)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.HIGH_LIGHT, Theme.HIGH_DARK])
def test_a_chart_is_drawn_in_the_colours_of_the_ground_it_stands_on(theme: Theme) -> None:
    for exhibit in EXHIBITS:
        drawn = draw(exhibit.chart, domain=exhibit.domain, theme=theme).to_json()
        used = set(re.findall(r"#[0-9a-f]{6}\b", drawn))
        own = theme.value
        assert used <= {own.ground, own.ink, own.muted, own.track, own.second, own.of(exhibit.domain)}
        assert own.of(exhibit.domain) in used


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_what_is_drawn_says_which_mark_it_is_and_leaves_the_words_to_the_tip(exhibit: Exhibit) -> None:
    figure = draw(exhibit.chart, domain=exhibit.domain)
    numbers = {number for trace in figure.data for number in trace.customdata}
    assert numbers <= set(range(len(marks_of(exhibit.chart))))
    assert len(numbers) >= 2
    assert all(trace.hoverinfo == "none" for trace in figure.data)


def test_progress_and_time_are_on_one_scale() -> None:
    spec = next(e.chart for e in EXHIBITS if isinstance(e.chart, Progress) and e.chart.elapsed)
    assert isinstance(spec, Progress)
    assert spec.elapsed is not None
    done, left, time = draw(spec, domain=None).data
    assert done.x[0] + left.x[0] == float(spec.target.value)
    assert left.base[0] == done.x[0]
    assert time.x[0] == float(spec.target.value * spec.elapsed.value / 100)


def test_larger_type_is_drawn_larger() -> None:
    chart = EXHIBITS[0].chart
    small, large = (draw(chart, domain=None, scale=scale).layout.annotations for scale in (1, 1.5))
    assert [words.font.size * 1.5 for words in small] == [words.font.size for words in large]


LONG = "新建和改扩建镇村两级道路桥梁及其附属排水照明绿化设施一次验收合格并移交养护的项目"


def _mark(label: str, value: int) -> Mark:
    return Mark(label=label, text=f"{value}个", value=Decimal(value))


@pytest.mark.parametrize("width", [1000.0, 620.0])
@pytest.mark.parametrize(
    "spec",
    [
        Progress(
            actual=_mark(LONG, 70),
            target=_mark("目标", 100),
            gap=_mark("还差", 30),
            share=Mark(label="完成", text="70%", value=Decimal(70)),
        ),
        Parts(whole=_mark(LONG, 3), parts=(_mark(LONG, 1), _mark(LONG, 2))),
        Parts(whole=_mark(LONG, 6), parts=(_mark(LONG, 1), _mark("村道", 2), _mark(LONG, 3))),
        Coverage(rows=(CoverageRow(label=LONG, value=Decimal(2), total=3, text="2个"),)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_long_names_take_more_lines_and_none_leaves_a_static_drawing(spec: ChartSpec, width: float) -> None:
    drawing = draw_static(spec, domain=None, width=width)
    runs = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]*)<', drawing.body)
    boxes = []
    for x, y, size, more, words in runs:
        wide = width_of(words, size=float(size))
        left = float(x) - (wide if "end" in more else 0)
        assert -1 <= left <= left + wide <= width + 1, words
        boxes.append((left, left + wide, float(y), float(size)))
    for (left, right, y, size), (left_2, right_2, y_2, size_2) in combinations(boxes, 2):
        assert right <= left_2 or right_2 <= left or abs(y - y_2) >= min(size, size_2)
    assert max(y for _, _, y, _ in boxes) <= drawing.height


def test_each_part_of_a_bar_has_a_colour_of_its_own() -> None:
    shades = Theme.LIGHT.value
    assert shades.fills("#985b02", count=3) == ("#985b02", shades.second, shades.track)
    assert len(set(shades.fills("#985b02", count=7))) == 7


def test_on_the_narrowest_phone_no_word_of_a_chart_runs_into_another_however_long_they_are() -> None:
    long = "“龙头企业+家庭农场(农户)+合作社”农业联合体组织规模和完成动迁签约农户数"
    marks = tuple(_mark(label=f"{long}{which}", value=123456789) for which in ("一", "二"))
    coverage = Coverage(rows=(CoverageRow(label=long, value=Decimal(6), total=13, text="6个村"),))
    for spec in (Comparison(unit="", marks=marks), coverage, *(exhibit.chart for exhibit in EXHIBITS)):
        figure = draw(spec, domain=None)
        notes, x_max = figure.layout.annotations, figure.layout.xaxis.range[1]
        lines = [line for note in notes for line in _lines(note, x_max=x_max)]
        assert all(left >= -1 and right <= NARROWEST + 1 for left, right, _ in lines)
        for (left, right, middle), (its_left, its_right, its_middle) in combinations(lines, 2):
            assert right <= its_left or its_right <= left or abs(middle - its_middle) >= 1


def _lines(note: go.layout.Annotation, *, x_max: float) -> Iterator[tuple[float, float, float]]:
    """Each line's left and right end, in pixels on the narrowest phone, and its middle, in lines."""
    lines = re.sub("</?b>", "", note.text).split("<br>")
    for number, line in enumerate(lines):
        width = width_of(line, size=note.font.size)
        right = note.x / x_max * NARROWEST if note.xanchor == "right" else width
        yield right - width, right, note.y + number - (len(lines) - 1) / 2


def test_dots_stand_beside_their_words_where_there_is_room_and_the_drawing_is_as_low_as_it_can_be() -> None:
    rows = tuple(
        CoverageRow(label=f"第{number}项", value=Decimal(number), total=13, text=f"{number}个")
        for number in (6, 13)
    )
    wide, narrow = (draw_static(Coverage(rows=rows), domain=None, width=width) for width in (1000, 500))
    dots = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', wide.body)]
    words = max(width_of(f"{row.label} ", size=26) + width_of(row.text, size=32) for row in rows)
    assert min(dots) > words
    assert wide.height < 0.7 * narrow.height
