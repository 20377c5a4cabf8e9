"""What a reader would miss when the system replaces every colour of the page by its own few."""

from playwright.sync_api import Page

# A forced ground takes backgrounds and shadows away: an edge, a weight or a line must say what they said.
FAINT = """() => {
    const paint = (e) => getComputedStyle(e).backgroundColor;
    const edge = (e) => ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
        getComputedStyle(e)[`border${side}Style`] !== 'none'
        && parseFloat(getComputedStyle(e)[`border${side}Width`]) >= 1);
    const ringed = (e) => getComputedStyle(e).outlineStyle !== 'none';
    const shown = (selector) => [...document.querySelectorAll(`.stApp :is(${selector})`)]
        .filter((e) => e.checkVisibility() && e.getClientRects().length);
    const ground = paint(document.querySelector('.stApp'));
    const missing = (selector, seen) => shown(selector).filter((e) => !seen(e))
        .map((e) => `${selector}: ${e.outerHTML.slice(0, 160)}`);
    return [
        ...missing('.ht-track', edge),
        ...missing('.ht-fill', (e) => paint(e) !== paint(e.parentElement) && paint(e) !== ground),
        ...missing('mark, .ht-sentence', (e) => paint(e) !== ground || ringed(e)),
        ...missing('.ht-found', ringed),
        ...missing('.ht-card, .ht-sheet > summary, a.ht-door, .ht-index a, .ht-options a, [data-variant]',
            (e) => edge(e) || ringed(e)),
        ...missing('.stPlotlyChart :is(.bars, .points) path', (e) => {
            const line = getComputedStyle(e).stroke;
            return line !== 'none' && line !== ground;
        }),
        ...missing('[data-variant]:is([aria-checked=true], [aria-pressed=true])', (e) => paint(e) !== ground),
        ...missing('.ht-nav [aria-current]', (e) => Number(getComputedStyle(e).fontWeight) >= 600),
    ];
}"""


def faint(page: Page) -> list[str]:
    """Bars, tracks, marks and controls that nothing but a colour of the portal's own would show."""
    found: list[str] = page.evaluate(FAINT)
    return found
