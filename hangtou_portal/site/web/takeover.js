// Hands the page from the first paint to Streamlit, in one frame, once Streamlit has drawn the same page.
// Until then, and for good if Streamlit cannot connect, the first paint is the page. Afterwards it watches the
// connection: a page whose server is gone stays readable and says so.
(() => {
  "use strict";
  const LATE = 20000; // ms after which a reader is told that only the interactive part is missing
  const LOST = 3000; // ms that a broken connection may take to mend unnoticed
  const PATIENCE = 2500; // ms that charts in view may take to load after the first run is complete
  const HELD = 20000; // ms that what the address names is held in view while the page still grows
  const html = document.documentElement;
  const paint = document.getElementById("first-paint");
  const root = document.getElementById("root");
  const notice = document.getElementById("portal-notice");
  let complete = 0; // when Streamlit's first run was complete
  let lastConnected = 0;
  let scrolled = 0; // how far down the reader has come; the window, when asked, would lay out all of the new page first
  const noteScroll = () => { scrolled = scrollY; };
  addEventListener("scroll", noteScroll, { passive: true });

  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.top < innerHeight && box.bottom > 0;
  };

  const drawn = () => {
    const app = root.querySelector(STREAMLIT.app);
    if (!STREAMLIT.hasRun(app) || !STREAMLIT.isConnected(app)) return false;
    if (!root.querySelector("h1")) return false;
    complete ||= performance.now();
    const pending = [...root.querySelectorAll(STREAMLIT.skeleton)].some(inView);
    return !pending || performance.now() - complete > PATIENCE;
  };

  const main = () => root.querySelector(STREAMLIT.main);
  const marked = () => namedByAddress(root);

  // Charts that arrive late push down what stands below them: until the reader takes the page in hand, what the
  // address names stays in view.
  const holdMark = () => {
    const content = main()?.firstElementChild;
    if (!content || !marked()) return;
    const hold = new ResizeObserver(() => marked()?.scrollIntoView());
    const letGo = () => hold.disconnect();
    hold.observe(content);
    for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(act, letGo, { once: true, passive: true });
    setTimeout(letGo, HELD);
  };

  // The same place of the same page: the address's own mark, else as far down as the reader had come.
  const keepPlace = () => {
    const mark = marked();
    if (mark) mark.scrollIntoView();
    else if (scrolled && main()) main().scrollTop = scrolled;
    holdMark();
  };

  // Elements of the first paint, each with its twin in the copy, which has what the first paint has, in the same order.
  const PARTS = [[".ht-masthead", ".ht-masthead"], ["#content", ".st-key-content"]];
  const twins = (selector) => PARTS.flatMap(([first, second]) => {
    const before = [...paint.querySelectorAll(`${first} :is(${selector})`)];
    const after = [...root.querySelectorAll(`${second} :is(${selector})`)];
    return before.length === after.length ? before.map((element, at) => [element, after[at]]) : [];
  });

  const focused = () => (paint.contains(document.activeElement) ? document.activeElement : null);
  // Who writes in a field or chooses from a list is not disturbed: what an input method holds could not be handed on.
  const writing = () => focused()?.matches("input, select, textarea");

  const takeOver = () => {
    const heir = focused() && (twins("a, button, summary").find(([before]) => before === focused())?.[1] ?? main());
    // What was written and not sent, and what the reader, or the address, has opened.
    for (const [before, after] of twins("input[name]")) after.value = before.value;
    for (const [before, after] of twins("details")) after.open = before.open;
    watch.disconnect();
    removeEventListener("scroll", noteScroll);
    lastConnected = performance.now();
    notice.hidden = true;
    html.classList.add("taken-over");
    root.inert = false;
    heir?.focus({ preventScroll: true });
    paint.remove();
    keepPlace();
    dispatchEvent(new Event("portal-taken-over"));
  };

  const connected = () => STREAMLIT.isConnected(root.querySelector(STREAMLIT.app));
  const look = () => {
    const now = performance.now();
    if (!html.classList.contains("taken-over")) {
      const ready = drawn();
      if (ready && !writing()) takeOver();
      else if (!ready && now > LATE) notice.hidden = false;
      return;
    }
    if (connected()) lastConnected = now;
    notice.hidden = now - lastConnected < LOST;
  };

  const watch = new MutationObserver(look);
  watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: STREAMLIT.states });
  setInterval(look, 500);
  // A module or style sheet that does not arrive is reported to nobody but a capturing listener.
  addEventListener("error", (event) => {
    if (event.target instanceof Element && event.target.matches("script, link")) notice.hidden = false;
  }, true);
})();
