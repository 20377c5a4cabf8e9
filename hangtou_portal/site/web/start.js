// Starts Streamlit once the first paint stands in the window: until then a phone's line and processor have nothing else to
// do than to bring and draw it. Then the sixty modules of Streamlit's start are asked for together, as its own page does.
// Each is a script of its own, run as it comes and before those that import it: run all together by the one that starts
// Streamlit, they held a phone's page for 0.3 s.
(() => {
  "use strict";
  const LATEST = 1000; // ms: in a tab that nobody looks at, nothing is ever painted
  const SHORT = 30; // ms: a task that nobody notices
  let started = false;
  const add = (kind, attributes) => document.head.append(Object.assign(document.createElement(kind), { crossOrigin: "", ...attributes }));
  // Asking for a file takes a phone 2 ms: all in one go would hold its page for 0.2 s.
  const asked = function* () {
    for (const href of START.answers) yield add("link", { rel: "preload", as: "fetch", href });
    for (const href of START.styles) yield add("link", { rel: "stylesheet", href });
    for (const src of START.scripts) yield add("script", { type: "module", src, fetchPriority: "high" });
    for (const href of START.modules) yield add("link", { rel: "modulepreload", href });
    for (const href of START.fonts) yield add("link", { rel: "preload", as: "font", type: "font/woff2", href });
    for (const href of START.later) yield add("link", { rel: "modulepreload", href });
  };
  const files = asked();
  const ask = () => {
    const until = performance.now() + SHORT;
    while (performance.now() < until) if (files.next().done) return;
    setTimeout(ask);
  };
  const start = () => {
    if (started) return;
    started = true;
    ask();
  };
  requestAnimationFrame(() => setTimeout(start));
  setTimeout(start, LATEST);
})();
