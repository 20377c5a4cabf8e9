"""Pictures of whole pages at the widths readers have, for a person to look at.

    python -m tests.screenshots build/screenshots --url http://localhost:8501 / /city

Files are named after page and width: `city-390.png`. Without a path only the start page is taken.
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from tests.browser.chromium import AS_ON_A_DEVICE, WHOLE, chromium, screenshot, wait_until_ready

# A phone, a laptop, a projector (CSS pixels).
WIDTHS = (390, 1440, 1920)
HEIGHT = 900


def take(*, folder: Path, url: str, paths: Sequence[str], widths: Sequence[int] = WIDTHS) -> list[Path]:
    """Write one PNG per path and width and return the files in that order."""
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    with chromium(WHOLE, AS_ON_A_DEVICE) as browser:
        for path in paths:
            for width in widths:
                file = folder / f"{_name(path)}-{width}.png"
                page = browser.new_page(viewport={"width": width, "height": HEIGHT}, locale="zh-CN")
                page.goto(url.rstrip("/") + "/" + path.lstrip("/"))
                wait_until_ready(page)
                screenshot(page, file=file)
                page.close()
                files.append(file)
    return files


def _name(path: str) -> str:
    """Turn an address into a file name that every system takes: `/city?figure=x` becomes `city-figure-x`."""
    return re.sub(r"[^\w]+", "-", path).strip("-") or "home"


def main() -> None:
    """Read the command line and print each file as it is known."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("paths", nargs="*", default=["/"], metavar="PATH")
    parser.add_argument(
        "--url", default="http://localhost:8501", help="a portal that runs (default: %(default)s)"
    )
    parser.add_argument(
        "--width", type=int, action="append", dest="widths", help="in CSS pixels, may be repeated"
    )
    # Paths may stand before or after an option.
    arguments = parser.parse_intermixed_args()
    for file in take(
        folder=arguments.folder, url=arguments.url, paths=arguments.paths, widths=arguments.widths or WIDTHS
    ):
        print(file)


if __name__ == "__main__":
    main()
