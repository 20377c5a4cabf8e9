"""Chinese for what Streamlit and Plotly say in English of their own accord; there is no setting for it.

The table is data for `web/chinese.js`, which replaces text and labels in the moment they enter the page,
before the browser paints them. Strings are matched whole, so a report's words are never touched.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

SCRIPT: Final = Path(__file__).parent / "web" / "chinese.js"

EXACT: Final[Mapping[str, str]] = {
    # The frame: skip link, menus, state of the run.
    "Skip to main content": "跳到正文",
    "Main menu": "主菜单",
    "App pages": "页面导航",
    "Navigate to home page": "回到首页",
    "Sidebar": "侧栏",
    "Expand sidebar": "展开侧栏",
    "Collapse sidebar": "收起侧栏",
    "View less": "收起",
    "Running...": "正在更新",
    "Stopping...": "正在停止",
    "Please wait...": "请稍候",
    "Loading...": "正在载入",
    "Loading": "正在载入",
    "Stop": "停止",
    "Rerun": "重新运行",
    "Always rerun": "总是重新运行",
    "File change.": "内容有更新。",
    "Print": "打印",
    "Settings": "设置",
    "Theme": "配色",
    "Light": "浅色",
    "Dark": "深色",
    "System": "跟随系统",
    "Use system setting": "跟随系统",
    "Notifications": "通知",
    "About": "关于",
    "Get help": "帮助",
    "Record a screencast": "录制屏幕",
    "Close": "关闭",
    "Cancel": "取消",
    "Dismiss": "关闭",
    "Retry": "重试",
    "Try again": "再试一次",
    "Continue anyway": "仍然继续",
    "Learn more": "了解更多",
    "Help": "说明",
    # Connection and faults.
    "Connecting": "正在连接",
    "Connecting to Streamlit server": "正在连接服务器",
    "Connecting to static app": "正在连接",
    "Error": "出错",
    "Unable to connect to Streamlit server": "连不上服务器",
    "Connection error": "与服务器的连接断开了",
    "Connection timed out.": "连接超时，正在重试。",
    "Connection closed": "连接已断开",
    "Request timed out": "请求超时",
    "Network error": "网络出错",
    "Unknown error": "未知错误",
    "Unknown Error": "未知错误",
    (
        "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"
    ): "服务器暂时没有回应，正在自动重连。页面上已有的内容仍可阅读。",
    "streamlit run yourscript.py": "稍候片刻，或者刷新页面",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "服务器没有回应，请检查网络是否连通。"
    ),
    "Reconnected to server.": "已重新连上服务器。",
    "Page not found": "没有这个页面",
    "The page that you have requested does not seem to exist. Running the app's main page.": (
        "您要看的页面不存在，已为您打开首页。"
    ),
    "Script execution error": "页面运行出错",
    "Bad message format": "收到的数据无法识别",
    "Your app is having trouble loading the component.": "这一部分载入遇到困难。",
    "No message": "没有说明",
    # Headings, links, copying, full screen.
    "Link to heading": "本节链接",
    "Copy": "复制",
    "Copied": "已复制",
    "Copied!": "已复制",
    "Copy to clipboard": "复制",
    "Fullscreen": "全屏",
    "Close fullscreen": "退出全屏",
    "View fullscreen": "全屏",
    "Exit fullscreen": "退出全屏",
    "Toggle fullscreen": "全屏",
    "Find My Location": "定位",
    "Map": "地图",
    "Mapbox logo": "地图绘制软件的标志",
    "Toggle attribution": "显示或隐藏来源",
    "Zoom In": "放大",
    "Zoom Out": "缩小",
    "Scrollable table": "可左右滚动的表格",
    "Show data": "查看数据",
    "Show chart": "查看图表",
    "Scroll tabs left": "向左滚动标签",
    "Scroll tabs right": "向右滚动标签",
    # Inputs.
    "Press Enter to apply": "按回车键确认",
    "Press Enter to submit form": "按回车键提交",
    "Press Ctrl+Enter to apply": "按 Ctrl+回车键确认",
    "Press Ctrl+Enter to submit form": "按 Ctrl+回车键提交",
    "Press ⌘+Enter to apply": "按 ⌘+回车键确认",
    "Press ⌘+Enter to submit form": "按 ⌘+回车键提交",
    "Clear value": "清除",
    "Clear entry": "清除",
    "Clear all": "全部清除",
    "Clear selection": "取消选择",
    "Clear date": "清除日期",
    "Clear dates": "清除日期",
    "Clear time": "清除时间",
    "Open": "展开选项",
    "Increment": "增加",
    "Decrement": "减少",
    "Select all": "全选",
    "Selected values": "已选",
    "Selectbox options": "选项",
    "Multiselect options": "选项",
    "Suggestions": "选项",
    "No results": "没有符合的选项",
    "No options to select": "没有可选项",
    "No options to select.": "没有可选项",
    "No options": "没有可选项",
    "Choose an option": "请选择",
    "Choose options": "请选择",
    "Choose or add an option": "请选择或添加",
    "Choose or add options": "请选择或添加",
    "Add an option": "添加选项",
    "Select...": "请选择",
    "Remove": "移除",
    "Invalid input.": "输入无效。",
    "This field is required.": "此项必填。",
    "Choose date": "选择日期",
    "Choose date range": "选择起止日期",
    "Date range": "起止日期",
    "Previous month": "上个月",
    "Next month": "下个月",
    "Previous page": "上一页",
    "Next page": "下一页",
    "Pagination": "分页",
    "Show password": "显示密码",
    "Hide password": "隐藏密码",
    # The table that is drawn on a canvas.
    "Search": "搜索",
    "Close Search": "关闭搜索",
    "Previous Result": "上一个结果",
    "Next Result": "下一个结果",
    "Download as CSV": "下载 CSV",
    "Show/hide columns": "显示或隐藏列",
    "Sort ascending": "升序排列",
    "Sort descending": "降序排列",
    "Pin column": "固定此列",
    "Unpin column": "取消固定",
    "Hide column": "隐藏此列",
    "Autosize": "自动列宽",
    "Format": "格式",
    "Statistics": "统计",
    "Copy column name": "复制列名",
    "Dataframe column menu": "列菜单",
    # Plotly's own buttons, for a chart whose locale has not been set.
    "Download plot as a PNG": "下载图片",
    "Download plot as a png": "下载图片",
    "Download plot": "下载图片",
    "Zoom": "缩放",
    "Pan": "平移",
    "Box Select": "框选",
    "Lasso Select": "圈选",
    "Zoom in": "放大",
    "Zoom out": "缩小",
    "Autoscale": "自动范围",
    "Reset axes": "还原范围",
    "Produced with Plotly.js": "由 Plotly.js 绘制",
    "Double-click on legend to isolate one trace": "双击图例只看这一项",
    "Double-click to zoom back out": "双击还原",
    "Click to enter": "点击输入",
}

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
}
"""Regular expressions of JavaScript for sentences with a part that varies."""


def translation_script() -> str:
    """The script for the browser: the tables, then what applies them."""
    tables = json.dumps(
        {"exact": EXACT, "patterns": list(PATTERNS.items())}, ensure_ascii=False, separators=(",", ":")
    )
    return f"const TABLES = {tables};\n{SCRIPT.read_text(encoding='utf-8')}"
