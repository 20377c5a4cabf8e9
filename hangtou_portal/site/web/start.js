// Starts Streamlit. The sixty modules of its start are asked for at once, as its own page does. Each is a script of its own,
// run as it comes and before those that import it: run all together by the one that starts Streamlit, they held a phone's
// page for 0.3 s.
(() => {
  "use strict";
  const add = (kind, attributes) => document.head.append(Object.assign(document.createElement(kind), { crossOrigin: "", ...attributes }));
  for (const href of START.answers) add("link", { rel: "preload", as: "fetch", href });
  for (const href of START.styles) add("link", { rel: "stylesheet", href });
  for (const src of START.scripts) add("script", { type: "module", src, fetchPriority: "high" });
  for (const href of START.modules) add("link", { rel: "modulepreload", href });
  for (const href of START.fonts) add("link", { rel: "preload", as: "font", type: "font/woff2", href });
  for (const href of START.later) add("link", { rel: "modulepreload", href });
})();
