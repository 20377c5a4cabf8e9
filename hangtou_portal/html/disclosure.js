// What an address names may lie in a chapter that is closed, or be a card whose sentence is: both are opened. A browser
// opens by itself what it can for its own document; what is drawn later, and what older ones leave closed, is opened here.
const openAround = (element) => {
  for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
};
// What the address names within `parent`, or null; an address that somebody has cut off in the midst of a %E5 names nothing.
const namedByAddress = (parent) => {
  try {
    return location.hash && parent.querySelector("#" + CSS.escape(decodeURIComponent(location.hash.slice(1))));
  } catch { return null; }
};
(() => {
  "use strict";
  const open = () => {
    const mark = namedByAddress(document);
    if (!mark) return;
    openAround(mark);
    if (mark.classList.contains("ht-card")) mark.querySelector(":scope > details").open = true;
    mark.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();

  addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest(".ht-open-all");
    if (!button) return;
    const chapters = [...button.closest("#content").querySelectorAll(".ht-chapter")];
    const opening = chapters.some((chapter) => !chapter.open);
    for (const chapter of chapters) chapter.open = opening;
    button.textContent = opening ? "全部收起" : "全部展开";
  });

  // On paper every chapter stands open, and what proves a number: the style sheet says so, but not to browsers that do not
  // know this word.
  if (CSS.supports("selector(::details-content)")) return;
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll(":is(.ht-chapter, .ht-more, .ht-card > details):not([open])")];
    for (const chapter of closed) chapter.open = true;
  });
  addEventListener("afterprint", () => { for (const chapter of closed) chapter.open = false; });
})();
