"""How well a report drafts itself: against the record made by hand, and on other governments' reports.

`python -m bench.draft_score [FOLDER]` prints two tables. The first compares what is proposed for the text of
the first report with its tables made by hand. The second drafts each document in FOLDER with the portal's own
command, adopts every proposal, publishes it, and writes the whole portal, each in a process of its own.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias, TypeVar

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.make import make_draft
from hangtou_portal.draft.model import Proposals, TableName
from hangtou_portal.draft.propose import propose
from hangtou_portal.draft.publishing import publish
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.documents import document_for
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.pictures import picture_png, picture_svg
from hangtou_portal.publish.served_record import operator
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.load import load_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Half, Record, Report
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.deck_choice import read_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import handout_of
from hangtou_portal.views.public_address import public_address
from hangtou_portal.views.site_map import pages_of

_MEGABYTE = 1024
#: The goals: entries a person is asked about, per 10,000 characters; seconds; megabytes.
_MOST_OPEN, _MOST_SECONDS, _MOST_MEGABYTES = 25, 20, 400
Row: TypeAlias = tuple[str, str, str, bool]
T = TypeVar("T")


def main() -> int:
    """Print both tables; the exit status is 1 if a goal is missed."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(_one(Path(sys.argv[2]))))
        return 0
    rows = against_the_hand(load_record(data=data_folder()))
    print(
        "| drafted from its own text, against the record made by hand | goal | found | |\n|---|---|---|---|"
    )
    for name, goal, found, met in rows:
        print(f"| {name} | {goal} | {found} | {'met' if met else 'missed'} |")
    good = all(met for *_, met in rows)
    files = sorted(f for a in sys.argv[1:2] for f in Path(a).glob("*") if _is_report(f))
    if files:
        print("\n| text | characters | figures | commitments | asked, per 10,000 | s | MB | faults | files |")
        print("|---|---|---|---|---|---|---|---|---|")
    for file in files:
        good = _print_text(file) and good
    return 0 if good else 1


def _is_report(file: Path) -> bool:
    return file.suffix in (".txt", ".md", ".html", ".docx", ".pdf") and file.stem != "README"


def against_the_hand(record: Record) -> list[Row]:
    """Each measure as (name, goal, found, whether it is met)."""
    report = record.reports[0]
    found = propose(
        text=report.text,
        record=replace(record, reports=()),
        report_id=report.id,
        periods=report.periods,
        period_end=report.period_end,
        chapters={half: [domain.id for domain in report.chapters[half]] for half in Half},
    )
    hand = {
        (item.paragraph, f"{item.value:f}", item.unit, at): item
        for item, at in _numbered(report.indicators.values(), key=lambda i: (i.paragraph, i.value, i.unit))
    }
    drafted = {
        (row.paragraph, row.cells["value"], row.cells["unit"], at): row
        for row, at in _numbered(
            found.indicators, key=lambda r: (r.paragraph, r.cells["value"], r.cells["unit"])
        )
    }
    both = [(hand[key], drafted[key].cells) for key in hand if key in drafted]
    rows = [
        _share("figures found (same paragraph, value, unit)", len(both), len(hand), goal=97),
        _share("figures proposed that are figures", len(both), len(drafted), goal=95),
    ]
    for name, same in (
        ("qualifier", sum(item.qualifier.value == cells["qualifier"] for item, cells in both)),
        ("role", sum(item.role.value == cells["role"] for item, cells in both)),
        ("cut-off", sum(item.as_of == cells["as_of"] for item, cells in both)),
    ):
        rows.append(_share(name, same, len(both), goal=90))
    quotes = {(row.paragraph, row.quote) for row in found.tasks}
    tasks = sum((task.paragraph, task.quote) in quotes for task in report.tasks.values())
    rows.append(_share("commitments with the same bounds", tasks, len(report.tasks), goal=95))
    words = {row.cells["term"] for row in found.terms}
    terms = sum(any(word in words for word in term.spellings) for term in report.terms.values())
    rows.append(_share("terms", terms, len(report.terms), goal=90))
    rows.append(("numbers left unexplained", "0", str(len(found.open)), not found.open))
    right = _prefilled(found, report=report)
    # The report itself is a decision as well.
    needed = 1 + len(found.open) + sum(1 for row in found if row.table is not TableName.EXHIBIT_FIGURES)
    rows.append(("decisions at the desk, and of those prefilled as by hand", "–", f"{needed}, {right}", True))
    return rows


