// A tap on the map is heard, the first one and a slow hand's too. deck.gl lets a tap last 250 ms by its own script's clock; for the
// first tap it must make the programs that it looks up marks with, which takes a slow phone longer than that. What the
// browser calls a click and deck.gl doesn't is given to it once more, as short as can be.
(() => {
  "use strict";
  const LONGEST = 250; // ms
  const STILL = 9; // px: deck.gl's too
  let began = null; // when scripts got to know that the pointer came down, and where
  let held = false;
  const spot = (event) => ({ at: performance.now(), x: event.clientX, y: event.clientY });

  addEventListener("pointerdown", (event) => { began = event.isTrusted ? spot(event) : null; }, { passive: true, capture: true });
  addEventListener("pointerup", (event) => {
    const { at, x, y } = spot(event);
    held = began !== null && at - began.at > LONGEST && Math.hypot(x - began.x, y - began.y) < STILL;
  }, { passive: true, capture: true });
  addEventListener("click", ({ target, clientX, clientY }) => {
    if (!held || !(target instanceof Element) || !target.closest(STREAMLIT.map)) return;
    held = false;
    for (const type of ["pointerdown", "pointerup"]) {
      target.dispatchEvent(new PointerEvent(type, { clientX, clientY, isPrimary: true, pointerType: "touch", bubbles: true }));
    }
  });
})();
