"""What `st.html` draws is cleaned by the browser itself, where it can.

Streamlit gives all HTML to DOMPurify first, which takes a phone a fifth of a second for one page. Browsers
have learned to do the same; in the chunk that draws HTML, `web/cleaning.js` takes DOMPurify's place and
fetches it only where it is needed.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.bundle import Redirect
from hangtou_portal.site.frontend.chunks import UnexpectedChunkError

DRAWS_HTML: Final = "Html"
"""The chunk of `st.html`."""
PURIFIER: Final = "purify.es"
"""DOMPurify's own chunk; what else imports it, diagrams, is not used here."""
IMPORT: Final = re.compile(r'import\{([\w$]+) as ([\w$]+)\}from"\./(' + re.escape(PURIFIER) + r'\.[^"]+)";')


@dataclass(frozen=True, kw_only=True)
class CleanedByBrowser:
    """Makes the chunk that draws HTML ask the browser before it asks DOMPurify."""

    redirect: Redirect
    """What is done to every chunk."""
    cleaner: str
    """The source of `web/cleaning.js`."""

    def __call__(self, chunk: bytes) -> bytes:
        """`chunk`, cleaning otherwise; an UnexpectedChunkError if it does not import DOMPurify."""
        text, times = IMPORT.subn(self._instead, self.redirect(chunk).decode())
        if times != 1:
            raise UnexpectedChunkError(f"{DRAWS_HTML}：应引用{PURIFIER}一次，实际{times}次")
        return text.encode()

    def _instead(self, found: re.Match[str]) -> str:
        outside, inside, file = found.groups()
        return f"const {inside}=await({self.cleaner})(()=>import(`./{file}`).then(all=>all.{outside}));"


def cleaned_by_browser(redirect: Redirect) -> CleanedByBrowser:
    """With the cleaner that the portal sends."""
    source = Path(__file__).parents[1] / "web" / "cleaning.js"
    return CleanedByBrowser(redirect=redirect, cleaner=source.read_text(encoding="utf-8"))
