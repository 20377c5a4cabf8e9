// Turns the screens of a deck. Everything shown, the notes window too, is in the document already: once loaded, it asks for
// nothing, neither from a server nor from the folder of a stick.
(() => {
  "use strict";
  const html = document.documentElement;
  const slides = [...document.querySelectorAll(".slide")];
  const byId = (id) => document.getElementById(id);
  const query = new URLSearchParams(location.search);
  const speaking = query.has("notes");
  const MINUTE = 60000;
  const minutes = Number(document.body.dataset.minutes);
  // Decks from different addresses in one browser do not turn each other's screens.
  query.delete("notes");
  const NAME = "portal-deck:" + location.pathname + "?" + query;
  let at = 0;
  let black = false;
  let typed = "";
  let notesWindow = null;

  // A private window may forbid storage; the deck then only forgets its clock on a reload.
  const kept = {
    get: (key) => { try { return sessionStorage.getItem(NAME + key); } catch { return null; } },
    set: (key, value) => { try { sessionStorage.setItem(NAME + key, value); } catch { /* not kept */ } },
  };
  let started = Number(kept.get("started")) || 0;

  // ---- windows in step, by channel and storage: whoever opened the same deck's address, as the speaker's second window
  let channel = null;
  try { channel = new BroadcastChannel(NAME); } catch { /* old browser: the other way remains */ }
  const tell = () => {
    const state = { name: NAME, id: slides[at].id, black, started };
    channel?.postMessage(state);
    try { localStorage.setItem(NAME, JSON.stringify({ ...state, when: Date.now() })); } catch { /* as above */ }
  };
  const hear = (state) => {
    if (!state || state.name !== NAME) return;
    started = Number(state.started) || started;
    black = state.black === true;
    show(slides.findIndex((slide) => slide.id === state.id), { quiet: true });
  };
  if (channel) channel.onmessage = (event) => hear(event.data);
  addEventListener("storage", (event) => { if (event.key === NAME && event.newValue) hear(JSON.parse(event.newValue)); });

  // ---- showing
  const show = (index, { quiet = false } = {}) => {
    if (index < 0 || index >= slides.length) return;
    if (index !== at && !started) { started = Date.now(); }
    kept.set("started", String(started));
    at = index;
    slides.forEach((slide, number) => {
      slide.classList.toggle("on", number === at);
      slide.inert = number !== at;
    });
    byId("black").hidden = !black || speaking;
    document.querySelectorAll("#overview a").forEach((link, number) => {
      if (number === at) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
    if (location.hash !== "#" + slides[at].id) history.replaceState(null, "", "#" + slides[at].id);
    speak();
    tick();
    if (!quiet) tell();
  };
  // The notes stand in this window when its address asks for them, and in one that this window fills itself.
  const speakers = () => [speaking ? document : null, notesWindow && !notesWindow.closed ? notesWindow.document : null].filter(Boolean);
  const speak = () => {
    for (const page of speakers()) {
      const part = (id) => page.getElementById(id);
      part("speaker-page").textContent = `${at + 1} / ${slides.length}${black ? "（黑屏中）" : ""}`;
      part("speaker").querySelector("h1").textContent = slides[at].querySelector("h1").textContent;
      part("speaker-notes").replaceChildren(...[...slides[at].querySelector(".notes").children].map((note) => page.importNode(note, true)));
      const next = slides[at + 1];
      part("speaker-next").textContent = next ? `下一屏：${next.querySelector("h1").textContent}` : "这是最后一屏";
      page.defaultView.scrollTo(0, 0);
    }
  };
  const openNotes = () => {
    notesWindow = window.open("", "deck-notes", "popup,width=900,height=700");
    if (!notesWindow) { say("浏览器拦住了备注窗口，请允许弹出窗口后再按N"); return; }
    const page = notesWindow.document;
    page.title = `备注 · ${document.title}`;
    page.documentElement.lang = html.lang;
    page.documentElement.className = `${html.className} speaking`;
    page.head.replaceChildren(page.importNode(document.querySelector("style"), true));
    const notes = page.importNode(byId("speaker"), true);
    notes.hidden = false;
    page.body.replaceChildren(notes);
    page.onclick = (event) => { const button = event.target.closest("button"); if (button) actions[button.dataset.do](); };
    page.onkeydown = pressed;
    speak();
    tick();
    notesWindow.focus();
  };
  // After a reload nobody would fill it any more.
  addEventListener("pagehide", () => notesWindow?.close());
  const go = (index) => { black = false; close(); show(Math.max(0, Math.min(index, slides.length - 1))); };
  const close = () => { byId("overview").hidden = true; byId("help").hidden = true; };
  const say = (words) => {
    byId("notice").textContent = words;
    byId("notice").hidden = false;
    setTimeout(() => { byId("notice").hidden = true; }, 4000);
  };

  const actions = {
    next: () => go(at + 1),
    back: () => go(at - 1),
    first: () => go(0),
    last: () => go(slides.length - 1),
    black: () => { black = !black; show(at); },
    overview: () => {
      const panel = byId("overview");
      drawOverview();
      panel.hidden = !panel.hidden;
      byId("help").hidden = true;
      if (!panel.hidden) panel.querySelector("[aria-current]")?.focus();
    },
    help: () => { byId("help").hidden = !byId("help").hidden; },
    full: () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else html.requestFullscreen?.().catch(() => say("浏览器不允许全屏"));
    },
    notes: openNotes,
    restart: () => { started = Date.now(); show(at); },
    // A reload without a connection would blank the hall: ask first whether the deck is still there.
    reload: () => {
      if (location.protocol === "file:") { location.reload(); return; }
      fetch(location.href, { method: "HEAD", cache: "no-store" })
        .then((answer) => { if (answer.ok) location.reload(); else throw new Error(); })
        .catch(() => say("连不上服务器，先不刷新：已打开的画面可以继续放映"));
    },
  };
  // Clickers send PageUp, PageDown, period or B, and F5 or Escape: F5 therefore must not reload.
  const KEYS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
    ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", Home: "first", End: "last",
    b: "black", ".": "black", o: "overview", f: "full", F5: "full", n: "notes", t: "restart", "?": "help", h: "help",
  };
  const pressed = (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((event.ctrlKey || event.metaKey) && key === "r") { event.preventDefault(); actions.reload(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape") { close(); return; }
    if (/^[0-9]$/.test(key)) { typed = (typed + key).slice(-3); return; }
    const jump = key === "Enter" && typed;
    const chosen = event.target.closest?.("#overview a, button, .stage a");
    if (!jump && chosen && (key === "Enter" || key === " ")) return;
    if (!byId("overview").hidden && moveInOverview(key)) { event.preventDefault(); return; }
    const action = KEYS[key];
    if (!action) return;
    event.preventDefault();
    if (jump) go(Number(typed) - 1); else actions[action]();
    typed = "";
  };
  addEventListener("keydown", pressed);
  const moveInOverview = (key) => {
    const links = [...document.querySelectorAll("#overview a")];
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: 1, PageUp: -1 };
    if (!(key in steps)) return false;
    const from = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(from + steps[key], links.length - 1))].focus();
    return true;
  };
  const columns = Math.max(1, Math.ceil(Math.sqrt(slides.length)));
  byId("overview").style.setProperty("--columns", String(columns));
  // Each screen as it is, only small; drawn when it is first asked for.
  const drawOverview = () => {
    document.querySelectorAll("#overview .screen:empty").forEach((screen, number) => {
      const small = slides[number].cloneNode(true);
      small.querySelectorAll("a").forEach((link) => link.removeAttribute("href"));
      small.querySelector(".notes")?.remove();
      small.removeAttribute("id");
      small.inert = true;
      small.classList.remove("on");
      screen.append(small);
    });
  };

  // ---- mouse and touch
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) { actions[button.dataset.do](); button.blur(); return; }
    const jump = event.target.closest("#overview a");
    if (jump) { event.preventDefault(); go(slides.findIndex((slide) => "#" + slide.id === jump.getAttribute("href"))); return; }
    if (event.target.closest("#black")) { actions.black(); return; }
    if (event.target.closest("#help")) { close(); return; }
    const link = event.target.closest("a");
    // Without a network it would lead to a page of the browser's own, over the hall's heads.
    if (link && !navigator.onLine) { event.preventDefault(); say("现在没有网络，打不开这个链接；手机有网络时可以扫码"); return; }
    if (!event.target.closest("#deck") || event.target.closest("a") || getSelection()?.toString()) return;
    if (event.clientX < innerWidth * 0.25) actions.back(); else actions.next();
  });
  let touch = null;
  addEventListener("touchstart", (event) => { touch = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touch || speaking) return;
    const across = event.changedTouches[0].clientX - touch.clientX;
    const down = event.changedTouches[0].clientY - touch.clientY;
    touch = null;
    if (Math.abs(across) > 40 && Math.abs(across) > 2 * Math.abs(down)) actions[across < 0 ? "next" : "back"]();
  });
  let resting = 0;
  addEventListener("pointermove", () => {
    html.classList.add("pointing");
    clearTimeout(resting);
    resting = setTimeout(() => html.classList.remove("pointing"), 2500);
  });

  // ---- time
  const clock = (milliseconds) => {
    const seconds = Math.ceil(Math.abs(milliseconds) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const tick = () => {
    if (!minutes) return;
    const left = started ? minutes * MINUTE - (Date.now() - started) : minutes * MINUTE;
    byId("time").hidden = false;
    byId("time").style.setProperty("--left", String(Math.max(0, left / (minutes * MINUTE))));
    byId("time").classList.toggle("late", left < minutes * MINUTE * 0.1);
    const said = left >= 0 ? `剩余 ${clock(left)}` : `超时 ${clock(left)}`;
    for (const page of speakers()) page.getElementById("speaker-time").textContent = `${said}，这一屏约 ${clock(Number(slides[at].dataset.seconds) * 1000)}`;
  };
  setInterval(tick, 1000);
  tick();

  // ---- start
  html.classList.add("js");
  html.classList.toggle("speaking", speaking);
  byId("speaker").hidden = !speaking;
  const asked = () => slides.findIndex((slide) => "#" + slide.id === location.hash);
  addEventListener("hashchange", () => show(asked()));
  show(Math.max(0, asked()), { quiet: true });
  navigator.wakeLock?.request("screen").catch(() => { /* the projector may then sleep as it always did */ });
})();
