// The reader's village: chosen once, said by the address, remembered by the browser. `village=` with nothing after
// it forgets, and so does a remembered one that the portal no longer knows. Runs before Streamlit does: the page of a
// remembered village is asked for in the place of the choice.
(() => {
  "use strict";
  const KEY = "portal-village";
  const address = new URL(location.href);
  const onPage = /\/village\/?$/.test(address.pathname);
  const asked = address.searchParams.get("village");
  try {
    const kept = localStorage.getItem(KEY);
    if (onPage && asked === null && kept) {
      address.searchParams.set("village", kept);
      location.replace(address);
    } else if (onPage && asked && document.querySelector(".ht-index [aria-current]")) localStorage.setItem(KEY, asked);
    else if (onPage && (asked === "" || asked === kept)) localStorage.removeItem(KEY);
  } catch { /* a browser that keeps nothing asks each time */ }
  // Every door to the page leads to the remembered village.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('a[data-page="village"]');
    if (!link) return;
    try {
      const village = localStorage.getItem(KEY);
      if (!village) return;
      const url = new URL(link.href);
      url.searchParams.set("village", village);
      link.href = url.href;
      link.removeAttribute("data-page");
    } catch { /* as above */ }
  }, true);
})();
