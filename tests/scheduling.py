"""Which tests stay together in one process: those of a module, and those that open or make the same thing."""

import re

from xdist.scheduler import LoadScopeScheduling

# Each page is opened once for all audits of it.
_AUDIT = re.compile(r"tests/browser/test_accessibility\w*\.py::\w+\[([a-z]+)\]$")
# The offline bundle is made once.
_BUNDLE = ("tests/browser/test_paper_and_stick.py", "tests/publish/test_bundle.py")


class PageByPage(LoadScopeScheduling):  # type: ignore[misc] # xdist ships no types
    """Hands out whole modules, but the audits of pages page by page, and who reads the bundle together."""

    def _split_scope(self, nodeid: str) -> str:
        if audit := _AUDIT.search(nodeid):
            return f"audits of {audit[1]}"
        module = nodeid.partition("::")[0]
        return "bundle" if module in _BUNDLE else module