def _prefilled(found: Proposals, *, report: Report) -> int:
    """How many proposals are what the record made by hand has, in all that a reader would see of them."""
    figures = {
        (item.paragraph, f"{item.value:f}", item.unit, item.qualifier.value, item.role.value, item.as_of)
        for item in report.indicators.values()
    }
    keys = ("paragraph", "value", "unit", "qualifier", "role", "as_of")
    tasks = {(task.paragraph, task.quote) for task in report.tasks.values()}
    projects = {(p.paragraph, p.name, p.stage.id) for p in report.projects.values()}
    words = {word for term in report.terms.values() for word in term.spellings}
    exhibits = {
        (e.kind.value, frozenset(_stated(report, row.figure) for row in report.figures_of(e)))
        for e in report.exhibits.values()
    }
    proposed = {row.id: (row.paragraph, row.cells["value"], row.cells["unit"]) for row in found.indicators}
    shown: dict[str, set[tuple[str, str, str]]] = {}
    for row in found.exhibit_figures:
        shown.setdefault(row.cells["exhibit"], set()).add(proposed[row.cells["figure"]])
    return (
        sum(tuple(row.cells[key] for key in keys) in figures for row in found.indicators)
        + sum((row.paragraph, row.quote) in tasks for row in found.tasks)
        + sum((row.paragraph, row.cells["name"], row.cells["stage"]) in projects for row in found.projects)
        + sum(row.cells["term"] in words for row in found.terms)
        + sum((row.cells["kind"], frozenset(shown[row.id])) in exhibits for row in found.exhibits)
    )


def _stated(report: Report, name: str) -> tuple[str, str, str]:
    """Where a figure stands, and what it states: ids are the hand's own."""
    item = report.indicators[name]
    return item.paragraph, f"{item.value:f}", item.unit


def _numbered(items: Iterable[T], *, key: Callable[[T], object]) -> list[tuple[T, int]]:
    """Each item with how many of the same key came before it."""
    seen: dict[object, int] = {}
    made = []
    for item in items:
        at = seen[key(item)] = seen.get(key(item), -1) + 1
        made.append((item, at))
    return made


def _share(name: str, part: int, whole: int, *, goal: int) -> Row:
    reached = 100 * part / whole
    return name, f"≥ {goal} %", f"{part} of {whole}, {reached:.1f} %", reached >= goal


def _print_text(file: Path) -> bool:
    """Draft one text in a process of its own and print its row; whether every goal is met."""
    command = [sys.executable, "-m", "bench.draft_score", "--one", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"| {file.name} | | | | | | | {done.stderr.strip().splitlines()[-1]} | |")
        return False
    one = json.loads(done.stdout.splitlines()[-1])
    asked = 10_000 * one["open"] / one["characters"]
    print(
        f"| {file.name} | {one['characters']} | {one['figures']} | {one['tasks']} "
        f"| {one['open']}, {asked:.1f} | {one['seconds']:.1f} | {one['megabytes']:.0f} "
        f"| {one['faults']} | {one['files']} |"
    )
    return (
        asked <= _MOST_OPEN
        and one["seconds"] <= _MOST_SECONDS
        and one["megabytes"] <= _MOST_MEGABYTES
        and not one["faults"]
        and one["files"] > 0
    )


def _one(file: Path) -> dict[str, float]:
    """Draft a document beside the public reports, adopt all, publish it, and write every page and file."""
    with TemporaryDirectory() as folder:
        data = Path(shutil.copytree(data_folder(), Path(folder) / "data"))
        year = re.match(r"20\d\d", file.name)
        began = time.monotonic()
        made = make_draft(
            file=file, draft_id=f"{year[0] if year else 2030}-draft", data=data, progress=lambda *_: None
        )
        seconds = time.monotonic() - began
        import resource  # noqa: PLC0415 - Windows has none, and there nobody measures

        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE
        review = made.review
        result: dict[str, float] = {
            "characters": sum(len(line) for line in made.document.lines),
            "figures": len(review.draft.proposals.indicators),
            "tasks": len(review.draft.proposals.tasks),
            "open": len(review.draft.proposals.open),
            "seconds": seconds,
            "megabytes": megabytes,
            "faults": 0,
            "files": 0,
        }
        _adopt(review.items, folder=review.draft.folder)
        try:
            publish(data=data, draft_id=review.draft.id)
        except RecordError as error:
            print("\n".join(map(str, error.faults)), file=sys.stderr)
            return result | {"faults": len(error.faults)}
        return result | {"files": _make_everything(open_record(data=data))}


def _make_everything(record: Record) -> int:
    """Make every page, slide, picture, handout and table of the report shown; how many files that is."""
    address = public_address(configured="", host="", port=0)
    pages = [
        document_for(record=record, slug=page.slug, query={}, operator=operator())
        for page in pages_of(record)
    ]
    deck = build_deck(record=record, choice=read_choice(query={}, record=record))
    papers: list[bytes] = [pptx_of(deck=deck, record=record, address=address)]
    for domain in (None, *record.report.domains):
        handout = handout_of(record=record, domain=domain)
        papers.append(handout_pdf(handout=handout, record=record, address=address))
    for exhibit in all_exhibits(record.report).values():
        papers.append(picture_png(exhibit=exhibit, report=record.report))
        papers.append(picture_svg(exhibit=exhibit, report=record.report))
    return len(pages) + len(papers) + len(exports_of(record).files)


def _adopt(items: Sequence[Item], *, folder: Path) -> None:
    """Decide everything: each proposal is adopted, each open number counts nothing."""
    add_decisions(
        folder,
        decisions=[
            new_decision(
                subject=item.subject,
                choice=Choice.REJECTED if item.is_question else Choice.ADOPTED,
                cells={} if item.is_question else item.proposed,
                by="bench",
            )
            for item in items
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
