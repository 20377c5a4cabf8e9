"""The icon font, cut down to the icons that are used.

Streamlit loads a font of 4,000 icons with every page, 375 kB; the portal's own pages and Streamlit's
controls use fewer than a hundred of them, 8 kB. The names are found in the source files, so that
nobody has to keep a list.
"""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from string import ascii_lowercase, digits
from typing import Final

FILE: Final = "MaterialSymbols-Rounded"
"""The name of Streamlit's icon font; a hash follows."""
NAMED: Final = re.compile(r":material/(\w+):")
LETTERS: Final = ascii_lowercase + digits + "_"


def icons_named_in(files: Iterable[Path]) -> frozenset[str]:
    """The names of the icons that the files ask for as `:material/name:`."""
    return frozenset(
        name for file in files for name in NAMED.findall(file.read_text(encoding="utf-8", errors="ignore"))
    )


def with_icons_only(*, font: bytes, names: Iterable[str]) -> bytes:
    """The WOFF2 `font` with the icons `names` and no other; a name that it does not know is left out.

    An icon is a ligature of its name's letters, so the letters stay and all other ligatures go.
    """
    # Only packing needs it; above, it would take 0.1 s of the 1.5 s that each start of the portal takes.
    from fontTools import subset  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    wanted = frozenset(names)
    # With the time of cutting in it, each server of a town would send another file under the same address.
    loaded = TTFont(BytesIO(font), recalcTimestamp=False)
    glyphs = loaded.getBestCmap()
    letters = {glyphs[ord(letter)]: letter for letter in LETTERS if ord(letter) in glyphs}
    for lookup in loaded["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            if not hasattr(inner, "ligatures"):
                continue
            for first, ligatures in list(inner.ligatures.items()):
                inner.ligatures[first] = [
                    ligature
                    for ligature in ligatures
                    if "".join(letters.get(glyph, "?") for glyph in (first, *ligature.Component)) in wanted
                ]
    cutter = subset.Subsetter(subset.Options(layout_features=["*"]))
    cutter.populate(text=LETTERS)
    cutter.subset(loaded)
    loaded.flavor = "woff2"
    small = BytesIO()
    loaded.save(small)
    return small.getvalue()
