// A link to a figure opens its sentence, as the portal's own address does.
(() => {
  "use strict";
  const open = () => {
    const mark = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!mark) return;
    for (let at = mark; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (mark.classList.contains("ht-card")) mark.querySelector("details")?.setAttribute("open", "");
    mark.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
})();
