// What the browser measures of a visit, as it is reported; read by vitals.py.
window.vitals = { shifts: [], paint: null, tasks: [], frames: [], taken: 0 };
(() => {
  "use strict";
  const place = (node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return "gone";
    const part = element.closest("#first-paint") ? "first paint" : "Streamlit";
    return `${part}: ${element.localName}${element.id && "#" + element.id}.${element.className}`;
  };
  const watch = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  // What moves within half a second of a click or key is the reader's own doing.
  watch("layout-shift", (shift) => {
    if (shift.hadRecentInput) return;
    vitals.shifts.push([shift.value, shift.startTime, shift.sources.map(({ node }) => place(node)).join("; ")]);
  });
  watch("largest-contentful-paint", (paint) => { vitals.paint = [paint.startTime, place(paint.element)]; });
  watch("longtask", (task) => { vitals.tasks.push([task.startTime, task.duration]); });
  watch("long-animation-frame", (frame) => {
    const longest = frame.scripts.toSorted((one, other) => other.duration - one.duration)[0];
    const ends = frame.startTime + frame.duration;
    const drawing = ends - (frame.styleAndLayoutStart || ends);
    const byScript = longest && longest.duration > drawing;
    const by = byScript ? `${longest.invokerType} ${longest.sourceURL.split("/").at(-1)}` : "style, layout, paint";
    vitals.frames.push([byScript ? longest.duration : drawing, by]);
  });
  addEventListener("portal-taken-over", () => { vitals.taken = performance.now(); });
})();
