"""A commitment of the second half with everything the record says of it."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.exhibits.wording import heading_of
from hangtou_portal.record.arithmetic import Computed, remaining, share, time_elapsed, total
from hangtou_portal.record.dates import sentence_around
from hangtou_portal.record.model import Indicator, Place, Record, Report, Task


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A run of the report's text in three: before, inside and after the part to be emphasised."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A number to reach, and where the first half stands if the report says so.

    `same_count` tells whether both count the same thing: 39.98 of 48 万平方米, but 23 stations and 4 to come.
    `reported` is the share that the report itself states, `computed` what the portal works out where it
    states none. `left` is what is still to do, None once it is done or where the counts differ; `elapsed` how
    much of the year had passed, None where the target is not a whole year's.
    """

    target: Indicator
    baseline: Indicator | None
    same_count: bool
    reported: Indicator | None
    computed: Computed | None
    left: Computed | None = None
    elapsed: Computed | None = None


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """One task, its places, its number to reach, and the sentence it stands in."""

    task: Task
    heading: str
    places: tuple[Place, ...]
    aim: Aim | None
    passage: Passage


def commitments_of(record: Record) -> tuple[Commitment, ...]:
    """Every commitment of the record's report, in its order."""
    return tuple(_commitment(record=record, task=task) for task in record.report.tasks.values())


def _commitment(*, record: Record, task: Task) -> Commitment:
    text = record.report.text.paragraphs[task.paragraph].text
    sentence = sentence_around(text=text, quote=task.quote)
    before, words, after = sentence.partition(task.quote)
    return Commitment(
        task=task,
        heading=heading_of(task, report=record.report),
        places=tuple(record.places[place] for place in task.places),
        aim=aim_of(task, report=record.report),
        passage=Passage(before=before, words=words, after=after),
    )


def aim_of(task: Task, *, report: Report) -> Aim | None:
    """The number that `task` is to reach in `report`; None where it names none."""
    items = report.indicators
    if task.target is None:
        return None
    target = items[task.target]
    baseline = items[task.baseline] if task.baseline else None
    if baseline is None:
        return Aim(target=target, baseline=None, same_count=False, reported=None, computed=None)
    same = baseline.unit == target.unit
    reported = next(
        (i for i in items.values() if (i.numerator, i.denominator) == (baseline.id, target.id)), None
    )
    computed = None
    if same and reported is None:
        computed = share(part=baseline, whole=target)
    elif not same and baseline.unit.startswith(target.unit):
        computed = total(parts=(baseline, target), unit=target.unit)
    return Aim(
        target=target,
        baseline=baseline,
        same_count=same,
        reported=reported,
        computed=computed,
        left=remaining(done=baseline, target=target) if same and baseline.value < target.value else None,
        elapsed=time_elapsed(done=baseline, target=target, report=report) if same else None,
    )
