"""The domains are data: how many there are, their order and titles, and the chapters that belong to each."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.store import RecordStore
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.site_map import pages_of
from tests.record.folders import PackageEdit, edit_package, refusal, replace_once

FILE = "datapackage.json"
CHAPTERS = "reports.2019-h1.chapters"


def more(count: int) -> PackageEdit:
    """So many domains more."""
    return lambda package: package["domains"].extend(
        {"id": f"field-{number}", "title": f"领域{number}"} for number in range(count)
    )


def renamed(place: int, **words: str) -> PackageEdit:
    """One domain, or its chapter, called otherwise."""
    return lambda package: package["domains"][place].update(words)


def chapters(half: str, *names: str) -> PackageEdit:
    """The chapters of one part mapped otherwise."""
    return lambda package: package["reports"][0]["chapters"].update({half: list(names)})


SIX = ("economy", "countryside", "city", "governance", "livelihood", "government")
TWICE = "这里登记了7章；每章登记一次，按报告的次序"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (more(5), f"{FILE} domains：“11”领域应有2到10个"),
        (lambda package: package.update(domains=package["domains"][:1]), "“1”领域应有2到10个"),
        (lambda package: package.update(domains="six"), f"{FILE} domains：应为对象的列表"),
        (renamed(0, id="city"), f"{FILE} domains：“city”登记了两次"),
        (renamed(0, title="城市运行"), f"{FILE} domains：“城市运行”登记了两次"),
        (renamed(0, title=" "), f"{FILE} domains第1项.title：不能为空"),
        (renamed(0, id="map"), f"{FILE} domains：“map”这个编号是门户别的网页的地址"),
        (renamed(0, id="经济"), f"{FILE} domains：“经济”编号只能用小写字母、数字和连字符"),
        (more(1), f"{FILE} domains：“field-0”没有一份报告有这个领域的章"),
        (chapters("h1", *SIX[:5], "city"), "第31行 domain：“government”与h1-6-3所在的章不符"),
        (chapters("h1", *SIX, "city"), f"{FILE} {CHAPTERS}.h1：报告的这一部分有6章，{TWICE}"),
        (chapters("h2", *SIX[:5]), f"{FILE} {CHAPTERS}.h2：报告的这一部分有6章，这里登记了5章"),
        (chapters("h2", *SIX[:5], "sky"), f"{FILE} {CHAPTERS}.h2：“sky”没有这个领域，见domains"),
        (lambda package: package["reports"][0].update(chapters=list(SIX)), f"{FILE} {CHAPTERS}：应为对象"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_is_refused_with_its_place(data: Path, edit: PackageEdit, said: str) -> None:
    store = RecordStore(data=data, interval=0)
    good = store.current()
    edit_package(data, edit)
    assert said in refusal(data)
    assert store.current() is good, "a running portal keeps its last good data"


def test_a_part_mapped_twice_is_refused_and_not_read_half(data: Path) -> None:
    replace_once(data, FILE, old='"chapters": {', new='"chapters": {"h1": [],')
    assert "h1：在同一个对象里写了两次" in refusal(data)


def test_a_row_of_no_known_domain_is_refused_with_its_place(data: Path) -> None:
    replace_once(data, "2019-h1/indicators.csv", old=",economy,", new=",sky,")
    assert "indicators.csv 第2行 domain：“sky”不在允许的取值之内" in refusal(data)


def test_order_and_titles_are_those_of_the_package(data: Path) -> None:
    edit_package(data, lambda package: package["domains"].reverse())
    edit_package(data, renamed(0, title="自身建设"))
    record = open_record(data=data)
    assert [domain.id for domain in record.domains] == list(reversed(SIX))
    assert [domain.order for domain in record.domains] == [1, 2, 3, 4, 5, 6]
    assert next(page.title for page in pages_of(record) if page.domain) == "自身建设"
    assert {item.domain for item in record.report.tasks.values()} - {None} == set(record.domains)


def test_a_domain_is_added_as_the_readme_says(data: Path) -> None:
    edit_package(data, lambda package: package["domains"].append({"id": "service", "title": "服务群众"}))
    edit_package(data, chapters("h2", *SIX[:5], "service"))
    for name in ("indicators", "tasks", "projects"):
        file = data / "2019-h1" / f"{name}.csv"
        file.write_text(
            file.read_text(encoding="utf-8").replace(",government,h2-6-", ",service,h2-6-"), encoding="utf-8"
        )
    record = open_record(data=data)
    assert [page.slug for page in pages_of(record) if page.domain] == [*SIX, "service"]
    page = domain_page(record=record, domain=record.report.domain("service"))
    assert page.tasks
    assert page.done.silence == "报告的上半年部分没有这个领域的章。"
