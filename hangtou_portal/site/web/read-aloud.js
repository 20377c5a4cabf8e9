// Reads the page aloud with the browser's own Chinese voice, sentence by sentence, and marks the one it is at.
// The bar's data-speech is the address of how each number, unit and name is said. Nothing of the page is changed: sentences
// are marked by the browser's own highlights, so that Streamlit can draw the page anew at any time.
const READ = ".ht-head h1, .ht-lede, .ht-card, .ht-takeaway, .ht-aim, .ht-subtitle, .ht-chapter > summary, .ht-words, .ht-quote, .ht-section h2, .ht-section h3, .ht-section h4, .ht-heading, .ht-section p, .ht-section li, .ht-section dt, .ht-section dd, .ht-notice p, td, tbody th";
const SENTENCE = /[^。！？；!?;\n]+[。！？；!?;]*/g;
const RATE = "portal-speech-rate";
const PATIENCE = 2000; // ms that a browser may take to list its voices

const chineseVoice = () => {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((voice) => /^(zh[-_]CN|cmn)/i.test(voice.lang)) ?? voices.find((voice) => /^zh/i.test(voice.lang));
};

const waitForVoice = () => new Promise((resolve) => {
  if (!globalThis.speechSynthesis || chineseVoice()) return resolve(chineseVoice());
  const done = () => { clearTimeout(timer); speechSynthesis.removeEventListener("voiceschanged", done); resolve(chineseVoice()); };
  const timer = setTimeout(done, PATIENCE);
  speechSynthesis.addEventListener("voiceschanged", done);
});

const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

// The text of a block and, for every character, the text node and offset it stands at.
const textOf = (block) => {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = "";
  const places = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    // A chapter's heading is a summary, and so is a term, one of the sentence's own words; what that opens is not.
    if (!shown(node.parentElement) || node.parentElement.closest(".ht-hidden, summary:not(.ht-term > summary, .ht-chapter > summary), .ht-note, .ht-copied, button")) continue;
    for (let at = 0; at < node.length; at++) places.push([node, at]);
    text += node.nodeValue;
  }
  return { text, places };
};

const rangeOf = (places, start, end) => {
  const range = document.createRange();
  range.setStart(...places[start]);
  range.setEnd(places[end - 1][0], places[end - 1][1] + 1);
  return range;
};

// The words of an element without what its terms open.
const wordsOf = (element) => {
  const copy = element.cloneNode(true);
  for (const note of copy.querySelectorAll(".ht-note")) note.remove();
  return copy.textContent;
};

// Every sentence of the page in its order: what is printed, and where.
const sentencesOf = (content) => {
  const blocks = [...content.querySelectorAll(READ)].filter((block) => shown(block) && !block.closest(".ht-reader, .ht-hidden") && !block.parentElement.closest(READ));
  return blocks.flatMap((block) => {
    // A card is said as a sentence, whichever way it is shown.
    const said = block.matches(".ht-card") && block.querySelector(".ht-said");
    const rest = block.matches(".ht-card") ? [...block.querySelectorAll(".ht-quote")].filter(shown) : [];
    const whole = said ? [{ text: wordsOf(said), range: (() => { const r = document.createRange(); r.selectNodeContents(block); return r; })(), block }] : [];
    return whole.concat((said ? rest : [block]).flatMap((part) => {
      const { text, places } = textOf(part);
      return [...text.matchAll(SENTENCE)].filter((match) => /[\p{L}\p{N}]/u.test(match[0])).map((match) => ({
        text: match[0], range: rangeOf(places, match.index, match.index + match[0].length), block: part,
      }));
    }));
  });
};

// How everything is said that the bar's report prints. Kept by address; one that did not come is asked for again.
const tables = new Map();
const spokenBy = async (address) => {
  if (!tables.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    tables.set(address, await answer.json());
  }
  const table = tables.get(address);
  const keys = Object.keys(table).sort((a, b) => b.length - a.length);
  const patterns = keys.map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + (/\d$/.test(key) ? "(?!\\d|[.,]\\d)" : ""));
  // A number that the table lacks is taken whole and left to the voice: the 19 of 191 KB is none of its runs.
  const runs = new RegExp([...patterns, "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?", "\\d+(?:\\.\\d+)?"].join("|"), "g");
  return (text) => text.replace(runs, (run) => table[run] ?? run);
};

