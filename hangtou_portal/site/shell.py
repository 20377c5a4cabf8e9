"""The HTML document of an address: the complete page, and beside it the script that starts Streamlit."""

from collections.abc import Iterable
from html import escape

from hangtou_portal.html.documents import Document
from hangtou_portal.html.styles import streamlit_stylesheet
from hangtou_portal.site.web_files import embed_script, icon, portal_script, portal_style

NOTICE = "互动功能暂时没有连上，正在重试。页面上的内容可以照常阅读。"
NO_SCRIPT = "您的浏览器没有启用 JavaScript：本页内容完整可读，只是图不能互动。"


def page_html(*, document: Document) -> str:
    """The address's page: readable at once, taken over by Streamlit when it is ready."""
    starts = [
        # The first frame is drawn when the whole page has come: else parts of it are laid out five times.
        '<link rel="expect" blocking="render" href="#content">',
        f'<script src="{portal_script().address}" defer></script>',
    ]
    return _document_html(
        document=document,
        head=starts,
        body=[
            f'<p id="portal-notice" role="status" hidden>{NOTICE}</p>',
            '<div id="first-paint">',
            f"<noscript><p>{NO_SCRIPT}</p></noscript>",
            document.body,
            "</div>",
            # Inert keeps focus and screen readers out of it until Streamlit takes over.
            '<div id="root" class="ht-streamlit" inert></div>',
            '<p id="portal-missed" role="status" hidden></p>',
            # At the end: the first figure does not wait for it, and Streamlit, which needs it, comes later.
            f'<style id="streamlit-style">{streamlit_stylesheet()}</style>',
        ],
    )


def plain_html(*, document: Document) -> str:
    """A page that Streamlit has no part in: an address that does not exist, a failure."""
    return _document_html(
        document=document, head=[], body=['<div id="first-paint">', document.body, "</div>"]
    )


def embed_html(*, document: Document) -> str:
    """An exhibit for other sites' frames, with the script that tells them its height."""
    return _document_html(
        document=document,
        head=[f'<script src="{embed_script().address}" defer></script>'],
        body=['<div id="first-paint">', document.body, "</div>"],
    )


def _document_html(*, document: Document, head: Iterable[str], body: Iterable[str]) -> str:
    meta = [
        ("description", document.description),
        *document.meta,
    ]
    social = [
        ("og:type", "website"),
        ("og:locale", "zh_CN"),
        ("og:title", document.title),
        ("og:description", document.description),
        *([("og:image", document.picture)] if document.picture else []),
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="zh-CN"{document.attributes}>',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(document.title)}</title>",
            *(f'<meta name="{escape(name)}" content="{escape(value)}">' for name, value in meta),
            *(f'<meta property="{escape(name)}" content="{escape(value)}">' for name, value in social),
            f'<link rel="icon" type="image/svg+xml" href="{icon().address}">',
            *head,
            "</head>",
            "<body>",
            # In the body, behind what Streamlit adds to the head: of equal rules the later one holds.
            f'<style id="portal-style">{portal_style()}</style>',
            *body,
            "</body>",
            "</html>",
            "",
        ]
    )
