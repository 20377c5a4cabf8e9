"""Reads from Streamlit's index.html which scripts and style sheets it loads.

Streamlit's page is English and empty; only its scripts and its style sheets are wanted. They carry content
hashes that change with every release, so they are read from the installed files and never written here.
"""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from streamlit import file_util


class UnexpectedFileError(RuntimeError):
    """A file of the installed Streamlit is not as expected; the message says in Chinese what is missing."""


@dataclass(frozen=True, kw_only=True)
class StreamlitHead:
    """What starts Streamlit in a browser, relative to its folder `static`, in the order of index.html."""

    scripts: tuple[str, ...]
    """The modules that start it; one in all releases known."""
    modules: tuple[str, ...]
    """What those import, named there so that a browser need not find out step by step."""
    styles: tuple[str, ...]


def static_directory() -> Path:
    """The folder of Streamlit's compiled front end."""
    return Path(file_util.get_static_dir())


def read_head() -> StreamlitHead:
    """What starts the installed Streamlit; without `scripts` if its index.html does not tell."""
    links = _Links()
    links.feed((static_directory() / "index.html").read_text(encoding="utf-8"))
    return StreamlitHead(
        scripts=tuple(links.scripts), modules=tuple(links.modules), styles=tuple(links.styles)
    )


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.modules: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        match tag, values.get("type"), values.get("rel"):
            case "script", "module", _ if "src" in values:
                self.scripts.append(_within_static(values["src"]))
            case "link", _, "modulepreload":
                self.modules.append(_within_static(values["href"]))
            case "link", _, "stylesheet":
                self.styles.append(_within_static(values["href"]))


def _within_static(address: str) -> str:
    return address.removeprefix("./").lstrip("/").removeprefix("static/")
