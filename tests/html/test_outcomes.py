"""What became of it stands where the undertaking stands, as no part of the report, with its source."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import html

from hangtou_portal.html.documents import document_for
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.outcomes import aftermath_of
from tests.next_report import NEW_TITLE, OLD, served_with_next
from tests.served import page_of, record, report, with_report


def _page(slug: str, **query: str) -> str:
    return page_of(slug, **query).body


def test_the_plan_tells_it_apart_from_the_report_and_names_its_source() -> None:
    page = _page("plan")
    article = page.split('id="task-longhua-hospital"')[1].split("</article>")[0]
    later = article.split('class="ht-later"')[1].split("</div>")[0]
    assert "后来 · 非报告内容" in later
    assert "2023年11月28日，龙华医院航头院区正式启用" in later
    assert 'href="https://www.shine.cn/news/metro/2311286454/"' in later
    assert "原文" not in later
    assert page.count("后来 · 非报告内容") == len(report().outcomes)
    assert page.count("未核到公开来源。") <= 1 + sum("未核到" in row.note for row in report().outcomes)
    assert 'class="ht-later"' not in page.split('id="task-heli-east-road"')[1].split("</article>")[0]


def test_the_domains_page_tells_it_beneath_its_projects() -> None:
    projects = _page("city").split('id="projects"')[1].split("</section>")[0]
    assert "2023年11月28日，龙华医院航头院区正式启用" in projects
    assert projects.count("后来 · 非报告内容") == 5
    assert 'class="ht-later"' not in _page("economy")


def test_the_overview_says_beside_each_promise_whether_anything_is_known_of_it() -> None:
    def promised(page: str) -> dict[str, str]:
        (due,) = html.fromstring(page).xpath("//*[@id='due']/..//ol")
        return {
            link.text_content(): link.getparent().getnext().text_content() for link in due.iterfind(".//a")
        }

    told = promised(_page(""))
    assert set(told) == {task.title for task in report().tasks.values() if task.due}
    assert set(told.values()) == {"后来怎样：未核到公开来源"}
    row = replace(report().outcomes[0], subject="heli-east-road", date="2020年1月", outcome="鹤立东路通车")
    document = document_for(
        record=with_report(replace(report(), outcomes=(*report().outcomes, row))),
        slug="",
        query={},
        operator=Operator(),
    )
    assert document is not None
    known = promised(document.body)[report().tasks["heli-east-road"].title]
    assert known == "后来 · 非报告内容 2020年1月，鹤立东路通车"


def test_a_place_shows_it_or_says_once_that_nothing_is_known() -> None:
    assert "18号线南段（航头站至御桥站）开通" in _page("map", place="line-18")
    assert "后来怎样：未核到公开来源" in _page("map", place="heli-east-road")


def test_an_address_stands_behind_the_source_that_it_is_of() -> None:
    (opened,) = [row for row in report().outcomes if "2311286454" in row.address]
    assert opened.source.endswith("；上海日报网站2023年11月28日报道（英文）")
    assert opened.note == "来源2021年称浦东院区，2023年称航头院区"


def test_what_is_said_of_it_is_a_table_of_its_own() -> None:
    files = exports_of(record()).files
    assert "傅雷故居" in files["outcomes.csv"].body.decode("utf-8-sig")
    assert not any("后来" in name for name in exports_of(record()).tables[0].rows[0] if isinstance(name, str))


def test_a_later_report_is_heard_first() -> None:
    earlier = served_with_next().at(OLD)
    task = earlier.report.tasks["new-jobs"]
    after = aftermath_of([task], record=earlier)
    assert after.said[0].report.title == NEW_TITLE
    assert any(re.search("2000个新增就业岗位", item.quote) for item in after.said)


def test_the_words_of_a_later_report_are_marked_as_a_reports_own() -> None:
    query = {"report": OLD}
    plan = document_for(record=served_with_next(), slug="plan", query=query, operator=Operator())
    assert plan is not None
    (later,) = html.fromstring(plan.body).xpath("//*[@id='task-new-jobs']//*[@class='ht-later']")
    links = later.xpath(f".//a[contains(., '{NEW_TITLE}')]")
    marks = [link.getparent().xpath("string(./*[@class='ht-nature'])") for link in links]
    assert marks
    assert set(marks) == {"原文"}
