"""The one table of colours: readable on its grounds, told apart by colour-blind readers.

Contrast is WCAG's. Colour blindness is simulated as Brettel, Viénot and Mollon (1997) do, and the difference
of two colours is CIEDE2000; both come from ColorAide, which documents and maintains them.
"""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from coloraide import Color

from hangtou_portal.palette import SERIES, Shades, Theme, tint
from hangtou_portal.site.theme import theme_options, theme_script
from tests.served import record

ROOT = Path(__file__).parents[1]
SCREENS = (Theme.LIGHT, Theme.DARK, Theme.HIGH_LIGHT, Theme.HIGH_DARK)
READERS = ("all colours", "protan", "deutan", "tritan")


def contrast(one: str, other: str) -> float:
    return Color(one).contrast(other, method="wcag21")


def seen(colour: str, reader: str) -> Color:
    shown = Color(colour)
    if reader in READERS[1:]:
        shown.filter(reader, 1, method="brettel", in_place=True)
    return shown.clip("srgb")


def nearest(colours: tuple[str, ...], reader: str) -> float:
    pairs = combinations([seen(colour, reader) for colour in colours], 2)
    return min(one.delta_e(other, method="2000") for one, other in pairs)


@pytest.mark.parametrize("theme", Theme)
def test_every_text_keeps_4_5_to_1_on_ground_and_cards(theme: Theme) -> None:
    own = theme.value
    texts = (own.ink, own.muted, own.link, own.accent, own.computed, own.schematic, *own.series)
    for ground in (own.ground, own.paper):
        assert all(contrast(text, ground) >= 4.5 for text in texts)
        assert contrast(own.muted_large, ground) >= 7
    assert contrast(own.ink, own.mark) >= 4.5
    assert contrast(own.ink, own.found) >= 4.5


@pytest.mark.parametrize("theme", SCREENS)
def test_every_mark_keeps_3_to_1_and_stands_out_from_what_is_not_reached(theme: Theme) -> None:
    own = theme.value
    for mark in (own.second, own.edge, *own.series):
        assert contrast(mark, own.ground) >= 3
    for mark in own.series:
        assert contrast(mark, own.track) >= 2
    assert contrast(own.edge, own.paper) >= 3


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_ten_stay_apart_for_every_reader_and_the_first_six_far_apart(theme: Theme, reader: str) -> None:
    assert nearest(theme.value.series, reader) >= 6
    assert nearest(theme.value.series[:6], reader) >= 10


def test_two_reds_and_greens_that_only_full_colour_vision_tells_apart_would_be_found() -> None:
    assert nearest(("#b3261e", "#8f5a00"), "all colours") > 10 > nearest(("#b3261e", "#8f5a00"), "deutan")


def test_a_domains_colour_comes_by_its_order() -> None:
    for order, domain in enumerate(record().domains, start=1):
        assert tint(domain) == f"var(--series-{order})"
        assert Theme.DARK.value.of(domain) == Theme.DARK.value.series[order - 1]
    assert tint(None) == "var(--accent)"
    assert Theme.LIGHT.value.of(None) == Theme.LIGHT.value.accent


def test_a_palette_has_ten_colours() -> None:
    values = {name: getattr(Theme.LIGHT.value, name) for name in Shades.__dataclass_fields__}
    with pytest.raises(ValueError, match=str(SERIES)):
        Shades(**values | {"series": values["series"][:9]})


def test_streamlit_has_its_theme_from_the_table_and_the_configuration_names_no_colour() -> None:
    options = theme_options()
    assert options["theme.dark.backgroundColor"] == Theme.DARK.value.ground
    assert options["theme.light.primaryColor"] == Theme.LIGHT.value.accent
    assert Theme.DARK.value.ground in theme_script()
    configured = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    assert not {name for name in configured if "olor" in name or name in {"light", "dark"}}
