"""What a test asks of a browser, whichever engine it is."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).parent
#: Seconds that anything may take: a machine without a graphics card, and other tests beside this one.
PATIENCE = 90.0
#: Seconds until a click counts as lost.
ANSWER = 15.0
#: Seconds between two looks.
BETWEEN = 0.1

# A page that Streamlit has taken over; charts and maps come later.
TAKEN_OVER = (
    "document.documentElement.classList.contains('taken-over')"
    " && document.querySelectorAll('#root h1').length === 1"
)
# The middle of an element, once it can be seen and lies under nothing else.
SPOT = """(() => {
    const found = [...document.querySelectorAll(%s)].find((element) =>
        element.checkVisibility({visibilityProperty: true}) && element.textContent.includes(%s));
    if (!found) return null;
    found.scrollIntoView({block: 'center', behavior: 'instant'});
    const box = found.getClientRects()[0];
    const [x, y] = [Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2)];
    return found.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
})()"""


class EngineError(RuntimeError):
    """A browser refused what it was asked; the message is its own."""


class Engine(ABC):
    """A browser with one window."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Load a page; returns when it has begun to come."""

    @abstractmethod
    def resize(self, *, width: int, height: int) -> None:
        """Give the page a window of that size, in CSS pixels."""

    @abstractmethod
    def evaluate(self, expression: str) -> object:
        """Return what a JavaScript expression comes to, as JSON carries it.

        Raises:
            EngineError: the expression threw, or the page was just being left.
        """

    @abstractmethod
    def perform(self, sources: Sequence[Mapping[str, object]]) -> None:
        """Carry out WebDriver's actions, one sequence for each source of input."""

    @abstractmethod
    def errors(self) -> list[str]:
        """Return what scripts and the console have reported as errors since the browser started."""

    def wait_for(self, condition: str, *, patience: float = PATIENCE) -> object:
        """Return the value of a JavaScript expression as soon as it is a true one.

        Raises:
            AssertionError: it never was, within `patience` seconds; the message names condition and address.
        """
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if value := self.evaluate(condition):
                return value
            time.sleep(BETWEEN)
        raise AssertionError(f"at {self.evaluate('location.href')} it never came that {condition}")

    def click(self, selector: str, *, words: str = "", until: str) -> None:
        """Click the first visible element of a selector that holds `words`, until an expression is true.

        A click may fall into the moment in which the page is drawn anew, and be lost; then it is made again.

        Raises:
            AssertionError: there is no such element, or what it should bring never came.
        """
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            x, y = self._standing(SPOT % (json.dumps(selector), json.dumps(words)))
            moves: Sequence[Mapping[str, object]] = (
                {"type": "pointerMove", "x": x, "y": y},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerUp", "button": 0},
            )
            self.perform([{"type": "pointer", "id": "mouse", "actions": moves}])
            with suppress(AssertionError):
                self.wait_for(until, patience=ANSWER)
                return
        self.wait_for(until)

    def cut_off(self) -> object:
        """Return what does not fit, one line each: the page into its window, a control's words into it.

        What moves is given the time of an answer to come to rest.
        """
        deadline = time.monotonic() + ANSWER
        while (cut := self.evaluate(call("cut_off.js"))) and time.monotonic() < deadline:
            time.sleep(BETWEEN)
        return cut

    def _standing(self, spot: str) -> tuple[int, int]:
        """Where something is, as soon as it stands still."""
        before, now = None, self.wait_for(spot)
        while before != now:
            time.sleep(BETWEEN)
            before, now = now, self.wait_for(spot)
        assert isinstance(now, list)
        return now[0], now[1]


def call(name: str) -> str:
    """Return the expression that calls the function in a JavaScript file of this folder."""
    return f"({(HERE / name).read_text(encoding='utf-8')})()"
