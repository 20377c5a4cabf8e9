"""The one place where the floor below, `publish`, is plugged into the web side."""

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from starlette.routing import BaseRoute

from hangtou_portal.site.content import Content

MODULE = "hangtou_portal.publish.web"


class _Publish(Protocol):
    """What the module named above offers."""

    def content(self) -> Content:
        """The portal's pages as plain HTML."""

    def routes(self) -> Sequence[BaseRoute]:
        """The portal's data and documents, such as CSV, XLSX and JSON."""


def portal_content() -> Content:
    """The portal's own pages."""
    return cast(_Publish, import_module(MODULE)).content()


def portal_routes_of_floor_below() -> Sequence[BaseRoute]:
    """The portal's own data routes."""
    return cast(_Publish, import_module(MODULE)).routes()
