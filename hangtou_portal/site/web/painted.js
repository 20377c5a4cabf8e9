// Runs `act` once the first paint stands in the window: until then a phone's line and processor have nothing else to do
// than to bring and draw it.
const oncePainted = (act) => {
  "use strict";
  const LATEST = 1000; // ms: in a tab that nobody looks at, nothing is ever painted
  let acted = false;
  const once = () => {
    if (acted) return;
    acted = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LATEST);
};
