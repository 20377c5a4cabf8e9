"""The very first visitor of a fresh server."""

from tests.site.conftest import StartServer


def test_the_pages_were_run_before_the_first_visitor_came(start_server: StartServer) -> None:
    log = start_server().read_log()
    assert log.count("页面运行：") == 3
    assert all(f"页面运行：{title} · 航标小镇" in log for title in ("总览", "城市运行", "控件"))
    assert "Traceback" not in log
