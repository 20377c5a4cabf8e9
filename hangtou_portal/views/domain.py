"""What a domain's page holds, for every medium that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.exhibits.catalogue import exhibits_of
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import (
    Chapter,
    Domain,
    Half,
    Indicator,
    Paragraph,
    Project,
    Record,
    Task,
    Term,
)
from hangtou_portal.views.passages import terms_in
from hangtou_portal.views.plain_words import PlainSentence, plain_words


@dataclass(frozen=True, kw_only=True)
class DomainPart:
    """What one part of the report has on the domain: the time it is about, and its chapters, if any."""

    period: str
    chapters: tuple[Chapter, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of all its chapters."""
        return tuple(paragraph for chapter in self.chapters for paragraph in chapter.paragraphs)

    @property
    def items(self) -> int:
        """How many numbered items they have; an opening paragraph is none."""
        return sum(1 for paragraph in self.paragraphs if paragraph.mark)

    @property
    def extent(self) -> str:
        """How long it is: 4条, or 2段 where its paragraphs have no numbers."""
        return f"{self.items}条" if self.items else f"{len(self.paragraphs)}段"

    @property
    def silence(self) -> str:
        """What is said where the part has no chapter on the domain; empty where it has one."""
        return "" if self.chapters else f"报告的{self.period}部分没有这个领域的章。"


@dataclass(frozen=True, kw_only=True)
class DomainPage:
    """A domain: figures, exhibits, what was done beside what comes next, the words, the terms."""

    domain: Domain
    plain: tuple[PlainSentence, ...]
    leads: tuple[Indicator, ...]
    others: tuple[Indicator, ...]
    targets: tuple[Indicator, ...]
    exhibits: tuple[Exhibit, ...]
    done: DomainPart
    coming: DomainPart
    tasks: tuple[Task, ...]
    projects: tuple[Project, ...]
    terms: tuple[Term, ...]

    @property
    def sentence(self) -> str:
        """The domain in one sentence: the message of its first exhibit, else its first figure."""
        if self.exhibits:
            return self.exhibits[0].takeaway
        if self.leads:
            return f"{self.leads[0].label}{self.leads[0].amount}"
        chapters = (*self.done.chapters, *self.coming.chapters)
        return chapters[0].title if chapters else self.done.silence.removesuffix("。")

    @property
    def summary(self) -> str:
        """How much the report says of the domain: items and figures done, commitments and aims to come."""
        figures = len(self.leads) + len(self.others)
        work = self.done.extent + ("工作" if self.done.items else "")
        told = f"、{figures}个数字" if figures else "，没有数字"
        aims = sum(1 for task in self.tasks if task.measurable)
        measured = f"，其中{aims}项写明目标或期限" if aims else "，都没有写明数字目标或期限"
        planned = f"、{len(self.tasks)}项安排{measured}" if self.tasks else "，没有列出安排"
        done = self.done.silence or f"{self.done.period}{work}{told}；"
        coming = f"{self.coming.period}{self.coming.extent}{planned}。"
        return done.replace("；", "。") + self.coming.silence if self.coming.silence else done + coming


def domain_page(*, record: Record, domain: Domain) -> DomainPage:
    """Everything the record's report holds on `domain`, leads in their order."""
    report = record.report
    items = [item for item in report.indicators.values() if item.domain == domain]
    leads = sorted((item for item in items if item.lead), key=lambda item: item.lead or 0)
    tasks = tuple(task for task in report.tasks.values() if task.domain == domain)
    done, coming = (
        DomainPart(period=report.periods[half], chapters=report.chapters_of(domain, half=half))
        for half in (Half.DONE, Half.NEXT)
    )
    addresses = tuple(paragraph.address for paragraph in (*done.paragraphs, *coming.paragraphs))
    return DomainPage(
        domain=domain,
        plain=plain_words(leads=leads, tasks=tasks, report=report),
        leads=tuple(leads),
        others=tuple(item for item in items if item.half is Half.DONE and not item.lead),
        targets=tuple(item for item in items if item.half is Half.NEXT),
        exhibits=exhibits_of(report=report, domain=domain),
        done=done,
        coming=coming,
        tasks=tasks,
        projects=tuple(project for project in report.projects.values() if project.domain == domain),
        terms=terms_in(addresses=addresses, report=report),
    )
