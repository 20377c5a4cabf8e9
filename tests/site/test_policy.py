"""The portal under its own policy, in a browser that reports every breach."""

import pytest
from playwright.sync_api import Page

from hangtou_portal.site.headers import policy
from tests.server import Portal
from tests.site.conftest import open_taken_over
from tests.site.web import ask

REPORT = """
document.addEventListener("securitypolicyviolation",
  (event) => console.error("violation", event.violatedDirective, event.blockedURI, event.sourceFile));
"""


@pytest.mark.browser
@pytest.mark.parametrize("path", ["city", "widgets"])
def test_a_page_runs_under_the_policy_and_asks_nobody_else(server: Portal, page: Page, path: str) -> None:
    faults: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.add_init_script(REPORT)
    open_taken_over(page, f"{server.url}/{path}")
    page.wait_for_load_state("networkidle")
    if path == "city":
        page.wait_for_selector(".js-plotly-plot .bars")
        page.wait_for_selector("[data-testid=stDeckGlJsonChart] canvas")
    page.wait_for_timeout(1000)
    assert faults == []
    assert [url for url in requests if not url.startswith((server.url, "blob:", "data:"))] == []


@pytest.mark.parametrize("path", ["/", "/nope", "/robots.txt", "/_stcore/health", "/static/nope.js"])
def test_every_answer_carries_the_security_headers(server: Portal, path: str) -> None:
    headers = ask(server, path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "frame-ancestors 'self'" in headers["content-security-policy"]
    assert "'unsafe-eval'" not in headers["content-security-policy"]
    assert "set-cookie" not in headers
    assert "server" not in headers


def test_a_forged_host_does_not_get_into_the_policy() -> None:
    assert "evil" not in policy(host="evil; script-src *")


def test_an_installation_may_name_where_tiles_come_from() -> None:
    header = policy(host="a", images=("https://tiles.example.cn",))
    assert "img-src 'self' data: blob: https://tiles.example.cn" in header
