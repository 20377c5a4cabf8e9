"""How a reader wants the portal: type size, contrast and ground, as the address says it.

The same three names are remembered by the browser where it runs scripts (`html/reading.js`), and carried
from page to page by the links themselves where it does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: Pixels of the main text. 互联网网站适老化通用设计规范 asks for 18 at least, which are the ordinary page's,
#: and for a choice up to 30.
SMALLEST, LARGEST = 18, 30
#: What one tap on 大字版 gives, and what one tap on 更大 or 更小 adds or takes.
LARGE, STEP = 24, 2
#: The names in an address that are about how a page is shown and not what it shows.
NAMES = ("size", "contrast", "theme")
#: What the others may be. Normal contrast only has to be chosen where the system prefers more; without a
#: chosen ground the system's preference holds.
CONTRASTS, GROUNDS = ("high", "normal"), ("light", "dark")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A reader's choices; none is the ordinary page, which follows the system's preferences."""

    size: int | None = None
    contrast: str = ""
    theme: str = ""

    @property
    def large(self) -> bool:
        """Whether this is 大字版: larger type, and fewer things on a screen."""
        return self.size is not None

    @property
    def scale(self) -> float:
        """How much larger than usual type is."""
        return (self.size or SMALLEST) / SMALLEST

    @property
    def query(self) -> dict[str, str]:
        """The choices as an address carries them; empty for the ordinary page."""
        named = {"size": str(self.size or ""), "contrast": self.contrast, "theme": self.theme}
        return {name: value for name, value in named.items() if value}

    @property
    def attributes(self) -> str:
        """The choices as attributes of the html element, from which the style sheet takes them."""
        size = f' data-large="" style="--size:{self.size}"' if self.size else ""
        said = "".join(f' data-{name}="{value}"' for name, value in self.query.items() if name != "size")
        return size + said


def reading_of(query: Mapping[str, str]) -> Reading:
    """The choices in `query`; what it does not understand is the ordinary page."""
    contrast, theme = query.get("contrast", ""), query.get("theme", "")
    return Reading(
        size=_size(query.get("size", "")),
        contrast=contrast if contrast in CONTRASTS else "",
        theme=theme if theme in GROUNDS else "",
    )


def _size(said: str) -> int | None:
    """None for the ordinary page's size, and for what is none."""
    if said == "large":
        return LARGE
    size = min(int(said), LARGEST) if said.isascii() and said.isdigit() else SMALLEST
    return size if size > SMALLEST else None
