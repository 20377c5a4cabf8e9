"""Chinese for what Streamlit and Plotly say in English of their own accord; there is no setting for it.

The table is data for `web/chinese.js`, which replaces text and labels in the moment they enter the page,
before the browser paints them. Strings are matched whole, so a report's words are never touched.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

SCRIPT: Final = Path(__file__).parent / "web" / "chinese.js"

EXACT: Final[Mapping[str, str]] = json.loads((SCRIPT.parent / "chinese.json").read_text(encoding="utf-8"))
"""English to Chinese, whole strings: the frame, its menus, canvas tables, Plotly's buttons."""

PATTERNS: Final[Mapping[str, str]] = {
    r"^Help for (.+)$": "$1的说明",
    r"^Fullscreen: (.+)$": "全屏：$1",
    r"^Close fullscreen: (.+)$": "退出全屏：$1",
    r"^Remove (.+)$": "移除$1",
    r"^Page (\d+)$": "第$1页",
    r"^Select (\d+) matches$": "选择$1个符合项",
    r"^Add: (.+)$": "添加：$1",
    r"^You can only select up to (\d+) options?\. Remove an option first\.$": "最多选$1项，请先移除一项。",
    r"^(?:Error: )?Number is outside the allowed range\. Please enter a value between (\S+) and (\S+)\.$": (
        "请输入$1到$2之间的数。"
    ),
    r"^(\d+) options? available\.$": "有$1个选项。",
    r"^Number is below the allowed range\..*$": "数值低于允许范围。",
    r"^Number is above the allowed range\..*$": "数值高于允许范围。",
    r"^Selected (.+?)\. (.+)$": "已选$1。$2",
    r"^Connection failed with status (\d+).*$": "连接失败（状态码 $1），正在重试。",
    r"^You have requested page (/\S*), but no corresponding file was found.*$": (
        "页面 $1 不存在，已为您打开首页。"
    ),
    r"^(\d+) selected$": "已选$1项",
    # A part of the page whose script did not come, in the words of Chromium, Firefox and Safari.
    r"^(?:Failed to fetch|error loading) dynamically imported module.*$": "这一部分没有载入，请刷新。",
    r"^Importing a module script failed\.?$": "这一部分没有载入，请刷新。",
    r"^TypeError:?$": "没有载入",
}
"""Regular expressions of JavaScript for sentences with a part that varies."""


def translation_script() -> str:
    """The script for the browser: the tables, then what applies them."""
    tables = json.dumps(
        {"exact": EXACT, "patterns": list(PATTERNS.items())}, ensure_ascii=False, separators=(",", ":")
    )
    return f"const TABLES = {tables};\n{SCRIPT.read_text(encoding='utf-8')}"
