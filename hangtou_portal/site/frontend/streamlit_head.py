"""What Streamlit's own index.html asks a browser to load, taken out of it for a shell of our own.

Streamlit's page is English and empty; only its script and its style sheet are wanted. They
carry content hashes that change with every release, so they are read from the installed files and never
written here.
"""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from streamlit import file_util


class UnexpectedShellError(RuntimeError):
    """The installed Streamlit's index.html is not of the kind this was written for."""


@dataclass(frozen=True, kw_only=True)
class StreamlitHead:
    """What starts Streamlit in a browser, relative to its folder `static`."""

    script: str
    styles: tuple[str, ...]


def static_directory() -> Path:
    """The folder of Streamlit's compiled front end."""
    return Path(file_util.get_static_dir())


def read_head() -> StreamlitHead:
    """What starts the installed Streamlit; `UnexpectedShellError` if it cannot be told."""
    links = _Links()
    links.feed((static_directory() / "index.html").read_text(encoding="utf-8"))
    if len(links.scripts) != 1 or not links.styles:
        raise UnexpectedShellError(
            f"index.html: 脚本{len(links.scripts)}个、样式表{len(links.styles)}个，应各有一个"
        )
    return StreamlitHead(script=links.scripts[0], styles=tuple(links.styles))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" in values:
            self.scripts.append(_within_static(values["src"]))
        if tag == "link" and values.get("rel") == "stylesheet":
            self.styles.append(_within_static(values["href"]))


def _within_static(address: str) -> str:
    return address.removeprefix("./").lstrip("/").removeprefix("static/")
