"""What the Data Package calls the things that all reports share: domains, stages and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hangtou_portal.record.model import Place
from hangtou_portal.record.package import read_descriptor
from hangtou_portal.record.rows import entries
from hangtou_portal.record.tables import read_table
from hangtou_portal.record.town import PLACES


@dataclass(frozen=True, kw_only=True)
class PackageNames:
    """Titles of domains and stages, names of places, by id; `place_words` is what reports call places."""

    domains: Mapping[str, str]
    stages: Mapping[str, str]
    places: Mapping[str, str]
    place_words: frozenset[str]


def package_names(data: Path) -> PackageNames:
    """The names in the package in `data`. Raises RecordError if its files are damaged."""
    descriptor = read_descriptor(data=data)
    resource = descriptor.resources.get(PLACES)
    places = entries(read_table(data=data, file=resource.path), Place) if resource else ()
    return PackageNames(
        domains={str(item["id"]): str(item["title"]) for item in descriptor.objects("domains")},
        stages={str(item["id"]): str(item["title"]) for item in descriptor.objects("stages")},
        places={place.id: place.name for place in places},
        place_words=frozenset(word for place in places for word in place.report_names),
    )
