"""What a reader takes along of a chart stands beside it."""

from __future__ import annotations

from tests.served import page_of


def test_citation_and_embedding_stand_beside_each_chart_and_behind_nothing() -> None:
    document = page_of("city")
    parts = document.body.split("引用格式与嵌入代码</a>")
    assert len(parts) > 2
    for before in parts[:-1]:
        assert before.count("<details") == before.count("</details>")
