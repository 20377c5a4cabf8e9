// How the reader wants to read: type size, contrast, ground. The address says it, the browser remembers it, and
// the style sheet goes by attributes of the html element. Runs before Streamlit does, so that the page's own
// script is told by the address and Streamlit's widgets stand on the same ground.
(() => {
  "use strict";
  const html = document.documentElement;
  const KEY = "portal-reading";
  const NAMES = ["size", "contrast", "theme"];
  const SMALLEST = 18, LARGEST = 30, LARGE = 24; // px, as in reading_settings.py
  const VALUES = { contrast: ["high", "normal"], theme: ["light", "dark"] };

  const remembered = () => {
    try { return JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { return {}; }
  };
  const remember = (choice) => {
    try { localStorage.setItem(KEY, JSON.stringify(choice)); } catch { /* a browser that keeps nothing */ }
  };
  const understood = (name, value) => {
    if (name !== "size") return VALUES[name].includes(value) ? value : undefined;
    if (value === "large") return String(LARGE);
    return /^\d+$/.test(value) && Number(value) > SMALLEST ? String(Math.min(Number(value), LARGEST)) : undefined;
  };

  const address = new URL(location.href);
  const choice = remembered();
  for (const name of NAMES) {
    // What is said anew holds; a word that stands for the ordinary page forgets what was remembered.
    if (address.searchParams.has(name)) choice[name] = understood(name, address.searchParams.get(name));
    else choice[name] = understood(name, choice[name] ?? "");
    if (choice[name] === undefined || (name === "contrast" && choice[name] === "normal")) address.searchParams.delete(name);
    else address.searchParams.set(name, choice[name]);
  }
  remember(choice);
  try {
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  } catch { /* a file on a stick keeps its address */ }

  html.toggleAttribute("data-large", Boolean(choice.size));
  if (choice.size) html.style.setProperty("--size", choice.size);
  for (const name of ["contrast", "theme"]) {
    if (choice[name]) html.setAttribute(`data-${name}`, choice[name]);
    else html.removeAttribute(`data-${name}`);
  }
  // Streamlit keeps its own ground under the page's address, and reads it when it starts.
  if (location.protocol !== "file:") try {
    const ground = { light: "Light", dark: "Dark" }[choice.theme] ?? "System";
    localStorage.setItem(`stActiveTheme-${location.pathname}-v2`, JSON.stringify(ground));
  } catch { /* Streamlit then follows the system */ }

  // Every way out of this page takes the choices along.
  const carry = (url) => {
    for (const name of NAMES) if (address.searchParams.has(name) && !url.searchParams.has(name)) url.searchParams.set(name, address.searchParams.get(name));
  };
  const isPage = (url) => url.origin === location.origin && !/\.(?!html$)[^/]*$/.test(url.pathname);
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || link.getAttribute("href").startsWith("#") || link.hasAttribute("download")) return;
    const url = new URL(link.href);
    if (!isPage(url)) return;
    if (link.hasAttribute("data-reading")) {
      // The setting alone changes: whatever else the address says of this page stays.
      const asked = new URLSearchParams(url.search);
      url.search = location.search;
      for (const name of NAMES) if (asked.has(name)) url.searchParams.set(name, asked.get(name));
      url.hash = "";
    } else carry(url);
    if (url.href !== link.href) link.href = url.href;
  }, true);
  addEventListener("submit", (event) => {
    for (const name of NAMES) {
      if (!address.searchParams.has(name) || event.target.elements.namedItem(name)) continue;
      const field = Object.assign(document.createElement("input"), { type: "hidden", name, value: address.searchParams.get(name) });
      event.target.append(field);
    }
  }, true);
})();