// Streamlit may have drawn the bar anew since it was last touched.
const bar = () => document.querySelector("#root .ht-reader");
const rate = () => bar().querySelector("select");
const content = () => document.querySelector(".st-key-content");
let spoken;
let sentences = [];
let at = 0;
let turn = 0; // what an utterance that was cut short reports belongs to a turn that is over
let reading = false;

const show = (status) => {
  if (!bar()) return;
  bar().querySelector("[data-words]").textContent = reading ? "暂停" : sentences.length ? "继续" : "朗读";
  bar().querySelector("[data-do=toggle] [aria-hidden]").textContent = reading ? "⏸ " : "▶ ";
  bar().querySelector(".ht-reader-more").hidden = sentences.length === 0;
  bar().classList.toggle("ht-active", sentences.length > 0);
  if (status !== undefined) bar().querySelector(".ht-reader-state").textContent = status;
};
const mark = (sentence) => {
  if (!CSS.highlights) return;
  CSS.highlights.delete("ht-reading");
  if (sentence) CSS.highlights.set("ht-reading", new Highlight(sentence.range));
};
const silence = () => { turn += 1; globalThis.speechSynthesis?.cancel(); };
const stop = (status = "") => { silence(); reading = false; sentences = []; at = 0; mark(); show(status); };

const say = () => {
  silence();
  const sentence = sentences[at];
  if (!sentence) return stop("读完了。");
  const mine = turn;
  mark(sentence);
  const box = sentence.range.getBoundingClientRect();
  if (box.top < 60 || box.bottom > innerHeight - 120) sentence.block.scrollIntoView({ block: "center" });
  const utterance = new SpeechSynthesisUtterance(spoken(sentence.text));
  Object.assign(utterance, { lang: "zh-CN", voice: chineseVoice(), rate: Number(rate().value) });
  utterance.onend = () => { if (mine === turn) { at += 1; say(); } };
  utterance.onerror = (event) => { if (mine === turn && !["canceled", "interrupted"].includes(event.error)) stop("朗读中断了，请再点一次“朗读”。"); };
  speechSynthesis.speak(utterance);
};
const readFrom = (sentence) => { at = sentence; reading = true; show(""); say(); };
const begin = async () => {
  if (!(await waitForVoice())) return show("这台设备没有中文语音，不能朗读。可以在系统设置里添加“中文（普通话）”语音后再试。");
  try {
    spoken = await spokenBy(bar().dataset.speech);
  } catch {
    return show("没有取到数字的读法，请检查网络后再点一次“朗读”。");
  }
  // What is read stands open.
  for (const chapter of content().querySelectorAll(".ht-chapter")) chapter.open = true;
  sentences = sentencesOf(content());
  readFrom(0);
};

const acts = {
  toggle: () => {
    if (!sentences.length) return begin();
    reading = !reading;
    if (reading) say(); else silence();
    show();
  },
  back: () => readFrom(Math.max(at - 1, 0)),
  next: () => readFrom(at + 1),
  stop: () => stop(),
};
/** A press of one of the bar's buttons: `act` is its data-do. */
export const press = (act) => acts[act]?.();

document.addEventListener("change", (event) => {
  if (!event.target.matches?.(".ht-reader select")) return;
  try { localStorage.setItem(RATE, rate().value); } catch { /* a browser that keeps nothing */ }
  if (reading) say();
});
// While the bar is open, a tap on a figure or a paragraph reads from there.
document.addEventListener("click", (event) => {
  if (!sentences.length || !content().contains(event.target) || event.target.closest("a, button, summary, select, input, label")) return;
  const found = sentences.findIndex((sentence) => sentence.block.contains(event.target));
  if (found >= 0) readFrom(found);
});
// What was said of one page, or is being read of it, does not go along to the next.
let here = location.pathname;
const leave = () => { if (location.pathname !== here) { here = location.pathname; stop(); } };
addEventListener("popstate", leave);

try { rate().value = localStorage.getItem(RATE) ?? rate().value; } catch { /* not kept */ }
if (!rate().value) rate().value = "1";
// Fetched before it is asked for: a phone speaks only while a tap is fresh.
spokenBy(bar().dataset.speech).catch(() => {});
