// Heavy chunks (Plotly, deck.gl) wait here until what they draw is in the window or near it: `site/frontend/gates.py` puts a few lines in
// the place of each chunk, which await portalGate(kind, bring): the chunk itself, brought when its time has come.
(() => {
  "use strict";
  const LAST = 6; // attempts, twice as far apart each time: two minutes in all
  // How far outside the window what is drawn may be when its chunk is asked for. The map is to be ready when the reader gets
  // to it. A chart's simple drawing answers a tap as well as Plotly, which holds a phone's page for two seconds: whoever reads
  // only the beginning is spared it.
  const MARGIN = { chart: "0px", map: "100% 0px" };
  const root = document.getElementById("root");
  const html = document.documentElement;

  // Who saves data, or reads in 大字版, where the drawing's words grow with the page's, keeps the drawings until they ask
  // for the interactive charts.
  html.toggleAttribute("data-sparing", Boolean(navigator.connection?.saveData) || html.hasAttribute("data-large"));
  const asked = new Promise((open) => {
    if (!html.hasAttribute("data-sparing")) open();
    addEventListener("click", (event) => {
      if (!(event.target instanceof Element && event.target.closest(".ht-interactive"))) return;
      html.removeAttribute("data-sparing");
      html.toggleAttribute("data-interactive", true);
      open();
    });
  });

  // Elements with a key such as `chart-…` say of what kind they are; among elements without one, any may be meant.
  const places = (kind) => {
    const all = [...root.querySelectorAll(STREAMLIT.skeleton)];
    const named = all.filter((skeleton) => skeleton.closest(`[class*="st-key-${kind}-"]`));
    return (named.length ? named : all).map((skeleton) => skeleton.closest(STREAMLIT.element) ?? skeleton);
  };

  // A server that does not answer now will in a while; until then the simple drawing stands in the chart's place. Some
  // browsers remember a module that did not come: with a number behind it, it is another one.
  const bringAgain = async (bring) => {
    for (let times = 0; ; times += 1) {
      try {
        return await bring(times ? `?again=${times}` : "");
      } catch (error) {
        if (times === LAST) throw error;
        await new Promise((later) => setTimeout(later, 1000 * 2 ** times));
      }
    }
  };

  const near = (kind) =>
    new Promise((open) => {
      if (!("IntersectionObserver" in window)) return open();
      const watched = new Set();
      const coming = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && pass(),
        { root: root.querySelector(STREAMLIT.main), rootMargin: MARGIN[kind] },
      );
      // While the page is still being drawn, what belongs far below the window stands for a moment in it.
      const drawn = () => STREAMLIT.hasRun(root.querySelector(STREAMLIT.app)) && root.querySelector("h1");
      const look = () => {
        if (!drawn()) return;
        for (const place of places(kind)) {
          if (!watched.has(place)) coming.observe(place);
          watched.add(place);
        }
      };
      const fresh = new MutationObserver(look);
      const pass = () => {
        coming.disconnect();
        fresh.disconnect();
        removeEventListener("beforeprint", pass);
        open();
      };
      addEventListener("beforeprint", pass);
      fresh.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: STREAMLIT.states });
      look();
    });

  window.portalGate = (kind, bring) => (kind === "chart" ? asked : Promise.resolve()).then(() => near(kind)).then(() => bringAgain(bring));
})();
