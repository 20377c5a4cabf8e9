"""A Streamlit whose files look different: taken over all the same; what is not understood is named."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from hangtou_portal.site.frontend.gates import gate
from hangtou_portal.site.frontend.streamlit_head import UnexpectedFileError, static_directory
from tests.browser.chromium import NO_DRAWING
from tests.releases import DRAWN, UnusableReleaseError, drive, environment, start
from tests.server import ROOT
from tests.site.conftest import StartServer, open_taken_over
from tests.site.web import ask

RELEASES = ("1.66.1", "1.65.0")
"""The two before the pinned one."""
OTHER_FORM = "1.62.0"
"""Its chunks had another form, and its charts take no `alt`: pages without a chart are what it can draw."""
COMMENT = "\n//# sourceMappingURL=index.js.map\n"


def _change(scripts: Path, chunk: str, old: str, new: str) -> None:
    """Replace `old` at the end of a chunk, or wherever it stands."""
    [file] = scripts.glob(f"{chunk}.*.js")
    text = file.read_text(encoding="utf-8")
    assert old in text
    head, _, tail = text.rpartition(old)
    # The copy is only a link to the installed file.
    file.unlink()
    file.write_text(head + new + tail, encoding="utf-8")


def comment_behind_a_chunk_of_start_up(scripts: Path) -> None:
    _change(scripts, "react-dom", ";", ";" + COMMENT)


def comment_behind_plotly(scripts: Path) -> None:
    _change(scripts, "PlotlyChart", "};", "};" + COMMENT)


def dompurify_imported_in_another_way(scripts: Path) -> None:
    [purifier] = scripts.glob("purify.es.*.js")
    [html] = scripts.glob("Html.*.js")
    statements = html.read_text(encoding="utf-8").split(";")
    [statement] = [part for part in statements if part.endswith(f'from"./{purifier.name}"')]
    inside = statement.partition(" as ")[2].partition("}")[0]
    other = f'import*as purifier from"./{purifier.name}";const {inside}=purifier.t'
    _change(scripts, "Html", statement, other)


def late_filling_chunk_renamed(scripts: Path) -> None:
    [late] = scripts.glob("space-separated-tokens.*.js")
    for file in [*scripts.glob("*.js"), scripts.parents[1] / "index.html"]:
        text = file.read_text(encoding="utf-8")
        if late.name in text:
            file.unlink()
            file.write_text(text.replace(late.name, "tokens.js"), encoding="utf-8")
    late.rename(scripts / "tokens.js")


def plotly_exports_in_another_form(scripts: Path) -> None:
    [file] = scripts.glob("PlotlyChart.*.js")
    exports = file.read_text(encoding="utf-8").rpartition("export{")[2]
    first, _, second = exports.strip().removesuffix("};").partition(",")
    _change(scripts, "PlotlyChart", "export{" + exports, f"export{{{second}}};export{{{first}}};")


Breakage = Callable[[Path], None]
UNDERSTOOD: tuple[Breakage, ...] = (
    comment_behind_a_chunk_of_start_up,
    comment_behind_plotly,
    dompurify_imported_in_another_way,
    late_filling_chunk_renamed,
)
"""What may happen to Streamlit's scripts, all of it at once, and every piece is still improved."""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("breakages", "as_released"),
    [(UNDERSTOOD, set()), ((plotly_exports_in_another_form,), {"PlotlyChart"})],
    ids=["understood", "not understood"],
)
def test_a_front_end_that_looks_different_is_read_and_taken_over(
    breakages: Sequence[Breakage],
    as_released: set[str],
    start_server: StartServer,
    page: Page,
    tmp_path: Path,
) -> None:
    static = tmp_path / "static"
    shutil.copytree(static_directory(), static, copy_function=_link)
    for breakage in breakages:
        breakage(static / "static" / "js")
    server = start_server(cache=_no_folder(tmp_path), static=static)
    errors: list[str] = []
    page.add_init_script(NO_DRAWING)

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    page.on("console", note)
    open_taken_over(page, f"{server.url}/city")
    page.wait_for_selector("#root .js-plotly-plot .main-svg", timeout=60_000)
    page.locator("[data-testid=stDeckGlJsonChart]").scroll_into_view_if_needed()
    page.wait_for_selector("#root .stDeckGlJsonChart canvas", timeout=60_000)
    assert errors == []
    health = json.loads(ask(server, "/healthz", Accept="application/json").body)
    assert health["ready"] is True
    assert set(health["unimproved"]) == as_released
    said = ask(server, "/healthz")
    log = server.log.read_text(encoding="utf-8")
    for piece, reason in health["unimproved"].items():
        assert f"按原样提供：{piece}（{reason}）" in said.text
        [line] = [line for line in log.splitlines() if piece in line]
        assert "按原样提供" in line
    assert (said.status, said.text.splitlines()[0]) == (200, "正常")
    assert "Traceback" not in log
    server.stop()


@pytest.mark.browser
@pytest.mark.parametrize("version", [*RELEASES, OTHER_FORM])
def test_another_release_is_taken_over_and_draws(version: str, browser: Browser, tmp_path: Path) -> None:
    drawn = {} if version == OTHER_FORM else DRAWN
    try:
        python = environment(version, folder=ROOT / ".venv" / f"streamlit-{version}")
    except UnusableReleaseError as fault:
        pytest.fail(str(fault))
    portal = start(python, log=tmp_path / "server.log", cache=_no_folder(tmp_path))
    trial = drive(portal, browser=browser, paths=("/about",), drawn=drawn)
    portal.stop()
    assert (trial.streamlit, trial.pages) == (version, 1)
    assert [fault for fault in trial.faults if "'alt'" not in fault or version in RELEASES] == []
    assert trial.unimproved == {}


def test_a_gate_looks_like_its_chunk_and_loads_it_later() -> None:
    text = gate(
        'import"./a.js";var a,b;export{a as Chart,b as default};', kind="chart", whole="Chart.1.whole.js"
    )
    assert 'const bring = (again) => import("./Chart.1.whole.js" + again);' in text
    assert 'await window.portalGate("chart", bring);' in text
    assert text.endswith("export { Chart_ as Chart, default_ as default };")


@pytest.mark.parametrize("chunk", ["var a = 1;", "var a;export{a as Chart};", "export default 1;"])
def test_a_chunk_of_another_form_gets_no_gate(chunk: str) -> None:
    with pytest.raises(UnexpectedFileError):
        gate(chunk, kind="chart", whole="x.js")


def _no_folder(folder: Path) -> Path:
    """A cache that cannot be written: to pack each of these releases would take a minute."""
    (folder / "file").write_text("")
    return folder / "file"


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)
