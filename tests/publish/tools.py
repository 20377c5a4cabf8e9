"""LibreOffice and Poppler as the tests use them; `tests/browser/install.sh` brings both."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def needed(*names: str) -> str:
    """The path of the first of `names` that is installed; the test fails and says what to install.

    On Windows, where the portal runs and these programs are not at hand, it is left out.
    """
    if sys.platform == "win32":
        pytest.skip(f"{names[0]} is looked for on Linux alone")
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, f"{names[0]} is missing: `make test` installs it (sh tests/browser/install.sh)"
    return found


def pdf_text(file: Path, *, order: str = "layout") -> str:
    """The words of a PDF without any white space: line breaks and spacing are layout.

    In the `order` "raw" they come as they were set, so that the cells of a row stand together.
    """
    run = subprocess.run(
        [needed("pdftotext"), f"-{order}", "-nopgbrk", str(file), "-"],
        check=True,
        capture_output=True,
        text=True,
    )
    return squeezed(run.stdout)


def squeezed(words: str) -> str:
    """`words` without white space."""
    return re.sub(r"\s+", "", words)


def pdf_fonts(file: Path) -> list[str]:
    """One line a font, as pdffonts lists them: name, type, encoding, embedded, subset, unicode."""
    run = subprocess.run([needed("pdffonts"), str(file)], check=True, capture_output=True, text=True)
    return run.stdout.splitlines()[2:]


def pdf_pictures(file: Path, *, folder: Path, dpi: int = 60) -> list[Path]:
    """One PNG a page, in order."""
    subprocess.run(
        [needed("pdftoppm"), "-r", str(dpi), "-png", str(file), str(folder / file.stem)], check=True
    )
    return sorted(folder.glob(f"{file.stem}-*.png"))


def pptx_to_pdf(file: Path, *, folder: Path) -> Path:
    """What LibreOffice makes of a presentation; a profile of its own, so that runs do not meet."""
    subprocess.run(
        [
            needed("soffice", "libreoffice"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{file.stem}.pdf"
