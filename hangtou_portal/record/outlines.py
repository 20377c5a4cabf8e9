"""Reading outlines.geojson: the town's ring and the schematic lines."""

from __future__ import annotations

import json

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import Outline


def outlines(*, text: str, file: str) -> dict[str, Outline]:
    """Outlines by id: the outer ring of a polygon, or the points of a line.

    Raises RecordError if `text` is not GeoJSON of polygons and lines.
    """
    found = {}
    try:
        for feature in json.loads(text)["features"]:
            properties, geometry = feature["properties"], feature["geometry"]
            ring = geometry["coordinates"][0] if geometry["type"] == "Polygon" else geometry["coordinates"]
            found[properties["id"]] = Outline(
                id=properties["id"],
                name=properties["name"],
                kind=properties["kind"],
                note=properties["note"],
                points=tuple((float(lon), float(lat)) for lon, lat in ring),
            )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RecordError((Fault(file=file, reason="不是完整的GeoJSON"),)) from error
    return found
