// Heavy chunks (Plotly, deck.gl) wait here until what they draw comes near the window: `site/frontend/gates.py` puts a few lines in
// the place of each chunk, which await portalGate(kind) and load the chunk itself afterwards.
(() => {
  "use strict";
  const SKELETON = '[data-testid="stSkeleton"]'; // what Streamlit shows in the place of what is not loaded yet
  const MARGIN = "100%"; // of the window's height: a chart is ready when the reader gets to it
  const root = document.getElementById("root");

  // Elements with a key such as `chart-…` say of what kind they are; among elements without one, any may be meant.
  const places = (kind) => {
    const all = [...root.querySelectorAll(SKELETON)];
    const named = all.filter((skeleton) => skeleton.closest(`[class*="st-key-${kind}-"]`));
    return (named.length ? named : all).map((skeleton) => skeleton.closest('[data-testid="stElementContainer"]') ?? skeleton);
  };

  window.portalGate = (kind) =>
    new Promise((open) => {
      if (!("IntersectionObserver" in window)) return open();
      const watched = new Set();
      const near = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && pass(),
        { root: root.querySelector('[data-testid="stMain"]'), rootMargin: `${MARGIN} 0px` },
      );
      // While the page is still being drawn, what belongs far below the window stands for a moment in it.
      const drawn = () => root.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning" && root.querySelector("h1");
      const look = () => {
        if (!drawn()) return;
        for (const place of places(kind)) {
          if (!watched.has(place)) near.observe(place);
          watched.add(place);
        }
      };
      const fresh = new MutationObserver(look);
      const pass = () => {
        near.disconnect();
        fresh.disconnect();
        removeEventListener("beforeprint", pass);
        open();
      };
      addEventListener("beforeprint", pass);
      fresh.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"] });
      look();
    });
})();
