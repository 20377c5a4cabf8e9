"""The domains that the Data Package divides its reports into, and the stages of their projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from hangtou_portal.record.entries import Domain, Stage
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.package import (
    DESCRIPTOR,
    ID,
    Descriptor,
    Json,
    refusal,
    text_of,
    texts_of,
    word_of,
)
from hangtou_portal.record.report import Report

#: How many there may be: with one nothing is divided, and more than ten colours cannot be told apart.
FEWEST: Final = 2
MOST: Final = 10
#: Addresses of the portal's other pages and files, which no domain's page may take.
TAKEN: Final = frozenset(
    {
        *("about", "accessibility", "data", "map", "overview", "plan", "present", "report", "terms"),
        *("village", "app", "embed", "handout", "healthz", "maps", "media", "pictures", "static", "web"),
    }
)


def domains_of(descriptor: Descriptor) -> tuple[Domain, ...]:
    """The package's domains in its order, numbered from 1.

    Raises RecordError if there are fewer than two or more than ten, if two share an id or a title, or if an
    id cannot be the address of a page.
    """
    items = descriptor.objects("domains")
    domains = tuple(
        Domain(
            id=word_of(item, "id", of=f"domains第{order}项"),
            title=word_of(item, "title", of=f"domains第{order}项"),
            order=order,
        )
        for order, item in enumerate(items, start=1)
    )
    words = [*(domain.id for domain in domains), *(domain.title for domain in domains)]
    wrong = [(d.id, "编号只能用小写字母、数字和连字符") for d in domains if not ID.fullmatch(d.id)]
    wrong += [(d.id, "这个编号是门户别的网页的地址，请换一个") for d in domains if d.id in TAKEN]
    repeated = sorted({word for word in words if words.count(word) > 1})
    wrong += [(word, "登记了两次，编号和名称都不能相同") for word in repeated]
    if not FEWEST <= len(domains) <= MOST:
        wrong.append((str(len(domains)), f"领域应有{FEWEST}到{MOST}个"))
    _refuse(wrong)
    return domains


def stages_of(descriptor: Descriptor) -> tuple[Stage, ...]:
    """The package's stages of projects in its order, numbered from 0.

    Raises RecordError for a wording in which no … stands for the project's name, or more than one, and for
    `in_use` that is neither true nor false.
    """
    return tuple(_stage(item, order=order) for order, item in enumerate(descriptor.objects("stages")))


def _stage(item: Mapping[str, Json], *, order: int) -> Stage:
    of = f"stages第{order + 1}项"
    name, title = text_of(item, "id", of=of), text_of(item, "title", of=of)
    wordings = texts_of(item, "wordings", of=of)
    for wording in wordings:
        if wording.count("…") != 1:
            raise refusal(f"stages.{name}.wordings", "要有一个“…”，它代表项目的名称", value=wording)
    in_use = item.get("in_use", True)
    if not isinstance(in_use, bool):
        reason = "只能是true或false：到了这一阶段的道路、轨道交通是不是照常在用"
        raise refusal(f"stages.{name}.in_use", reason, value=str(in_use))
    return Stage(id=name, order=order, title=title, wordings=wordings, in_use=in_use)


def require_chapters(domains: Sequence[Domain], *, reports: Sequence[Report]) -> None:
    """Raise RecordError for a domain that no report has a chapter on: its page would be empty."""
    used = {domain for report in reports for domain in report.domains}
    reason = "没有一份报告有这个领域的章，见各报告的chapters"
    _refuse([(domain.id, reason) for domain in domains if domain not in used])


def _refuse(wrong: Sequence[tuple[str, str]]) -> None:
    """Raise RecordError if there are any (value, reason)."""
    if wrong:
        raise RecordError(
            tuple(
                Fault(file=DESCRIPTOR, column="domains", value=value, reason=reason)
                for value, reason in wrong
            )
        )
