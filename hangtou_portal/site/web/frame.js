// The frame around a page that Streamlit draws: landmarks that Streamlit leaves out, links that change pages
// without loading anew, and sheets (栏目, 阅读设置) that close after a tap.
(() => {
  "use strict";
  const root = document.getElementById("root");
  const html = document.documentElement;
  const missed = document.getElementById("portal-missed");
  const SLOW = 3000; // ms after which it is asked whether a page that does not come can come at all
  const GIVEN_UP = 10000; // ms after which nobody waits for it any more

  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  // Streamlit's main element holds everything, masthead and foot included, and may have no other role. Within it each
  // part is a region of its own, so that a screen reader can jump from one to the next.
  const nameLandmarks = () => {
    if (!html.classList.contains("taken-over")) return;
    const scroller = root.querySelector(STREAMLIT.main);
    const content = root.querySelector(".st-key-content");
    if (!scroller || !content) return;
    // The first press of Tab is for 跳到正文, not for all of the page.
    set(scroller, { "aria-label": "页面", tabindex: "-1" });
    set(content, { role: "region", id: "content", "aria-label": "正文", tabindex: "-1" });
    for (const part of root.querySelectorAll("[role=banner], [role=contentinfo]")) set(part, { role: "region" });
  };
  new MutationObserver(nameLandmarks).observe(root, { subtree: true, childList: true });
  addEventListener("portal-taken-over", nameLandmarks);

  const sheets = () => document.querySelectorAll(".ht-sheet[open]");
  const closeSheets = (except) => { for (const sheet of sheets()) if (sheet !== except) sheet.open = false; };
  // The search of the head opens with the field ready, by its button and by the key /. Neither waits for the toggle, which
  // the browser reports in a later task: whoever types at once would lose the first letters.
  const openSearch = (event, find) => {
    event.preventDefault();
    closeSheets(find);
    find.open = true;
    find.querySelector("[type=search]").focus();
  };
  addEventListener("click", (event) => {
    const find = event.target instanceof Element && event.target.closest(".ht-find > summary")?.parentElement;
    if (find && !find.open) openSearch(event, find);
  });
  addEventListener("keydown", (event) => {
    const writing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    const find = document.querySelector(".ht-find");
    if (event.key !== "/" || writing || !find || event.ctrlKey || event.metaKey || event.altKey) return;
    openSearch(event, find);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const sheet of sheets()) {
      const inside = sheet.contains(document.activeElement);
      sheet.open = false;
      if (inside) sheet.querySelector("summary").focus();
    }
  });

  // Whether the portal answers: a line that broke without a word still passes for connected.
  const answers = (href) => fetch(href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(5000) }).then(() => true, () => false);
  const sayMissed = (link) => {
    missed.textContent = `没有连上服务器，“${link.textContent.trim()}”暂时打不开，连上以后请再点一次。这一页可以照常阅读。`;
    missed.hidden = false;
  };

  // A reader who cannot see the page change is taken to the new one's beginning; where it cannot come, the reader is
  // told so and the address is again that of the page that stands there.
  const announce = (before, link) => {
    const started = performance.now();
    let asked = false;
    const look = async () => {
      const waited = performance.now() - started;
      const heading = root.querySelector("h1");
      if (heading && heading.textContent !== before) {
        root.querySelector(STREAMLIT.main).scrollTop = 0;
        root.querySelector("#content")?.focus({ preventScroll: true });
        return;
      }
      if (waited > SLOW && !asked) {
        asked = true;
        if (!(await answers(link.href))) {
          if (location.href === link.href) history.back();
          return sayMissed(link);
        }
      }
      if (waited < GIVEN_UP) setTimeout(look, 50);
    };
    look();
  };

  addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    closeSheets(event.target.closest("summary, .ht-options")?.closest(".ht-sheet"));
    const link = event.target.closest("a[data-page]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !html.classList.contains("taken-over")) return;
    event.preventDefault();
    closeSheets();
    missed.hidden = true;
    if (!STREAMLIT.isConnected(root.querySelector(STREAMLIT.app))) {
      answers(link.href).then((there) => { if (there) location.assign(link.href); else sayMissed(link); });
      return;
    }
    const before = root.querySelector("h1")?.textContent;
    // Streamlit goes wherever the history goes: to it, this is a step back or forward in the browser.
    if (link.href !== location.href) history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (link.getAttribute("aria-current") !== "page") announce(before, link);
  });
})();
