"""What a reader takes along of a chart stands beside it."""

from __future__ import annotations

from hangtou_portal.html.documents import document_for
from hangtou_portal.views.operator import Operator
from tests.served import served


def test_citation_and_embedding_stand_beside_each_chart_and_behind_nothing() -> None:
    document = document_for(served=served(), slug="city", query={}, operator=Operator())
    assert document is not None
    parts = document.body.split("引用格式与嵌入代码</a>")
    assert len(parts) > 2
    for before in parts[:-1]:
        assert before.count("<details") == before.count("</details>")
