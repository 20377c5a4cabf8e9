"""Debian's Chromium as the portal's tests use it: where it is, how it starts, when a page is ready."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

WHOLE = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
# The same Chromium of the same release, without windows: the whole browser draws its frame, tabs and all, for
# every page even where nobody sees it, and takes twice the time.
CANDIDATES = ("chromium-headless-shell", *WHOLE)
ARGUMENTS = (
    "--headless",
    "--no-sandbox",  # tests run as root in containers, where Chromium's sandbox cannot start
    "--disable-gpu",
    # A map needs WebGL, which a machine without a graphics card draws in software.
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # The rest keeps Chromium's own traffic out of a test that counts requests.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Without a process for graphics Chromium puts a page together in another way than on a reader's device, and
# may leave out what a map has drawn until something moves. Whoever looks at a window as it is takes this
# way, which costs a tenth more.
AS_ON_A_DEVICE = tuple(argument for argument in ARGUMENTS if argument != "--disable-gpu")
# Device pixels to a CSS pixel. Layout is the same at any; without a graphics card drawing is what takes time,
# and no claim is about the fineness of a picture.
COARSE = 0.5
# Where no pixel of a map is looked at: without a graphics card its shaders and their drawing take longer than
# all else. Asked whether it is ready, a shader or program says yes; asked for the number of its parts, none.
NO_DRAWING = """(() => {
    const { COMPILE_STATUS, LINK_STATUS, VALIDATE_STATUS } = WebGLRenderingContext;
    const ready = [COMPILE_STATUS, LINK_STATUS, VALIDATE_STATUS];
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
        for (const name of Object.getOwnPropertyNames(prototype)) {
            const drawing = /^(draw(Arrays|Elements)|clear$|compileShader$|linkProgram$)/.test(name);
            if (drawing) prototype[name] = () => {};
        }
        prototype.getShaderParameter = prototype.getProgramParameter = (_, name) => ready.includes(name) || 0;
    }
})()"""
READY_MILLISECONDS = 30_000
# Streamlit says itself when the script has run; the h1 says that its result has been drawn. Charts far from
# the window are not fetched until the reader comes near, so only what can be seen has to be there.
READY = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    return app !== null
        && app.dataset.testScriptState === 'notRunning'
        && app.querySelector('h1') !== null
        && app.querySelector('[data-stale="true"]') === null
        && ![...app.querySelectorAll('[data-testid="stSkeleton"]')].some((waiting) => {
            const box = waiting.getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight;
        });
}"""
# Streamlit scrolls inside an element of its own, so the document is never taller than the window.
CONTENT_HEIGHT = """() => Math.ceil(Math.max(
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll('[data-testid="stMain"]')].map((main) => main.scrollHeight),
))"""


class MissingBrowserError(Exception):
    """No Chromium was found; the message says in plain words what to install."""


def find_chromium(candidates: Sequence[str] = CANDIDATES) -> str:
    """Return the path of the Chromium named by CHROMIUM, or else of the system's own.

    The one without windows is taken where there is one; `candidates` may ask for the whole browser.

    Raises:
        MissingBrowserError: there is none.
    """
    named = os.environ.get("CHROMIUM")
    for candidate in (named,) if named else candidates:
        if found := shutil.which(candidate):
            return found
    if named:
        raise MissingBrowserError(f"CHROMIUM names {named}, which cannot be run.")
    raise MissingBrowserError(
        "Browser tests need Chromium: `make test` installs it, or install it by hand "
        "(Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path."
    )


def launch_chromium(
    playwright: Playwright, *, candidates: Sequence[str] = CANDIDATES, arguments: Sequence[str] = ARGUMENTS
) -> Browser:
    """Start one of `candidates` on no screen.

    Raises:
        MissingBrowserError: there is none.
    """
    return playwright.chromium.launch(executable_path=find_chromium(candidates), args=list(arguments))


@contextmanager
def chromium(
    candidates: Sequence[str] = CANDIDATES, arguments: Sequence[str] = ARGUMENTS
) -> Iterator[Browser]:
    """One of `candidates`, closed with the block. Raises MissingBrowserError if there is none."""
    with sync_playwright() as playwright:
        running = launch_chromium(playwright, candidates=candidates, arguments=arguments)
        yield running
        running.close()


def wait_until_ready(page: Page) -> None:
    """Wait until Streamlit has run the page's script and drawn what came of it."""
    page.wait_for_function(READY, timeout=READY_MILLISECONDS)
    page.evaluate("() => document.fonts.ready.then(() => true)")


def screenshot(page: Page, *, file: Path) -> None:
    """Write the whole page as a PNG, beyond what the window shows."""
    viewport = page.viewport_size
    assert viewport is not None, "a page without a fixed window has no full-page picture"
    page.set_viewport_size(
        {"width": viewport["width"], "height": max(viewport["height"], page.evaluate(CONTENT_HEIGHT))}
    )
    # Charts draw themselves anew for the taller window.
    page.wait_for_timeout(500)
    page.screenshot(path=file, animations="disabled")
    page.set_viewport_size(viewport)
