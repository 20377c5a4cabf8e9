"""HTML that Streamlit draws is cleaned: by the browser where it can, else by DOMPurify, to the same end."""

import pytest
from playwright.sync_api import Page

from hangtou_portal.site.frontend.addresses import served_scripts
from hangtou_portal.site.frontend.bundle import Bundle
from hangtou_portal.site.frontend.chunks import UnexpectedChunkError
from hangtou_portal.site.frontend.cleaning import PURIFIER, CleanedByBrowser, cleaned_by_browser
from hangtou_portal.site.frontend.streamlit_head import static_directory
from tests.site.conftest import Server, open_taken_over

REDIRECT = Bundle(file_name="start.js", files={}, members={"a.js": 0}).redirect()
CLEANER = cleaned_by_browser(REDIRECT).cleaner
PURIFY = next((static_directory() / "static" / "js").glob(f"{PURIFIER}.*.js")).name
# As Streamlit calls it for st.html.
PROFILE = "{USE_PROFILES: {html: true}, FORCE_BODY: true}"

WRITTEN = """<section class="ht-section" aria-labelledby="a"><h2 id="a">离目标还有多远</h2>
<details name="q" open><summary>出处</summary><blockquote>原文</blockquote></details>
<p style="--tint: #123">约<b data-cite="x">39.98</b>万平方米
<a href="city?figure=a#b" rel="nofollow">引用</a></p>
<table><caption>表</caption><tbody><tr><th scope="row">一</th><td>二</td></tr></tbody></table>
<img src="data:image/svg+xml,%3Csvg%3E" alt="图" loading="lazy">
<button type="button">复制</button></section>"""
HOSTILE = {
    "<p>一<script>window.hurt = 1</script></p>": "<p>一</p>",
    '<p onclick="window.hurt = 1">一</p>': "<p>一</p>",
    '<a href="javascript:window.hurt = 1">一</a>': "<a>一</a>",
    '<iframe src="https://example.org"></iframe>一': "一",
    '<object data="x"></object><embed src="x">一': "一",
    '<svg onload="window.hurt = 1"><circle></circle></svg>一': "一",
    '<img src="nope.png" alt="" onerror="window.hurt = 1">': '<img src="nope.png" alt="">',
}


@pytest.fixture
def opened(server: Server, page: Page) -> Page:
    open_taken_over(page, server.address)
    return page


def by_browser(page: Page, html: str) -> str:
    refuse = "() => { throw new Error('DOMPurify was asked for') }"
    cleaned: str = page.evaluate(f"async (html) => (await ({CLEANER})({refuse})).sanitize(html)", html)
    return cleaned


def by_dompurify(page: Page, html: str) -> str:
    bring = f"() => import('{served_scripts()}/{PURIFY}').then((all) => all.t)"
    cleaned: str = page.evaluate(
        f"""async (html) => {{
            const {{ Sanitizer }} = window;
            delete window.Sanitizer;
            const cleaner = await ({CLEANER})({bring});
            window.Sanitizer = Sanitizer;
            return cleaner.sanitize(html, {PROFILE});
        }}""",
        html,
    )
    return cleaned


@pytest.mark.browser
def test_what_the_portal_writes_is_left_as_it_is_by_both(opened: Page) -> None:
    written = opened.evaluate(
        "(html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML", WRITTEN
    )
    assert by_browser(opened, WRITTEN) == written
    assert sorted(by_dompurify(opened, WRITTEN)) == sorted(written)  # it turns attributes round


@pytest.mark.browser
@pytest.mark.parametrize("html", HOSTILE)
def test_what_could_do_harm_is_taken_out_by_both(opened: Page, html: str) -> None:
    assert by_browser(opened, html) == by_dompurify(opened, html) == HOSTILE[html]
    assert opened.evaluate("window.hurt") is None


@pytest.mark.browser
def test_a_link_to_a_new_window_tells_it_nothing(opened: Page) -> None:
    assert 'rel="noopener noreferrer"' in by_browser(opened, '<a href="/" target="_blank">一</a>')


@pytest.mark.browser
def test_dompurify_is_fetched_only_where_the_browser_cannot(server: Server, page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    open_taken_over(page, server.address)
    assert not [url for url in fetched if PURIFIER in url]
    page.add_init_script("delete window.Sanitizer")
    open_taken_over(page, server.address)
    assert [url for url in fetched if PURIFIER in url]


def test_only_the_chunk_that_brings_dompurify_is_rewritten() -> None:
    rewrite = CleanedByBrowser(redirect=REDIRECT, cleaner="own")
    chunk = b'import{t as e}from"./a.js";import{t as i}from"./purify.es.X1.js";e(i);export{i as default};'
    assert rewrite(chunk).decode() == (
        'import{$0_t as e}from"./start.js";'
        "const i=await(own)(()=>import(`./purify.es.X1.js`).then(all=>all.t));e(i);export{i as default};"
    )
    with pytest.raises(UnexpectedChunkError):
        rewrite(b"var a=1;export{a as t};")
