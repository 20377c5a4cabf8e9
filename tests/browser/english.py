"""Finds whatever is not Chinese on a page: in its text, and in what is only spoken or shown on hovering."""

import re
from functools import cache

from playwright.sync_api import Page

from hangtou_portal.publish.served_record import served

SPOKEN = (
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "data-title",
    "placeholder",
    "title",
)
#: Names that have no Chinese form; besides them stands whatever the report itself writes in Latin letters.
ALLOWED = (
    # The accessibility statement calls these by their names: levels, keys, software that sets a limit.
    "AAA",
    "AA",
    "CC BY",
    "CGCS2000",
    "CSV",
    "EB/OL",
    "Esc",
    "Excel",
    "Frictionless Data Package",
    "GB/T",
    "GeoJSON",
    "HTML",
    "ICP",
    "JavaScript",
    "JSON",
    "KB",
    "MB",
    "Markdown",
    "ODbL",
    "OpenStreetMap contributors",
    "OpenStreetMap",
    "PDF",
    "Plotly",
    "PNG",
    "PowerPoint",
    "PPTX",
    "SHA-256",
    "Streamlit",
    "Tab",
    "WCAG",
    "sha256sum",
    "SVG",
    "UTF-8",
    "WebGL",
    "WGS",
    "WPS",
    "XLSX",
    "ZIP",
)
#: Names of files, and addresses: both are the same in every language.
ADDRESSES = re.compile(
    r"https?://\S+|\b[\w.-]+\.(?:csv|geojson|json|md|pdf|png|pptx|svg|txt|xlsx|zip)\b|(?<![\w/])/[a-z][a-z/]*"
)
WORD = re.compile(r"[A-Za-z]{2,}")

#: Not read by a visitor, or the very names that programs use, which the data dictionary explains in Chinese.
SILENT = "script, style, template, noscript, code, [data-testid=stIconMaterial], [aria-labelledby=dictionary]"

COLLECT = """([spoken, silent]) => {
  const found = [];
  const visit = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at = walk.nextNode(); at; at = walk.nextNode()) {
      if (at.nodeType === Node.TEXT_NODE) {
        const parent = at.parentElement;
        if (!parent?.closest(silent)) {
          found.push(at.nodeValue);
        }
        continue;
      }
      for (const name of spoken) if (at.hasAttribute(name)) found.push(at.getAttribute(name));
      if (at.shadowRoot) visit(at.shadowRoot);
    }
  };
  visit(document.body);
  const language = document.documentElement.lang;
  found.push(document.title, language === "zh-CN" ? "" : "lang=" + language);
  return found;
}"""


def english_on(page: Page) -> list[str]:
    """Each text and label of `page` that holds a word in Latin letters which is not one of `ALLOWED`."""
    texts: list[str] = page.evaluate(COLLECT, [list(SPOKEN), SILENT])
    return [text.strip() for text in texts if WORD.search(_without_names(text))]


def _without_names(text: str) -> str:
    text = ADDRESSES.sub("", text)
    for name in (*ALLOWED, *_words_of_the_report()):
        text = text.replace(name, "")
    return text


@cache
def _words_of_the_report() -> tuple[str, ...]:
    paragraphs = served().report.text.paragraphs.values()
    return tuple({word for paragraph in paragraphs for word in WORD.findall(paragraph.text)})
