"""The promised addresses, and how a new one is promised: `python -m tests.addresses` adds what is missing.

Nothing is ever taken off the list: somebody may have pasted it into a message years ago.
"""

from collections.abc import Mapping
from pathlib import Path

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.record.model import Record
from hangtou_portal.views import addresses as links
from hangtou_portal.views.site_map import pages_of
from tests.served import record

FILE = Path(__file__).parent / "addresses.txt"


def addresses_of(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Relative addresses by kind: pages, figures, sentences, exhibits, embeds, tasks, projects, …."""
    report = record.report
    exhibits = tuple(all_exhibits(report).values())
    return {
        "page": tuple(links.page_href(page.slug) for page in pages_of(record)),
        "figure": tuple(map(links.figure_href, report.indicators.values())),
        "sentence": tuple(map(links.sentence_href, report.indicators.values())),
        "exhibit": tuple(map(links.exhibit_href, exhibits)),
        "embed": tuple(map(links.embed_href, exhibits)),
        "task": tuple(map(links.task_href, report.tasks.values())),
        "project": tuple(map(links.project_href, report.projects.values())),
        "paragraph": tuple(map(links.paragraph_href, report.text.paragraphs)),
        "term": tuple(map(links.term_href, report.terms.values())),
        "place": tuple(map(links.place_href, record.places)),
    }


def promised() -> tuple[tuple[str, str], ...]:
    """Kind and address of every line of the list."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    return tuple((kind, address) for kind, _, address in (line.partition(" ") for line in lines))


def current() -> tuple[tuple[str, str], ...]:
    """Kind and address of everything the portal has today."""
    return tuple((kind, href) for kind, hrefs in addresses_of(record()).items() for href in hrefs)


def main() -> None:
    """Add today's addresses to the list."""
    everything = dict.fromkeys((*promised(), *current()))
    FILE.write_text("".join(f"{kind} {href}\n" for kind, href in everything), encoding="utf-8")


if __name__ == "__main__":
    main()
