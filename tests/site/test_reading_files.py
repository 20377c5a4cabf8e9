"""The browser's half of 阅读设置 agrees with the server's."""

import re

from hangtou_portal.html.reading_settings import CONTRASTS, GROUNDS, LARGE, LARGEST, NAMES, SMALLEST
from hangtou_portal.html.styles import html_file


def test_the_script_knows_the_same_names_sizes_and_values() -> None:
    script = html_file("reading.js")
    assert f"SMALLEST = {SMALLEST}, LARGEST = {LARGEST}, LARGE = {LARGE};" in script
    assert re.findall(r'"(\w+)"', script.split("const NAMES = ")[1].split("]")[0]) == list(NAMES)
    values = script.split("const VALUES = ")[1].split(";")[0]
    assert re.findall(r'"(\w+)"', values) == [*CONTRASTS, *GROUNDS]
