// 复制引用: the ready citation of a figure, a chart or a page, with today's date and this portal's address, in one
// tap. The server words it; where it cannot be had or copied, the page with all citations opens instead. There each
// stands as text with a button of its own.
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

  // The clipboard is granted for the tap itself: it is given a promise, not asked after the answer has come. Browsers that
  // have none (plain HTTP), or refuse it, copy what is selected.
  const copyLater = async (text) => {
    const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
    blob.catch(() => {}); // a clipboard that is not there, or refuses, does not listen to it; `text` itself is awaited below
    try {
      return await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    } catch { /* the other way */ }
    const field = Object.assign(document.createElement("textarea"), { value: await text, readOnly: true });
    field.style.cssText = "position:fixed;top:0;opacity:0";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) throw new Error("not copied");
  };

  addEventListener("click", async (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-cite], button[data-copy]");
    if (!button) return;
    const status = button.nextElementSibling;
    const link = status.nextElementSibling; // to the page with all citations; not on that page itself
    const text = button.dataset.cite ? citationOf(button.dataset.cite, link) : Promise.resolve(button.previousElementSibling.textContent);
    let said = "已复制";
    try {
      await copyLater(text);
    } catch {
      if (link) return link.click();
      said = "没能复制，请选中文字后复制";
    }
    status.textContent = said;
    setTimeout(() => { status.textContent = ""; }, SHOWN);
    button.focus();
  });
})();
