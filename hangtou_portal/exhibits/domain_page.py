"""What a domain's page holds, for every medium that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.exhibits.catalogue import exhibits_of
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.passages import terms_in
from hangtou_portal.exhibits.plain_words import PlainSentence, plain_words
from hangtou_portal.record.model import Domain, Half, Indicator, Paragraph, Project, Record, Task, Term


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One half's chapter of the domain: the time it is about, its heading as printed, its numbered items."""

    period: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class DomainPage:
    """A domain: figures, exhibits, what was done beside what comes next, the words, the terms."""

    domain: Domain
    title: str
    plain: tuple[PlainSentence, ...]
    leads: tuple[Indicator, ...]
    others: tuple[Indicator, ...]
    targets: tuple[Indicator, ...]
    exhibits: tuple[Exhibit, ...]
    done: Chapter
    coming: Chapter
    tasks: tuple[Task, ...]
    projects: tuple[Project, ...]
    terms: tuple[Term, ...]

    @property
    def sentence(self) -> str:
        """The domain in one sentence: the message of its first exhibit, else its first figure."""
        if self.exhibits:
            return self.exhibits[0].takeaway
        return f"{self.leads[0].label}{self.leads[0].amount}" if self.leads else self.done.heading

    @property
    def summary(self) -> str:
        """How much the report says of the domain: items and figures done, commitments and aims to come."""
        figures = len(self.leads) + len(self.others)
        aims = sum(1 for task in self.tasks if task.measurable)
        measured = f"，其中{aims}项写明目标或期限" if aims else "，都没有写明数字目标或期限"
        return (
            f"{self.done.period}{_items(self.done)}条工作、{figures}个数字；"
            f"{self.coming.period}{_items(self.coming)}条、{len(self.tasks)}项安排{measured}。"
        )

    def tasks_of(self, address: str) -> tuple[Task, ...]:
        """The commitments of one paragraph."""
        return tuple(task for task in self.tasks if task.paragraph == address)


def domain_page(*, record: Record, domain: Domain) -> DomainPage:
    """Everything the record's report holds on `domain`, leads in their order."""
    report = record.report
    items = [item for item in report.indicators.values() if item.domain is domain]
    leads = sorted((item for item in items if item.lead), key=lambda item: item.lead or 0)
    tasks = tuple(task for task in report.tasks.values() if task.domain is domain)
    done, coming = (_chapter(record=record, domain=domain, half=half) for half in Half)
    addresses = tuple(paragraph.address for paragraph in (*done.paragraphs, *coming.paragraphs))
    return DomainPage(
        domain=domain,
        title=record.domain_titles[domain],
        plain=plain_words(leads=leads, tasks=tasks, report=report),
        leads=tuple(leads),
        others=tuple(item for item in items if item.half is Half.DONE and not item.lead),
        targets=tuple(item for item in items if item.half is Half.NEXT),
        exhibits=exhibits_of(report=report, domain=domain),
        done=done,
        coming=coming,
        tasks=tasks,
        projects=tuple(project for project in report.projects.values() if project.domain is domain),
        terms=terms_in(addresses=addresses, report=report),
    )


def _items(chapter: Chapter) -> int:
    """How many numbered items the chapter has; an opening paragraph is none."""
    return sum(1 for paragraph in chapter.paragraphs if paragraph.item)


def _chapter(*, record: Record, domain: Domain, half: Half) -> Chapter:
    report = record.report
    number = report.chapters.index(domain) + 1
    chapter = report.text.chapter(half=half, number=number)
    return Chapter(period=report.periods[half], heading=chapter.title, paragraphs=chapter.paragraphs)
