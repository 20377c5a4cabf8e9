"""Where Streamlit's files are served: below a name that changes with what the portal makes of them.

A file's own name tells its content as Streamlit has released it. What is sent under it is the portal's work
as well, and browsers keep it for a year: without a name for that work, a reader who comes back after an
update would start a mixture of old files and new.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st

from hangtou_portal.site.frontend.icon_font import icons_named_in
from hangtou_portal.site.frontend.streamlit_head import released

PACKAGE: Final = Path(__file__).parents[2]
HERE: Final = Path(__file__).parent
DIGITS: Final = 12


@cache
def release() -> str:
    """Twelve hexadecimal digits that change with Streamlit's files, this package's code and its icons."""
    installed = [(name, file.stat().st_size) for name, file in released("**/*").items()]
    code = [path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.py"))]
    made_of = json.dumps([st.__version__, installed, code, sorted(_own_icons())])
    return hashlib.sha256(made_of.encode()).hexdigest()[:DIGITS]


def served_folder() -> str:
    """The address from the root that stands for the folder `static` of Streamlit's front end."""
    return f"/static/{release()}"


def icon_names() -> frozenset[str]:
    """The icons that Streamlit's own scripts, this package and the pages ask for."""
    return _own_icons() | icons_named_in(released("js/*.js").values())


def _own_icons() -> frozenset[str]:
    return icons_named_in([*PACKAGE.rglob("*.py"), *PACKAGE.parent.glob("pages/*.py")])
