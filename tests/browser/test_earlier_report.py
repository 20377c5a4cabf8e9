"""Two reports in a real browser: what recurs, the way back to the report before, and the way out again."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import accessibility as audit
from tests.browser.audited import DESK, PHONE, open_at, resize, room, violations
from tests.browser.english import english_on
from tests.next_report import OLD
from tests.server import Portal

# CSS pixels: WCAG 2.5.5 (AAA).
LEAST = 44


@pytest.mark.parametrize("path", ["/livelihood", f"/city?report={OLD}", f"/report?report={OLD}"])
def test_a_page_of_either_report_breaks_no_rule_and_is_chinese(window: Page, both: Portal, path: str) -> None:
    open_at(window, both, path, width=DESK)
    assert audit.heading_faults(window) == []
    assert english_on(window) == []
    faults: list[object] = [*violations(window), *violations(window, rule="color-contrast")]
    resize(window, width=PHONE)
    faults += [*room(window, least=LEAST), *violations(window)]
    assert not faults, "\n".join(map(str, faults))


def test_a_card_leads_to_the_report_before_which_one_reads_on_in_until_one_leaves_it(
    window: Page, both: Portal
) -> None:
    open_at(window, both, "/livelihood", width=DESK)
    card = window.locator(".stApp #figure-new-jobs")
    expect(card.locator(".ht-value")).to_have_text("1890")
    card.get_by_role("link", name="1590个（2019年1-6月）").click()
    expect(card.locator(".ht-value")).to_have_text("1590")
    expect(window.locator(".stApp .ht-notice")).to_contain_text("您在看往期报告")
    window.locator(".stApp .ht-wide").get_by_text("城市运行", exact=True).click()
    expect(window.locator(".stApp h1")).to_have_text("城市运行")
    assert f"report={OLD}" in window.url
    window.get_by_role("link", name="看最新一期的这一页").click()
    expect(window.locator(".stApp .ht-notice")).to_have_count(0)
    assert "report=" not in window.url
