"""大字版 of every page: type, room between lines and paragraphs, targets, contrast as the norm asks."""

from playwright.sync_api import Page

from tests.browser import accessibility as audit
from tests.browser.audited import (
    DESK,
    PHONE,
    WIDTHS,
    every_page,
    on_every_ground,
    resize,
    room,
    violations,
)

# CSS pixels: 互联网网站适老化通用设计规范.
LEAST = 60
# The norm speaks of the main text: at least 18 px, lines at least 1.3, paragraphs 1.3 times the distance of
# lines. Labels in cards and tables are held to size and line only; every paragraph outside them to all three.
SETTING = """() => {
    const lines = (e) => parseFloat(getComputedStyle(e).lineHeight);
    const size = (e) => parseFloat(getComputedStyle(e).fontSize);
    const shown = (selector) => [...document.querySelectorAll(`.stMain :is(${selector})`)].filter((e) =>
        e.checkVisibility() && e.innerText.trim() && !e.closest('.ht-bar, .ht-hidden'));
    const small = shown('p, li, dd, dt, td, th, summary, a, h1, h2, h3, [role=heading]')
        .filter((e) => size(e) < 18 || lines(e) / size(e) < 1.3 - 0.01)
        .map((e) => `small or dense: ${e.outerHTML.slice(0, 160)}`);
    const close = shown('p, blockquote')
        .filter((e) => !e.closest('.ht-card, .ht-masthead, .ht-table, button, label'))
        .flatMap((e) => {
            const next = e.nextElementSibling;
            if (!next?.matches('p, blockquote') || !next.checkVisibility()) return [];
            const gap = next.getBoundingClientRect().top - e.getBoundingClientRect().bottom;
            return gap >= 1.3 * lines(e) - 1 ? []
                : [`paragraphs ${gap.toFixed(0)} px apart, lines ${lines(e)}: ${e.outerHTML.slice(0, 160)}`];
        });
    return [...small, ...close];
}"""


shown = every_page("?size=large")


def test_large_type_breaks_no_rule_and_is_set_as_the_norm_asks(page: Page) -> None:
    resize(page, width=PHONE)
    assert audit.heading_faults(page) == []
    faults: list[object] = [*page.evaluate(SETTING), *violations(page)]
    resize(page, width=DESK)
    faults += violations(page)
    faults += [(DESK, fault) for fault in room(page, least=LEAST)]
    # At the largest size everything is tightest.
    page.evaluate("() => document.documentElement.style.setProperty('--size', 30)")
    for width in WIDTHS:
        resize(page, width=width)
        faults += [(width, fault) for fault in room(page, least=LEAST)]
    assert not faults, "\n".join(map(str, faults))


def test_large_type_keeps_the_highest_contrast_on_every_ground(page: Page) -> None:
    resize(page, width=PHONE)
    faults = on_every_ground(page, rule="color-contrast-enhanced")
    assert not faults, "\n".join(faults)
