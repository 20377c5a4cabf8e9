"""The files that Streamlit's front end is compiled into, and the one thing that has to be known of them."""

import re
from typing import Final

EXPORTS: Final = re.compile(r"export\{(?P<names>[^{}]*)\};?\s*(?://[^\n]*\s*)*$")
"""At the end of a chunk, perhaps with a comment behind it that names a source map."""
LONGEST: Final = 5000
"""A list of exports names some hundred things at the very most."""


class UnexpectedChunkError(RuntimeError):
    """A file of the installed Streamlit is not of the form this was written for."""


def exported_names(chunk: str) -> tuple[str, ...]:
    """The names under which other chunks may import from the one with the source `chunk`.

    Raises:
        UnexpectedChunkError: it does not end with a list of exports.
    """
    found = EXPORTS.search(chunk, max(0, len(chunk) - LONGEST))
    if found is None:
        raise UnexpectedChunkError("找不到导出的名称")
    return tuple(item.strip().rpartition(" as ")[2] for item in found["names"].split(",") if item.strip())
