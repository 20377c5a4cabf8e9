"""Reads from Streamlit's index.html which scripts and style sheets it loads.

Streamlit's page is English and empty; only its scripts and its style sheets are wanted. They carry content
hashes that change with every release, so they are read from the installed files and never written here.
"""

from html.parser import HTMLParser
from pathlib import Path

from streamlit import file_util


class UnexpectedFileError(RuntimeError):
    """A file of the installed Streamlit is not as expected; the message says in Chinese what is missing."""


def static_directory() -> Path:
    """The folder of Streamlit's compiled front end: index.html, and in `static` all else."""
    return Path(file_util.get_static_dir())


def released(pattern: str) -> dict[str, Path]:
    """The released files that match `pattern`, such as `js/Html.*.js`, by their names below `static`."""
    folder = static_directory() / "static"
    return {
        file.relative_to(folder).as_posix(): file for file in sorted(folder.glob(pattern)) if file.is_file()
    }


class StreamlitHead(HTMLParser):
    """What starts Streamlit in a browser, relative to its folder `static`, in the order of index.html."""

    def __init__(self) -> None:
        super().__init__()
        #: The modules that start it; one in all releases known.
        self.scripts: list[str] = []
        #: What those import, named there so that a browser need not find out step by step.
        self.modules: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag loads, if anything."""
        values = {name: value or "" for name, value in attrs}
        match tag, values.get("type"), values.get("rel"):
            case "script", "module", _ if "src" in values:
                self.scripts.append(_within_static(values["src"]))
            case "link", _, "modulepreload":
                self.modules.append(_within_static(values["href"]))
            case "link", _, "stylesheet":
                self.styles.append(_within_static(values["href"]))


def read_head() -> StreamlitHead:
    """What starts the installed Streamlit; without `scripts` if its index.html does not tell."""
    head = StreamlitHead()
    head.feed((static_directory() / "index.html").read_text(encoding="utf-8"))
    return head


def _within_static(address: str) -> str:
    return address.removeprefix("./").lstrip("/").removeprefix("static/")
