// 复制引用: the ready citation of a figure, a chart or a page, with today's date and this portal's address, in one
// tap. The server words it; where it cannot be had or copied, the page with all citations opens instead.
(() => {
  "use strict";
  const SHOWN = 4000; // ms that the answer stays
  document.documentElement.toggleAttribute("data-scripted", true);

  // The link beside the button says which report is read, where it is not the latest.
  const citationOf = async (key, link) => {
    const asked = new URLSearchParams({ cite: key });
    const report = new URL(link.href).searchParams.get("report");
    if (report) asked.set("report", report);
    const answer = await fetch(`data/citation.txt?${asked}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };

  // The clipboard is granted for the tap itself: it is given a promise, not asked after the answer has come.
  const copyLater = async (text) => {
    if (navigator.clipboard?.write && globalThis.ClipboardItem) {
      const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
      return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    }
    const field = Object.assign(document.createElement("textarea"), { value: await text, readOnly: true });
    field.style.cssText = "position:fixed;top:0;opacity:0";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) throw new Error("not copied");
  };

  addEventListener("click", async (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-cite]");
    if (!button) return;
    const status = button.nextElementSibling;
    try {
      await copyLater(citationOf(button.dataset.cite, status.nextElementSibling));
      status.textContent = "已复制";
      setTimeout(() => { status.textContent = ""; }, SHOWN);
      button.focus();
    } catch {
      status.nextElementSibling.click();
    }
  });
})();
