"""What the repository promises of itself: top level, locks, sizes, and what it never contains."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.server import ROOT

AGREED_TOP_LEVEL = {
    "app.py",
    "pages",
    "data",
    "hangtou_portal",
    "requirements.txt",
    "tests",
    "README.md",
    # Beside them only what tools need.
    ".ci",
    ".gitattributes",
    ".gitignore",
    ".streamlit",
    "LICENSE",
    "Makefile",
    "bench",
    "deploy",
    "pyproject.toml",
    "requirements-dev.txt",
}
LOCKS = ("requirements.txt", "requirements-dev.txt")
PINNED = re.compile(r"(?P<name>[a-z0-9._-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>.+?))? \\")
HASH = re.compile(r" +--hash=sha256:[0-9a-f]{64}(?: \\)?")
# Spelled in pieces, so that this file does not contain what it looks for.
FOREIGN = re.compile(
    "|".join(
        (
            r"(?<![\w.-])/(?:work|root|home)" + "/",  # one machine's folders
            "(?<!--no-emit-)index-" + "url",  # the lock command says that it writes none
            "find-" + "links",
            "trusted-" + "host",
            r"pypi\." + "org",
            "python" + "hosted",
        )
    )
)
PAGE_LINES = 60
MODULE_LINES = 200
USUAL_MODULE_LINES = 150
#: What a module of a wheel is called that another name installs.
INSTALLED_BY = {
    "PIL": "pillow",
    "axe_playwright_python": "axe-playwright-python",
    "fontTools": "fonttools",
    "kubernetes_validate": "kubernetes-validate",
    "pptx": "python-pptx",
    "xdist": "pytest-xdist",
    "yaml": "pyyaml",
}


def committed_files() -> Iterator[Path]:
    """Yield what is or would be committed: ignored files such as .venv are nobody's business."""
    listed = subprocess.run(
        # The owner of a checkout in a container is often somebody else; git would refuse to list it.
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    for name in sorted(set(listed.stdout.decode().split("\0")) - {""}):
        if (ROOT / name).is_file():
            yield ROOT / name


def pins(lock: str) -> set[tuple[str, str, str]]:
    """Return (name, version, marker) of every requirement in a lock file."""
    found = map(PINNED.fullmatch, (ROOT / lock).read_text(encoding="utf-8").splitlines())
    return {(pin["name"], pin["version"], pin["marker"] or "") for pin in found if pin}


def lines(file: Path) -> int:
    """Count a file's lines."""
    return len(file.read_text(encoding="utf-8").splitlines())


def test_the_top_level_holds_only_what_was_agreed() -> None:
    top_level = {file.relative_to(ROOT).parts[0] for file in committed_files()}

    assert top_level <= AGREED_TOP_LEVEL, f"not agreed: {sorted(top_level - AGREED_TOP_LEVEL)}"


def test_every_line_of_a_lock_is_a_pin_or_a_hash() -> None:
    for lock in LOCKS:
        for number, line in enumerate((ROOT / lock).read_text(encoding="utf-8").splitlines(), start=1):
            is_comment = line.lstrip().startswith("#")
            assert is_comment or PINNED.fullmatch(line) or HASH.fullmatch(line), (
                f"{lock} line {number}: {line}"
            )


def test_every_direct_dependency_is_pinned_and_locked_in_that_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = {(name, version) for name, version, _ in pins("requirements.txt")}
    development = {(name, version) for name, version, _ in pins("requirements-dev.txt")}

    for requirement in project["dependencies"]:
        assert tuple(requirement.split("==")) in runtime, f"{requirement}: run `make lock`"
    for requirement in project["optional-dependencies"]["dev"]:
        assert tuple(requirement.split("==")) in development, f"{requirement}: run `make lock`"


def test_the_development_lock_contains_the_runtime_lock() -> None:
    missing = pins("requirements.txt") - pins("requirements-dev.txt")

    assert not missing, f"tests would run on other versions than the portal: {sorted(missing)}"


def test_no_committed_file_names_a_machine_or_where_packages_come_from() -> None:
    for file in committed_files():
        for number, line in enumerate(
            file.read_text(encoding="utf-8", errors="ignore").splitlines(), start=1
        ):
            found = FOREIGN.search(line)
            assert found is None, f"{file.relative_to(ROOT)} line {number}: {line.strip()[:120]}"


def test_a_page_is_a_short_script() -> None:
    for page in sorted((ROOT / "pages").glob("*.py")):
        assert lines(page) < PAGE_LINES, (
            f"{page.name} has {lines(page)} lines: move its parts to hangtou_portal/ui"
        )


def test_a_module_does_one_thing() -> None:
    modules = {file: lines(file) for file in (ROOT / "hangtou_portal").rglob("*.py")}
    long = {str(file.relative_to(ROOT)): count for file, count in modules.items() if count >= MODULE_LINES}
    unusual = [file for file, count in modules.items() if count >= USUAL_MODULE_LINES]

    assert not long, f"{MODULE_LINES} lines or more: {long}"
    assert len(unusual) <= len(modules) / 10, f"only a few may have {USUAL_MODULE_LINES} lines: {unusual}"


def _imported(folder: str) -> set[str]:
    """The wheels whose modules are imported below `folder`."""
    names: set[str] = set()
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
    tops = {name.partition(".")[0] for name in names} - sys.stdlib_module_names
    return {INSTALLED_BY.get(top, top) for top in tops - {"bench", "hangtou_portal", "tests"}}


def test_whatever_is_imported_is_pinned_by_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {line.partition("==")[0] for line in project["dependencies"]}
    for_tests = {line.partition("==")[0] for line in project["optional-dependencies"]["dev"]}
    assert _imported("hangtou_portal") | _imported("pages") <= pinned
    assert _imported("tests") <= pinned | for_tests
