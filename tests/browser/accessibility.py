"""What an audit of an open page finds: axe-core, targets, headings, landmarks, overflow, links."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN_AXE = """async (asked) => {
    const found = await axe.run(document, {...asked, resultTypes: ['violations']});
    return found.violations.flatMap((rule) => rule.nodes.map((node) => ({
        rule: rule.id, target: node.target.join(' '), html: node.html.slice(0, 200),
        why: (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? '',
    })));
}"""
# A link inside a sentence, not beside one: its line's height is the sentence's.
IN_SENTENCE = """    const inSentence = (link) => {
        let block = link.parentElement;
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
        const others = [...block.querySelectorAll('a, summary, button')].filter((a) => a.checkVisibility());
        const own = others.reduce((all, a) => all + a.innerText.length, 0);
        const flows = getComputedStyle(link).display.startsWith('inline');
        return flows && block.innerText.trim().length > own;
    };"""
# What a finger aims at; links in sentences are exempt (WCAG 2.5.8 and 2.5.5: "inline").
TARGETS = (
    f"""() => {{ {IN_SENTENCE}"""
    """
    const roles = ['button', 'checkbox', 'combobox', 'link', 'menuitem', 'option', 'radio', 'slider',
        'switch', 'tab'];
    const kinds = ['a[href], button, summary, select, textarea, input:not([type=hidden])',
        ...roles.map((role) => `[role=${role}]`)].join();
    return [...document.querySelectorAll(kinds)]
        .filter((e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)
        .filter((e) => !e.closest('[aria-hidden=true]') && !e.matches('.ht-skip:not(:focus)'))
        .filter((e) => !(e.matches('a, .ht-term > summary') && inSentence(e)))
        .map((e) => {
            // The whole widget is the target: a click on its label or frame reaches it.
            const frames = 'label, [data-baseweb=select], [data-testid=stTextInputRootElement]';
            const widget = e.closest(frames) ?? e;
            const box = widget.getBoundingClientRect();
            return {html: e.outerHTML.slice(0, 160), width: box.width, height: box.height};
        });
}"""
)
# Wider than its window, or cut at an edge.
OVERFLOW = """() => {
    const main = document.querySelector('.stMain') ?? document.documentElement;
    const cut = [...main.querySelectorAll('*')].filter((e) => {
        if (!e.checkVisibility() || e.closest('.ht-hidden, .ht-skip, svg, [aria-hidden=true]')) return false;
        if (getComputedStyle(e).clipPath !== 'none' || e.closest('thead')) return false;
        const box = e.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    });
    const frame = Math.max(document.documentElement.scrollWidth, main.scrollWidth);
    return {frame, window: innerWidth, cut: cut.slice(0, 5).map((e) => e.outerHTML.slice(0, 160))};
}"""
# A heading that holds a term is one by its role.
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')]
    .filter((e) => e.checkVisibility())
    .map((e) => [Number(e.getAttribute('aria-level') ?? e.tagName[1]), e.textContent.trim()])"""
LANDMARKS = """() => [...document.querySelectorAll(
        '[role=banner], [role=contentinfo], [role=region], nav, main')]
    .filter((e) => e.checkVisibility()).map((e) => ({
        role: e.getAttribute('role') ?? (e.tagName === 'NAV' ? 'navigation' : e.tagName.toLowerCase()),
        name: e.getAttribute('aria-label') ?? '',
    }))"""
PLAIN_LINKS = (
    f"""() => {{ {IN_SENTENCE}"""
    """
    return [...document.querySelectorAll('.stMain a[href], .stMain .ht-term > summary')]
        .filter((e) => e.checkVisibility() && e.getClientRects().length && inSentence(e))
        .filter((e) => {
            const style = getComputedStyle(e);
            return !style.textDecorationLine.includes('underline') && style.borderBottomStyle === 'none';
        }).map((e) => e.outerHTML.slice(0, 160));
}"""
)


@dataclass(frozen=True, kw_only=True)
class Violation:
    """One element that breaks one rule."""

    rule: str
    target: str
    html: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.target} {self.why}\n    {self.html}"


@cache
def axe_source() -> str:
    """The script of axe-core, from the wheel that carries it."""
    return AXE.read_text(encoding="utf-8")


def violations(page: Page, *, rule: str = "") -> list[Violation]:
    """What axe finds by the rules of WCAG 2.0 to 2.2, A and AA, and its best practices; or by one rule.

    Contrast takes as long as all other rules together and depends on the ground, not on the width: it is
    asked for by itself, on every ground.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe_source())
    one = {"runOnly": {"type": "rule", "values": [rule]}}
    all_others = {
        "runOnly": {"type": "tag", "values": LEVELS},
        "rules": {"color-contrast": {"enabled": False}},
    }
    asked = one if rule else all_others
    return [Violation(**found) for found in page.evaluate(RUN_AXE, asked)]


def small_targets(page: Page, *, least: float) -> list[str]:
    """Targets that are less than `least` CSS pixels wide or high."""
    return [
        json.dumps(target, ensure_ascii=False)
        for target in page.evaluate(TARGETS)
        # Half a pixel is a matter of rounding in the layout.
        if min(target["width"], target["height"]) < least - 0.5
    ]


def overflow(page: Page) -> list[str]:
    """What makes the page wider than its window, in words."""
    found = page.evaluate(OVERFLOW)
    wide = (
        [f"{found['frame']} px in a window of {found['window']} px"]
        if found["frame"] > found["window"]
        else []
    )
    return [*wide, *(f"cut: {element}" for element in found["cut"])]


def heading_faults(page: Page) -> list[str]:
    """More or less than one h1, and headings that skip a level."""
    levels = page.evaluate(HEADINGS)
    faults = [] if sum(1 for level, _ in levels if level == 1) == 1 else [f"h1: {levels}"]
    return faults + [
        f"h{below} after h{above}: {words}"
        for (above, _), (below, words) in pairwise(levels)
        if below > above + 1
    ]


def landmarks(page: Page) -> list[tuple[str, str]]:
    """Role and name of each landmark that a screen reader would list."""
    return [(found["role"], found["name"]) for found in page.evaluate(LANDMARKS)]


def plain_links(page: Page) -> list[str]:
    """Links in sentences that only their colour tells from the words around them."""
    found: list[str] = page.evaluate(PLAIN_LINKS)
    return found
