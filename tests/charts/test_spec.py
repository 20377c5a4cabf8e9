"""A chart that would lie cannot be specified."""

from decimal import Decimal

import pytest

from hangtou_portal.charts.spec import Comparison, Coverage, CoverageRow, Mark, Parts


def _mark(value: int) -> Mark:
    return Mark(label="名", text=f"{value}个", value=Decimal(value))


def test_parts_must_add_up_to_their_whole() -> None:
    Parts(whole=_mark(5), parts=(_mark(2), _mark(3)))
    with pytest.raises(ValueError, match="do not add up"):
        Parts(whole=_mark(6), parts=(_mark(2), _mark(3)))


def test_no_more_can_be_covered_than_there_is() -> None:
    with pytest.raises(ValueError, match="cannot be"):
        CoverageRow(label="村", value=Decimal(14), total=13, text="14个村")


def test_a_lone_number_is_no_comparison() -> None:
    with pytest.raises(ValueError, match="at least two"):
        Comparison(unit="个", marks=(_mark(1),))


def test_a_coverage_without_rows_is_nothing() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Coverage(rows=())


@pytest.mark.parametrize(("label", "text", "value"), [("", "1个", 1), ("名", "", 1), ("名", "1个", -1)])
def test_every_mark_has_a_name_a_text_and_a_length(label: str, text: str, value: int) -> None:
    with pytest.raises(ValueError, match=r"a mark needs|a length cannot"):
        Mark(label=label, text=text, value=Decimal(value))
