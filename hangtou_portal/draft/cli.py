"""The parsers of `draft`, `worklist`, `publish` and `unpublish`, apart from the commands themselves.

Reading documents and writing workbooks takes half a second to import, and no other command needs it.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from hangtou_portal.record.location import VARIABLE

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_draft_commands(commands: Commands) -> None:
    """Add the parsers of all four commands."""
    parser = _parser(commands, "draft", "读入下一份报告，提出数字、安排、项目、名词和图表，写成草稿")
    parser.add_argument("file", type=Path, metavar="文件", help=".docx、.pdf、.html、.txt或.md")
    parser.add_argument("--id", required=True, metavar="编号", help="报告的编号，例如2019-h2")
    parser.add_argument(
        "--town", default="", metavar="镇名", help="目录里还没有报告时，写明是哪个镇的（不写则从报告开头读）"
    )
    parser = _parser(commands, "worklist", "写出核对表.xlsx，或从核对表读回决定")
    parser.add_argument("id", metavar="编号", help="草稿的编号")
    parser.add_argument(
        "--file", type=Path, default=Path("核对表.xlsx"), metavar="文件", help="写到哪里（默认%(default)s)"
    )
    parser.add_argument("--by-domain", action="store_true", help="每个领域各写一张工作表")
    parser.add_argument("--read", type=Path, metavar="文件", help="读回这份核对表里的决定")
    parser = _parser(commands, "publish", "把决定完毕、通过核对的草稿发布为报告")
    parser.add_argument("id", metavar="编号", help="草稿的编号")
    parser = _parser(commands, "unpublish", "把由草稿发布的报告收回为草稿")
    parser.add_argument("id", metavar="编号", help="报告的编号")


def _parser(commands: Commands, name: str, help_text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="目录",
        help=f"数据目录（默认为环境变量{VARIABLE}所指，没有则为项目自带的data/)",
    )

    def run(chosen: argparse.Namespace) -> int:
        code: int = import_module("hangtou_portal.draft.commands").run(name, chosen)
        return code

    parser.set_defaults(run=run)
    return parser
