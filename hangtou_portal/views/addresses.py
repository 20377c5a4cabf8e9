"""The portal's addresses. They are a public promise: what is here can be pasted into a message.

`tests/addresses.txt` holds every one of them; adding is free, changing or removing is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Domain, Indicator, Paragraph, Place, Project, Task, Term

#: Where the data is read as files; followed by a file's name.
DOWNLOADS = "data/"
#: The name in any address that says which report is meant, by its id; without it, the latest is.
REPORT: Final = "report"


def page_href(slug: str) -> str:
    """A page, relative, so that the portal may live under any path: `city`, or `./` for the overview."""
    return slug or "./"


def domain_href(domain: Domain | None) -> str:
    """A domain's page; the overview for what belongs to no domain."""
    return page_href(domain.id if domain else "")


def figure_href(item: Indicator) -> str:
    """A figure's card: on its domain's page, or among all figures if it belongs to no domain."""
    page = domain_href(item.domain) if item.domain else "data"
    return _marked(page, name="figure", value=item.id, mark=f"figure-{item.id}")


def sentence_href(item: Indicator) -> str:
    """The report with the figure's sentence highlighted."""
    return _marked("report", name="figure", value=item.id, mark="figure-sentence")


def exhibit_href(exhibit: Exhibit) -> str:
    """An exhibit on its domain's page."""
    return _marked(
        domain_href(exhibit.domain), name="exhibit", value=exhibit.id, mark=f"exhibit-{exhibit.id}"
    )


def embed_href(exhibit: Exhibit) -> str:
    """An exhibit as a small page of its own, for other sites to show inside theirs."""
    return f"embed/{exhibit.id}"


def task_href(task: Task) -> str:
    """A commitment of the second half."""
    return _marked("plan", name="task", value=task.id, mark=f"task-{task.id}")


def project_href(project: Project) -> str:
    """A listed project, at its stage."""
    return _marked("plan", name="project", value=project.id, mark=f"project-{project.id}")


def paragraph_href(address: str) -> str:
    """A paragraph of the report; `address` is h1-3-1."""
    return _marked("report", name="paragraph", value=address, mark=address)


def term_href(term: Term) -> str:
    """A term of the report."""
    return _marked("terms", name="term", value=term.id, mark=f"term-{term.id}")


def citation_href(kind: str, name: str) -> str:
    """A ready citation: `kind` is page, figure or exhibit."""
    return _marked("data", name="cite", value=f"{kind}-{name}" if name else kind, mark="citation")


def href_of(thing: Indicator | Paragraph | Place | Project | Task | Term) -> str:
    """The address of whatever a search may find."""
    match thing:
        case Indicator():
            return figure_href(thing)
        case Paragraph():
            return paragraph_href(thing.address)
        case Task():
            return task_href(thing)
        case Project():
            return project_href(thing)
        case Term():
            return term_href(thing)
        case Place():
            return place_href(thing.id)


def place_href(place: str) -> str:
    """A place on the map, with all that concerns it, by its id."""
    return _marked("map", name="place", value=place, mark="place")


def village_href(village: str) -> str:
    """我的村 with the village of that id chosen."""
    return f"village?{urlencode({'village': village})}"


def stage_href(stage: str) -> str:
    """The map with only the projects at one stage, by its id."""
    return f"{page_href('map')}?{urlencode({'stage': stage})}"


def in_report(href: str, report: str) -> str:
    """`href` as it stands in the report of that id, whatever reports come later."""
    return with_query(href, {REPORT: report})


def with_query(href: str, names: Mapping[str, str], *, stated_wins: bool = False) -> str:
    """`href` with `names` after what it asks for already, and before its mark.

    Where `href` has one of the names already, `names` replaces its value, or not with `stated_wins`.
    """
    parts = urlsplit(href)
    stated = dict(parse_qsl(parts.query, keep_blank_values=True))
    added = {name: value for name, value in names.items() if not (stated_wins and name in stated)}
    return urlunsplit(parts._replace(query=urlencode(stated | added))) if added else href


def _marked(page: str, *, name: str, value: str, mark: str) -> str:
    return f"{page}?{urlencode({name: value})}#{mark}"
