"""Where Streamlit's files are served: below a name that changes with what the portal makes of them.

A file's own name tells its content as Streamlit has released it. What is sent under it is the portal's work
as well, and browsers keep it for a year: without a name for that work, a reader who comes back after an
update would start a mixture of old files and new.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st

PACKAGE: Final = Path(__file__).parents[2]
DIGITS: Final = 12


@cache
def served_folder() -> str:
    """The address from the root that stands for the folder `static` of Streamlit's front end."""
    digest = hashlib.sha256(st.__version__.encode())
    for file in _sources():
        digest.update(file.read_bytes())
    return f"/static/{digest.hexdigest()[:DIGITS]}"


def served_scripts() -> str:
    """The same for the folder of its scripts."""
    return f"{served_folder()}/js"


def _sources() -> Iterator[Path]:
    """All code that can have a part in what is sent: pages name the icons that the icon font keeps."""
    yield from sorted(PACKAGE.rglob("*.py"))
    yield from sorted(PACKAGE.parent.glob("pages/*.py"))
    yield from sorted((PACKAGE / "site" / "web").iterdir())
