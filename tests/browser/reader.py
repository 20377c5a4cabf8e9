"""A reader who acts on what is visible, by its role and name; clicks and screens are counted."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from playwright.sync_api import Locator, Page, expect

# How long a loaded machine may take to show a page, in milliseconds.
WAIT = 20_000

# How many windows away something is, less what a phone's bar covers at their lower edge; brings it into view.
DISTANCE = """(element) => {
    const bar = document.querySelector('.ht-bar');
    const fixed = bar && getComputedStyle(bar).position === 'fixed';
    const lower = fixed ? bar.getBoundingClientRect().top : innerHeight;
    const box = element.getBoundingClientRect();
    // Seen if its beginning is: a long sentence may go on below.
    if (bar?.contains(element)) return 0;
    const away = box.top < 0 ? box.top : Math.max(0, Math.min(box.bottom, box.top + 60) - lower);
    element.scrollIntoView({ block: "nearest" });
    return Math.abs(away) / lower;
}"""


@dataclass(kw_only=True)
class Reader:
    """One visit, from the overview on; `clicks` and `screens` are what it has taken so far."""

    page: Page
    home: str
    clicks: int = 0
    screens: int = 0

    def come(self, path: str = "/") -> Reader:
        """Open the portal as somebody does who has been told its address."""
        self.page.goto(self.home + path, wait_until="domcontentloaded")
        self.clicks = self.screens = 0
        return self.settle()

    def forget(self) -> None:
        """Let the browser forget what it was asked to remember: the next visit begins anew."""
        self.page.evaluate("() => localStorage.clear()")

    def settle(self) -> Reader:
        """Wait until the page is Streamlit's: until then the same words stand in the first paint."""
        self.page.wait_for_selector("html.taken-over", state="attached", timeout=WAIT)
        return self

    def link(self, name: str) -> Locator:
        """The first visible link of that name."""
        return self._shown(self.page.get_by_role("link", name=name, exact=True))

    def button(self, name: str) -> Locator:
        """The first visible button of that name, or what opens like one."""
        found = self.page.get_by_role("button", name=name)
        return self._shown(found.or_(self.page.locator("summary").filter(has_text=name)))

    def tap(self, what: Locator) -> None:
        """Go to it, if it is not in view, and tap it."""
        self.find(what)
        what.click()
        self.clicks += 1

    def find(self, what: Locator) -> str:
        """Look for it, counting the screens on the way; its words."""
        expect(what).to_be_visible(timeout=WAIT)
        self.settle()
        self.screens += ceil(what.evaluate(DISTANCE))
        return what.inner_text()

    def read(self, words: str, *, title: str = "") -> str:
        """Look for what says `words`, on the page called `title`; all that it says."""
        if title:
            expect(self.page.locator(".stApp h1")).to_contain_text(title, timeout=WAIT)
        return self.find(self._shown(self.page.locator(".stApp").get_by_text(words)))

    def article(self, words: str) -> str:
        """Look for the card or commitment that says `words`; all that it says."""
        title = self.page.get_by_role("heading", name=words)
        cards = self.page.locator(".stApp").get_by_role("article").filter(has=title)
        return self.find(self._shown(cards))

    def search(self, words: str) -> None:
        """Ask for `words` in the head of the page."""
        self.tap(self.button("查找"))
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/report?*q=*")
        self.settle()

    def took(self, *, clicks: int, screens: int) -> None:
        """Claim that no more was needed than this many clicks, and screens beyond those that opened."""
        assert self.clicks <= clicks, f"{self.clicks} clicks"
        assert self.screens <= screens, f"{self.screens} screens"

    @staticmethod
    def _shown(found: Locator) -> Locator:
        return found.filter(visible=True).first
