"""What a reader takes along of a chart stands beside it."""

from __future__ import annotations

from lxml import html

from hangtou_portal.charts.spec import Comparison, Parts
from hangtou_portal.exhibits.catalogue import all_exhibits
from tests.served import page_of, report


def test_citation_and_embedding_stand_beside_each_chart_and_behind_nothing() -> None:
    document = page_of("city")
    parts = document.body.split("引用格式与嵌入代码</a>")
    assert len(parts) > 2
    for before in parts[:-1]:
        assert before.count("<details") == before.count("</details>")


def test_only_a_part_of_a_whole_stands_on_a_track() -> None:
    drawn = {Comparison: 0, Parts: 0}
    for exhibit in all_exhibits(report()).values():
        if (kind := type(exhibit.chart)) in drawn:
            page = html.fromstring(page_of(exhibit.domain.id).body)
            (drawing,) = page.xpath("//*[@data-exhibit=$id]", id=exhibit.id)
            assert bool(drawing.find_class("ht-track")) is (kind is Parts)
            assert drawing.find_class("ht-fill")
            drawn[kind] += 1
    assert all(drawn.values())


def test_at_the_foot_what_is_copied_stands_apart_from_the_sentence() -> None:
    (foot,) = html.fromstring(page_of("city").body).find_class("ht-foot")
    (copying,) = foot.find_class("ht-copy-citation")
    assert "推定" in foot.text_content()
    assert "推定" not in copying.getparent().text_content()


def test_each_chart_is_saved_as_a_picture_from_where_it_stands() -> None:
    page = html.fromstring(page_of("city").body)
    drawn = [drawing.get("data-exhibit") for drawing in page.find_class("ht-drawing")]
    saved = [link.get("href") for link in page.xpath("//a[text()='存为图片']")]
    assert drawn
    assert saved == [f"pictures/{name}.png" for name in drawn]
