"""The way through a page by the Tab key."""

from playwright.sync_api import Page

# Each stop is written down as the key comes up: to ask after every press would take three times as long.
WRITE_DOWN = """() => {
    window.auditStops = [];
    const note = (event) => {
        if (event.key !== 'Tab') return;
        let e = document.activeElement;
        while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
        if (!e || e === document.body) return void window.auditStops.push(null);
        const box = e.getBoundingClientRect();
        const style = getComputedStyle(e);
        // On phones a bar lies over the lower edge: what it covers is not seen.
        const bar = [...document.querySelectorAll('.stApp .ht-bar')]
            .find((bar) => getComputedStyle(bar).position === 'fixed' && !bar.contains(e));
        const lower = bar?.getBoundingClientRect().top ?? innerHeight;
        const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        window.auditStops.push({
            html: e.outerHTML.slice(0, 160),
            name: (e.innerText || e.getAttribute('aria-label') || '').trim().slice(0, 40),
            key: (e.auditKey ??= Math.random()),
            seen: box.width > 0 && box.bottom > 0 && box.top < lower
                && box.right > 0 && box.left < innerWidth,
            ringed,
            outlined: ringed || style.boxShadow !== 'none',
        });
    };
    window.removeEventListener('keyup', window.auditNote, true);
    window.addEventListener('keyup', window.auditNote = note, true);
}"""
# How many presses of Tab one question is asked after.
STRIDE = 40
# Run after a walk, which leaves its key on every element that had the focus.
NOT_REACHED = """() => [...document.querySelectorAll(
    '.stApp :is(a[href], button, summary, input, select, [tabindex])')]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}))
    .filter((e) => e.getClientRects().length && !e.closest('[inert]') && e.auditKey === undefined)
    // Of a group of radio buttons only the chosen one is a stop; the arrow keys lead to the others.
    .filter((e) => !((e.type === 'radio' || e.role === 'radio')
        && [...(e.closest('[role=radiogroup]')?.querySelectorAll('input, [role=radio]') ?? [])]
            .some((other) => other.auditKey !== undefined)))
    .map((e) => e.outerHTML.slice(0, 160))"""


FROM_THE_BEGINNING = """() => {
    for (const e of document.querySelectorAll('*')) delete e.auditKey;
    // A blur alone would leave the browser where the last walk ended, in the midst of the page.
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus({preventScroll: true});
    start.remove();
    window.getSelection().removeAllRanges();
}"""


def walk(page: Page, *, steps: int) -> list[dict[str, object]]:
    """What has the focus after each press of Tab, from the page's beginning to the way's end.

    Raises:
        AssertionError: the way comes to something twice before it has come round.
    """
    page.evaluate(FROM_THE_BEGINNING)
    page.evaluate(WRITE_DOWN)
    stops: dict[object, dict[str, object]] = {}
    for done in range(0, steps, STRIDE):
        for _ in range(min(STRIDE, steps - done)):
            page.keyboard.press("Tab")
        for stop in page.evaluate("() => window.auditStops.splice(0)"):
            if stop is None or stop["key"] == next(iter(stops), None):
                return list(stops.values())
            if stop["key"] in stops:
                raise AssertionError(f"the way by Tab turns back in the middle, to {stop}")
            stops[stop["key"]] = stop
    return list(stops.values())


def not_reached(page: Page) -> list[str]:
    """What can have the focus, and had it at no stop of the `walk` before."""
    found: list[str] = page.evaluate(NOT_REACHED)
    return found
