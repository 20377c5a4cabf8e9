// Starts Streamlit once the first paint stands in the window: until then a phone's processor has nothing else to do
// than to draw it. The module is named in the page itself and on its way by now.
(() => {
  "use strict";
  const LATEST = 1000; // ms: in a tab that nobody looks at, nothing is ever painted
  let started = false;
  const add = (kind, attributes) => document.head.append(Object.assign(document.createElement(kind), { crossOrigin: "", ...attributes }));
  const start = () => {
    if (started) return;
    started = true;
    for (const href of START.answers) add("link", { rel: "preload", as: "fetch", href });
    for (const href of START.fonts) add("link", { rel: "preload", as: "font", type: "font/woff2", href });
    for (const href of START.styles) add("link", { rel: "stylesheet", href });
    add("script", { type: "module", src: START.module });
    for (const href of START.later) add("link", { rel: "modulepreload", href });
  };
  requestAnimationFrame(() => setTimeout(start));
  setTimeout(start, LATEST);
})();
