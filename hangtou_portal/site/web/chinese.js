// Replaces what Streamlit says in English (TABLES, before this) as it enters the page. A MutationObserver runs
// before the browser paints and before a screen reader is told, so the English is neither seen nor heard.
(() => {
  "use strict";
  const LABELS = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "data-title"];
  const patterns = TABLES.patterns.map(([source, chinese]) => [new RegExp(source), chinese]);

  const translate = (text) => {
    const english = text.trim();
    if (!/[A-Za-z]{2}/.test(english)) return undefined;
    if (Object.hasOwn(TABLES.exact, english)) return TABLES.exact[english];
    const [pattern, chinese] = patterns.find(([candidate]) => candidate.test(english)) ?? [];
    return pattern && english.replace(pattern, chinese);
  };

  const onText = (node) => {
    const chinese = translate(node.nodeValue);
    if (chinese !== undefined && !node.parentElement?.closest("script, style, textarea")) node.nodeValue = chinese;
  };

  const onLabel = (element, name) => {
    const label = element.getAttribute(name);
    const chinese = label && translate(label);
    if (chinese) element.setAttribute(name, chinese);
  };

  const onTree = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return onText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at = node; at; at = walk.nextNode()) {
      if (at.nodeType === Node.TEXT_NODE) onText(at);
      else for (const name of LABELS) if (at.hasAttribute(name)) onLabel(at, name);
    }
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(onTree);
      else if (change.type === "characterData") onText(change.target);
      else onLabel(change.target, change.attributeName);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: LABELS });
})();
