"""The official base map under the portal's own: 天地图 tiles, only where an operator has switched them on.

Without a key no request leaves server or browser. With one, the readers' browsers ask the configured hosts
and no other, and the server asks for a tile from time to time: it logs a key or an address that is wrong.
"""

from __future__ import annotations

import http.client
import logging
import os
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from hangtou_portal.maps.palette import SHEETS
from hangtou_portal.maps.views import world
from hangtou_portal.palette import Theme
from hangtou_portal.record.geometry import Point
from hangtou_portal.views.operator import UNSET
from hangtou_portal.views.public_address import host_of

LOG = logging.getLogger(__name__)

KEY: Final = "HANGTOU_TIANDITU_KEY"
URL: Final = "HANGTOU_TIANDITU_URL"
ATTRIBUTION: Final = "HANGTOU_TIANDITU_ATTRIBUTION"
APPROVAL: Final = "HANGTOU_TIANDITU_APPROVAL"

#: 天地图's own addresses: its vector map in Web Mercator. Its datum CGCS2000 needs no conversion here.
OFFICIAL: Final = "https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk={key}"
#: Where the browser finds the style that puts the tiles under the map.
STYLE_ADDRESS: Final = "/map-style.json"
#: How far in the tile lies that is asked for to see whether key and address are right.
_ZOOM: Final = 12
_PATIENCE: Final = 8.0


class BasemapError(Exception):
    """A configuration that cannot work; the message says in Chinese what is wrong."""


@dataclass(frozen=True, kw_only=True)
class Basemap:
    """Tiles (`tiles`: an address with {x}, {y}, {z}), and what has to be shown beside them."""

    tiles: str
    attribution: str
    approval: str

    @property
    def origin(self) -> str:
        """The one host that browsers may ask for pictures."""
        parts = urlsplit(self.tiles)
        return f"{parts.scheme}://{parts.netloc}"


def basemap_from(environment: Mapping[str, str]) -> Basemap | None:
    """What the operator configured; None if nothing. Raises BasemapError for what cannot work."""
    key, url = (environment.get(name, "").strip() for name in (KEY, URL))
    if not key and not url:
        return None
    template = url or OFFICIAL
    if any(mark not in template for mark in ("{x}", "{y}", "{z}")):
        raise BasemapError(f"{URL}要含有{{x}}、{{y}}和{{z}}")
    if "{key}" in template and not key:
        raise BasemapError(f"{URL}含有{{key}}，但没有设置{KEY}")
    if not host_of(template):
        raise BasemapError(f"{URL}要以http://或https://开头，后面是网址")
    return Basemap(
        tiles=template.replace("{key}", quote(key, safe="")),
        attribution=environment.get(ATTRIBUTION, "").strip() or "天地图",
        approval=environment.get(APPROVAL, "").strip() or UNSET,
    )


def configured_basemap() -> Basemap | None:
    """As `basemap_from`; a configuration that cannot work is one line in the log, and no base map."""
    try:
        return basemap_from(os.environ)
    except BasemapError as error:
        LOG.error("天地图底图没有启用：%s", error)
        return None


def fault_of(basemap: Basemap, *, town: Sequence[Point]) -> str | None:
    """Ask for a tile of the town, whose outline begins at `town[0]`. Waits up to 8 seconds.

    None if a picture comes, else what is wrong, in Chinese.
    """
    x, y = (int(part * 2**_ZOOM) for part in world(town[0]))
    address = basemap.tiles.replace("{x}", str(x)).replace("{y}", str(y)).replace("{z}", str(_ZOOM))
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 - http or https, see above
            kind = str(answer.headers.get_content_type())
    except urllib.error.HTTPError as error:
        return f"{basemap.origin}回答{error.code}，请核对密钥（{KEY}）"
    except (OSError, http.client.HTTPException, ValueError):
        return f"连不上{basemap.origin}，请核对地址（{URL}）和网络"
    return None if kind.startswith("image/") else f"{basemap.origin}给的不是图片，请核对密钥和地址"


class BasemapState:
    """Whether the configured base map answers: `look` finds out, pages ask `working`. One per process."""

    def __init__(self) -> None:
        self._working: Basemap | None = None
        self._fault: str | None = None

    def look(self, basemap: Basemap, *, town: Sequence[Point]) -> None:
        """Ask for a tile of the town and keep the answer; log one line if it has changed.

        Waits up to 8 seconds.
        """
        fault = fault_of(basemap, town=town)
        if fault and fault != self._fault:
            LOG.error("天地图底图取不到，地图照常显示、没有底图：%s", fault)
        if not fault and self._working is None:
            LOG.info("天地图底图可用：%s", basemap.origin)
        self._fault = fault
        self._working = None if fault else basemap

    def working(self) -> Basemap | None:
        """The base map to draw; None while there is none or it does not answer."""
        return self._working


STATE: Final = BasemapState()


def style_of(*, basemap: Basemap, town: Sequence[Point]) -> dict[str, object]:
    """A map style: the sheet and the town as the portal draws them, and the tiles over both.

    Where a tile does not come, what is beneath shows: the map without a base.
    """
    colours = SHEETS[Theme.LIGHT]
    ring = [[list(point) for point in town]]
    outline = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": ring}}
    return {
        "version": 8,
        "sources": {
            "town": {"type": "geojson", "data": outline},
            "tiles": {"type": "raster", "tiles": [basemap.tiles], "tileSize": 256, "maxzoom": 18},
        },
        "layers": [
            {"id": "sheet", "type": "background", "paint": {"background-color": colours.sheet}},
            {"id": "town", "type": "fill", "source": "town", "paint": {"fill-color": colours.town}},
            {"id": "tiles", "type": "raster", "source": "tiles"},
        ],
    }
