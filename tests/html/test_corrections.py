"""A correction is published by an entry in the Data Package, as the README says, and by nothing else."""

import shutil
from pathlib import Path

import pytest
from lxml import html

from hangtou_portal.html.documents import document_for
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record
from hangtou_portal.views.operator import Operator
from tests.next_report import package_of, write_package
from tests.served import record

CORRECTIONS = (
    {"day": "2019-09-02", "subject": "新增就业岗位", "text": "时点写错了，已按原文改正"},
    {"day": "2019-09-16", "subject": "王楼村", "text": "位置画错了，已移到路的另一边"},
)


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Record:
    data = Path(shutil.copytree(data_folder(), tmp_path_factory.mktemp("corrected") / "data"))
    write_package(data, package=package_of(data) | {"corrections": CORRECTIONS})
    return open_record(data=data)


def _listed(page: Record, *, slug: str) -> list[str]:
    """The entries under the heading 更正, and what stands there without any."""
    document = document_for(record=page, slug=slug, query={}, operator=Operator())
    assert document is not None
    (section,) = html.fromstring(document.body).xpath("//section[h2='更正']")
    return [line.text_content() for line in section.xpath(".//li | ./p")]


@pytest.mark.parametrize("slug", ["about", "data"])
def test_every_correction_stands_with_its_day_its_subject_and_its_text(corrected: Record, slug: str) -> None:
    listed = _listed(corrected, slug=slug)
    assert len(listed) == len(CORRECTIONS)
    for line, correction in zip(listed, CORRECTIONS, strict=True):
        assert all(words in line for words in correction.values())


@pytest.mark.parametrize("slug", ["about", "data"])
def test_without_one_the_page_says_that_there_is_none(slug: str) -> None:
    assert record().corrections == ()
    (said,) = _listed(record(), slug=slug)
    assert "没有更正" in said
