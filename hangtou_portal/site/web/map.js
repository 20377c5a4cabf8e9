// A tap on the map is heard, the first one and a slow hand's too, and its answer is seen. deck.gl lets a tap last 250 ms by its own
// script's clock; for the first tap it must make the programs that it looks up marks with, which takes a slow phone longer
// than that. What the browser calls a click and deck.gl doesn't is given to it once more, as short as can be.
(() => {
  "use strict";
  const LONGEST = 250; // ms
  const STILL = 9; // px: deck.gl's too
  const PATIENCE = 10000; // ms that a panel may take to come
  let began = null; // when scripts got to know that the pointer came down, and where
  let held = false;
  const spot = (event) => ({ at: performance.now(), x: event.clientX, y: event.clientY });

  addEventListener("pointerdown", (event) => { began = event.isTrusted ? spot(event) : null; }, { passive: true, capture: true });
  addEventListener("pointerup", (event) => {
    const { at, x, y } = spot(event);
    held = began !== null && at - began.at > LONGEST && Math.hypot(x - began.x, y - began.y) < STILL;
  }, { passive: true, capture: true });
  // On a phone the panel of the place that was meant stands beneath the map: its beginning is brought into view.
  const title = () => document.querySelector("#root #place-title");
  const showPanel = (before, until) => {
    const now = title()?.textContent;
    if (performance.now() > until) return;
    if (now === undefined || now === before) {
      setTimeout(showPanel, 50, before, until);
      return;
    }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    title().scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  };

  // deck.gl's tip always opens to the right of the pointer; from the map's right part it opens to the left, or it would be cut.
  addEventListener("pointermove", ({ target, clientX }) => {
    const map = target instanceof Element && target.closest(STREAMLIT.map);
    if (!map) return;
    const { left, width } = map.getBoundingClientRect();
    map.style.setProperty("--tip", clientX > left + width / 2 ? "-100%" : "0");
  }, { passive: true });

  addEventListener("click", ({ target, clientX, clientY, isTrusted }) => {
    if (!isTrusted || !(target instanceof Element) || !target.closest(STREAMLIT.map)) return;
    showPanel(title()?.textContent, performance.now() + PATIENCE);
    if (!held) return;
    held = false;
    for (const type of ["pointerdown", "pointerup"]) {
      target.dispatchEvent(new PointerEvent(type, { clientX, clientY, isPrimary: true, pointerType: "touch", bubbles: true }));
    }
  });
})();
