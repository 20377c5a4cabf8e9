// 朗读 is a file of its own, read-aloud.js, which no page waits for: it comes when Streamlit has taken over and a moment has
// passed, or when a button of its bar is pressed.
(() => {
  "use strict";
  const LATER = 1000; // ms
  let times = 0; // some browsers remember a module that did not come: with a number behind it, it is another one
  const ABSENT = "朗读没有取到，请检查网络后再点一次。";
  const state = () => document.querySelector("#root .ht-reader-state");
  const bring = () => import(READ_ALOUD + (times ? `?again=${times}` : ""));
  addEventListener("portal-taken-over", () => setTimeout(() => bring().catch(() => { times += 1; }), LATER));
  // The bar stays from page to page, what was said of one does not.
  addEventListener("popstate", () => { if (state()?.textContent === ABSENT) state().textContent = ""; });
  addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("#root .ht-reader button");
    if (!button) return;
    bring().then(({ press }) => press(button.dataset.do), () => {
      times += 1;
      state().textContent = ABSENT;
    });
  });
})();
