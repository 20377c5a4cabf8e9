"""The Jinja environment: everything escaped, templates beside this file, filters that know the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from hangtou_portal.charts.spec import Mark, marks_of
from hangtou_portal.exhibits.catalogue import stated_before
from hangtou_portal.exhibits.model import Exhibit, figure_key
from hangtou_portal.exhibits.wording import chapter_and_item, heading_of
from hangtou_portal.palette import FONT, tint
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.dates import due_when, share_of_period, when
from hangtou_portal.record.model import Half, Indicator, Report
from hangtou_portal.record.numerals import counted
from hangtou_portal.views import addresses as links
from hangtou_portal.views.aims import aim_of
from hangtou_portal.views.filters import LONGEST_NAME
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.outcomes import aftermath_of
from hangtou_portal.views.overview import enumerated, timeline_of
from hangtou_portal.views.passages import segments_of, sentence_of, with_terms
from hangtou_portal.views.plain_words import said
from hangtou_portal.views.projects import half_of, projects_title
from hangtou_portal.views.search import LONGEST_QUESTION
from hangtou_portal.views.verdict import exhibit_verdict, verdict

_HERE = Path(__file__).parent


def _linked(address: Callable[..., str]) -> Callable[..., str]:
    """`address`, a function of `links`, as templates call it: it gives a link of the page being rendered.

    With `report` it leads to that report, whichever is shown.
    """

    @pass_context
    def href(context: Context, *things: object, report: Report | None = None) -> str:
        link: LinkContext = context["link"]
        return link(address(*things), report=report)

    return href


def source_id(exhibit: Exhibit, item: Indicator) -> str:
    """The id of the element with a figure's sentence, beneath the exhibit."""
    return f"source-{exhibit.id}-{figure_key(item)}"


def sum_id(exhibit: Exhibit, computed: Computed) -> str:
    """The id of the element with a sum, beneath the exhibit."""
    return f"sum-{exhibit.id}-{exhibit.computed.index(computed)}"


def proof_id(exhibit: Exhibit, mark: Mark) -> str:
    """The id of the element that proves `mark`."""
    proof = exhibit.proof_of(mark)
    return sum_id(exhibit, proof) if isinstance(proof, Computed) else source_id(exhibit, proof)


@cache
def environment() -> Environment:
    """The one environment of all templates, made once; a name that a template lacks raises an error."""
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        **{
            name: _linked(address)
            for name, address in vars(links).items()
            if name.endswith("_href") or name == "href_of"
        },
        DOWNLOADS=links.DOWNLOADS,
        FONT=Markup(FONT),  # noqa: S704 - our own, for style sheets
        Half=Half,
        LONGEST_NAME=LONGEST_NAME,
        LONGEST_QUESTION=LONGEST_QUESTION,
        domain_colour=tint,
        said=said,
        marks_of=marks_of,
        proof_id=proof_id,
        source_id=source_id,
        sum_id=sum_id,
        when=when,
        due_when=due_when,
        aftermath_of=aftermath_of,
        share_of_period=share_of_period,
        verdict=verdict,
        exhibit_verdict=exhibit_verdict,
        stated_before=stated_before,
        timeline_of=timeline_of,
        enumerated=enumerated,
        aim_of=aim_of,
        heading_of=heading_of,
        half_of=half_of,
        projects_title=projects_title,
        segments_of=segments_of,
        sentence_of=sentence_of,
        with_terms=with_terms,
    )
    made.filters.update(place=chapter_and_item, counted=counted)
    return made


def render(template: str, *, link: LinkContext, **values: object) -> Markup:
    """The HTML of one template, its links made in the context `link`.

    Raises jinja2.UndefinedError for a value it needs and lacks.
    """
    return Markup(environment().get_template(template).render(link=link, **values))  # noqa: S704 - autoescaped above
