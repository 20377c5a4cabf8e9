// Starts Streamlit once the first paint stands in the window: until then a phone's line and processor have nothing else to
// do than to bring and draw it. Then the sixty modules of Streamlit's start are asked for at once, as its own page does.
// Each is a script of its own, run as it comes and before those that import it: run all together by the one that starts
// Streamlit, they held a phone's page for 0.3 s.
(() => {
  "use strict";
  const LATEST = 1000; // ms: in a tab that nobody looks at, nothing is ever painted
  let started = false;
  const add = (kind, attributes) => document.head.append(Object.assign(document.createElement(kind), { crossOrigin: "", ...attributes }));
  const start = () => {
    if (started) return;
    started = true;
    for (const href of START.answers) add("link", { rel: "preload", as: "fetch", href });
    for (const href of START.styles) add("link", { rel: "stylesheet", href });
    for (const src of START.scripts) add("script", { type: "module", src, fetchPriority: "high" });
    for (const href of START.modules) add("link", { rel: "modulepreload", href });
    for (const href of START.fonts) add("link", { rel: "preload", as: "font", type: "font/woff2", href });
    for (const href of START.later) add("link", { rel: "modulepreload", href });
  };
  requestAnimationFrame(() => setTimeout(start));
  setTimeout(start, LATEST);
})();
