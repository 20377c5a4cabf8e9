"""Where on a page the sentence or the sum stands that proves a mark of a chart."""

from __future__ import annotations

from hangtou_portal.charts.spec import Mark
from hangtou_portal.exhibits.model import Exhibit, figure_key
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.model import Indicator


def source_id(exhibit: Exhibit, item: Indicator) -> str:
    """The id of the element with a figure's sentence, beneath the exhibit."""
    return f"source-{exhibit.id}-{figure_key(item)}"


def sum_id(exhibit: Exhibit, computed: Computed) -> str:
    """The id of the element with a sum, beneath the exhibit."""
    return f"sum-{exhibit.id}-{exhibit.computed.index(computed)}"


def proof_id(exhibit: Exhibit, mark: Mark) -> str:
    """The id of the element that proves `mark`."""
    proof = exhibit.proof_of(mark)
    return sum_id(exhibit, proof) if isinstance(proof, Computed) else source_id(exhibit, proof)
