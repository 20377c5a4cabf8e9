// What a chart says when it is asked. Pointing at a mark, or tapping it, shows one tip: its name and amount, until when,
// what proves it. A click, or a second tap, opens the proof beneath the chart and marks it there; so does the list of marks
// beside it. The words stand in the page already, in that list and in the proofs: the tip copies them.
(() => {
  "use strict";
  const GAP = 12; // px between the pointer and the tip, and between the tip and the window's edge
  const SETTLED = 50; // ms: a pen's hovering shows the tip just before the pen comes down; one as young was not there to be tapped again
  const LINGER = 250; // ms that the tip stays when the pointer leaves the mark: long enough to reach it
  const tip = Object.assign(document.createElement("div"), { id: "chart-tip", hidden: true });
  tip.setAttribute("aria-hidden", "true"); // a screen reader hears the chart's alternative and reads the list
  document.body.append(tip);
  let shown = ""; // the mark that the tip is about
  let since = 0; // when it began to be
  let before = ""; // the one it was about when the pointer came down
  let kind = "mouse"; // of the pointer
  let at = { x: 0, y: 0 }; // where it is
  let swiped = false; // whether the pointer that came down last has become a scroll or a zoom: Plotly hears a tap all the same
  let leaving = 0;

  // While the first paint stands, its elements come before Streamlit's of the same ids.
  const entry = (mark) => document.getElementById(`mark-${mark}`);
  const proofOf = (item) => document.getElementById(item.querySelector("[data-proof]").hash.slice(1));

  const element = (name, className, ...inside) => {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...inside);
    return made;
  };
  // The report's sentence without what its terms would open.
  const sentence = (proof) => {
    const quote = proof?.querySelector(".ht-quote")?.cloneNode(true);
    for (const term of quote?.querySelectorAll("details") ?? []) term.replaceWith(term.querySelector("summary").textContent);
    return quote;
  };

  const hide = () => { tip.hidden = true; shown = ""; };
  const leave = () => { clearTimeout(leaving); leaving = setTimeout(hide, LINGER); };

  // Inside the part of the window that is seen, above or below the pointer, whichever has room.
  const place = ({ x, y }) => {
    const view = window.visualViewport ?? { offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight };
    tip.style.maxWidth = `min(24rem, ${view.width - 2 * GAP}px)`;
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.min(Math.max(x - width / 2, view.offsetLeft + GAP), view.offsetLeft + view.width - width - GAP);
    const above = y - height - GAP;
    const top = above >= view.offsetTop + GAP ? above : Math.min(y + GAP, view.offsetTop + view.height - height - GAP);
    tip.style.left = `${Math.max(left, 0)}px`;
    tip.style.top = `${Math.max(top, 0)}px`;
  };

  const show = (mark) => {
    const item = entry(mark);
    if (!item) return;
    clearTimeout(leaving);
    if (shown !== mark) {
      const [name, amount, basis] = item.querySelector("[data-proof]").children;
      const quote = sentence(proofOf(item));
      tip.replaceChildren(
        element("p", "", name.textContent), element("p", "", amount.cloneNode(true)), basis.cloneNode(true),
        ...(quote ? [quote] : []), element("p", "ht-go", kind === "mouse" ? "点一下，看出处" : "再点一下，看出处"),
      );
    }
    if (shown !== mark) since = performance.now();
    shown = mark;
    tip.hidden = false;
    place(at);
  };

  const open = (item) => {
    const proof = item && proofOf(item);
    if (!proof) return;
    hide();
    openAround(proof);
    for (const other of document.querySelectorAll(".ht-proof.ht-found")) other.classList.remove("ht-found");
    proof.classList.add("ht-found");
    proof.tabIndex = -1;
    proof.focus({ preventScroll: true });
    proof.scrollIntoView({ block: "start" });
  };

  const answer = (mark) => {
    if (swiped) return;
    if (kind !== "mouse" && before !== mark) show(mark);
    else open(entry(mark));
  };

  const markAt = (event) => (event.target instanceof Element ? event.target.closest("[data-mark]") : null);
  const chartOf = (element) => element.closest('[class*="st-key-drawing-"]');
  const nameOf = (chart) => chart.querySelector("[data-exhibit]").dataset.exhibit;
  // Which of Plotly's marks is drawn where the pointer is.
  const drawnIn = (chart) => {
    const point = [...chart.querySelectorAll(".js-plotly-plot .trace .point")].find((each) => {
      const box = each.getBoundingClientRect();
      return box.left <= at.x && at.x <= box.right && box.top <= at.y && at.y <= box.bottom;
    });
    return point?.closest(".trace").__data__?.[0]?.trace?.customdata?.[point.__data__?.i];
  };
  // Which mark of a chart the pointer is on: Plotly's if it stands there, else the drawing's, which lies beneath Plotly until
  // that is as large as its place. Plotly's own word comes late: it looks where the pointer is at most every 50 ms, by a click
  // it means what it found last, and while it starts, a slow phone's taps find it deaf.
  const markIn = (chart) => {
    const drawn = drawnIn(chart);
    if (drawn !== undefined) return `${nameOf(chart)}-${drawn}`;
    const beneath = document.elementsFromPoint(at.x, at.y).map((each) => each.closest("[data-mark]"));
    return beneath.find((each) => each && chart.contains(each))?.dataset.mark;
  };

  // What lies next to the pointer, Plotly knows itself; it is asked as soon as somebody comes to one of its charts.
  const heard = new WeakSet();
  const listen = (plot) => {
    if (!plot?.on || heard.has(plot)) return;
    heard.add(plot);
    const chart = chartOf(plot);
    const near = (event) => `${nameOf(chart)}-${event.points[0].customdata}`;
    plot.on("plotly_hover", (event) => { if (kind !== "touch") show(near(event)); });
    // A finger does not leave a mark; the pointer that the browser makes up after a tap does.
    plot.on("plotly_unhover", () => { if (kind !== "touch") leave(); });
    plot.on("plotly_click", (event) => answer(markIn(chart) ?? near(event)));
  };

  const note = (event) => {
    at = { x: event.clientX, y: event.clientY };
    kind = event.pointerType || kind;
    if (event.target instanceof Element) listen(event.target.closest(".js-plotly-plot"));
  };

  addEventListener("pointermove", note, { passive: true, capture: true });
  addEventListener("pointerdown", (event) => {
    note(event);
    swiped = false;
    before = performance.now() - since > SETTLED ? shown : "";
    if (!tip.contains(event.target) && !markAt(event) && !event.target.closest?.(".js-plotly-plot")) hide();
  }, { passive: true, capture: true });
  addEventListener("pointercancel", () => { swiped = true; }, { passive: true, capture: true });
  addEventListener("pointerover", (event) => {
    note(event);
    const mark = markAt(event);
    if (mark && kind !== "touch") show(mark.dataset.mark);
    else if (tip.contains(event.target)) clearTimeout(leaving);
  }, { passive: true });
  addEventListener("pointerout", (event) => {
    if (kind !== "touch" && (markAt(event) || tip.contains(event.target))) leave();
  }, { passive: true });
  addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (tip.contains(event.target)) return open(entry(shown));
    const listed = event.target.closest("[data-proof]");
    if (listed) {
      event.preventDefault();
      return open(listed.closest("li"));
    }
    const chart = event.target.closest("a, button") ? null : chartOf(event.target);
    const mark = markAt(event)?.dataset.mark ?? (chart && markIn(chart));
    if (mark) answer(mark);
  });
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  // The takeover scrolls too, to where the reader is already.
  const MOVED = 50; // ms within which it has
  let handed = -Infinity;
  addEventListener("portal-taken-over", (event) => { handed = event.timeStamp; });
  addEventListener("scroll", (event) => {
    if (event.target !== tip && event.timeStamp - handed > MOVED) hide();
  }, { passive: true, capture: true });
})();
