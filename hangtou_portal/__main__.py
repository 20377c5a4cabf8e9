"""The command line: `python -m hangtou_portal check`, `build`, `pack`, `serve`, and those of a draft.

Each command adds its own parser in a function of its own and names the function that runs it.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from hangtou_portal.draft.cli import add_draft_commands
from hangtou_portal.record.audit import open_record, verified
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.location import VARIABLE, data_folder
from hangtou_portal.views.operator import operator_from

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

#: All interfaces: the phones in the hall open the portal that runs on the presenter's laptop.
HOST = "0.0.0.0"  # noqa: S104
LOOPBACK = "127.0.0.1"
PORT = 8501
DESK_PORT = 8502


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 0 done, 1 the data or the server failed, 2 misused."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console in GBK has no ✓: it shall print a question mark, not end in a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(prog="python -m hangtou_portal", description="工作报告门户")
    commands = parser.add_subparsers(title="命令", metavar="命令", required=True)
    for add in (_add_check, _add_build, _add_pack, _add_serve, _add_desk, add_draft_commands):
        add(commands)
    chosen = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    try:
        return run(chosen)
    except RecordError as error:
        print(*error.faults, f"✗ 共{len(error.faults)}处问题，数据没有通过核对", sep="\n", file=sys.stderr)
        return 1


def _add_check(commands: Commands) -> None:
    help_text = "核对数据：全部通过则退出码为0，否则逐条列出问题，退出码为1"
    parser = commands.add_parser("check", help=help_text, description=help_text)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="目录",
        help=f"数据目录（默认为环境变量{VARIABLE}所指，没有则为项目自带的data/)",
    )
    parser.set_defaults(run=_check)


def _check(chosen: argparse.Namespace) -> int:
    record = open_record(data=chosen.data or data_folder())
    print(*(f"✓ {line}" for line in verified(record)), sep="\n")
    if unset := operator_from().unset():
        print(unset)
    return 0


def _add_pack(commands: Commands) -> None:
    help_text = "预先压缩网页所需的静态文件（约半分钟）；没有做过的，第一次启动时在后台做"
    parser = commands.add_parser("pack", help=help_text, description=help_text)
    parser.set_defaults(run=_pack)


def _pack(_chosen: argparse.Namespace) -> int:
    # As with `serve`: only who packs waits for Streamlit to be imported.
    pack_ahead: Callable[[], str] = import_module("hangtou_portal.site.frontend.packed_folder").pack_ahead
    try:
        print(pack_ahead())
    except OSError as error:
        print(f"✗ 不能写入静态文件的目录（可用环境变量HANGTOU_CACHE另选）：{error}", file=sys.stderr)
        return 1
    return 0


def _add_build(commands: Commands) -> None:
    help_text = "把整个门户写成静态网页，拷到U盘上双击index.html就能看"
    parser = commands.add_parser("build", help=help_text, description=help_text)
    parser.add_argument("folder", type=Path, metavar="目录", help="写到哪里（新的或空的目录）")
    parser.set_defaults(run=_build)


def _build(chosen: argparse.Namespace) -> int:
    # Spreadsheets, slides and typesetting take a second to import, and no other command needs them.
    write: Callable[[Path], int] = import_module("hangtou_portal.publish.bundle").write
    try:
        count = write(chosen.folder)
    except (OSError, RuntimeError) as error:
        print(f"✗ {error}", file=sys.stderr)
        return 1
    print(f"✓ 已写入{count}个文件：双击{chosen.folder / 'index.html'}即可打开，不需要网络")
    return 0


def _add_serve(commands: Commands) -> None:
    help_text = "启动门户"
    parser = commands.add_parser("serve", help=help_text, description=help_text)
    parser.add_argument(
        "--host",
        metavar="地址",
        help=f"监听的地址（默认{HOST}，即同一网络内的手机都能访问；只限本机用{LOOPBACK}）",
    )
    parser.add_argument("--preview", action="store_true", help=f"连同草稿一起显示，只在本机（{LOOPBACK}）")
    parser.add_argument(
        "--port", type=int, default=PORT, metavar="端口", help="监听的端口（默认%(default)s）"
    )
    parser.add_argument(
        "--cold", action="store_true", help="启动时不把各页先运行一遍：启动快一两秒，各页第一次打开慢一些"
    )
    parser.set_defaults(run=_serve)


def _serve(chosen: argparse.Namespace) -> int:
    # The web server takes seconds to import, and no other command needs it.
    serve: Callable[..., int] = import_module("hangtou_portal.site.serve").serve
    host = chosen.host or (LOOPBACK if chosen.preview else HOST)
    # What serves the public holds nothing of drafting.
    preview = import_module("hangtou_portal.draft.trial").open_preview if chosen.preview else None
    return serve(host=host, port=chosen.port, preview=preview, cold=chosen.cold)


def _add_desk(commands: Commands) -> None:
    help_text = "打开工作台（只在本机），逐处决定草稿"
    parser = commands.add_parser("desk", help=help_text, description=help_text)
    parser.add_argument("id", nargs="?", metavar="编号", help="草稿的编号（默认最近的一份）")
    parser.add_argument("--data", type=Path, metavar="目录", help=f"数据目录（默认为环境变量{VARIABLE}所指）")
    parser.add_argument("--port", type=int, default=DESK_PORT, metavar="端口", help="端口（默认%(default)s）")
    parser.set_defaults(run=_desk)


def _desk(chosen: argparse.Namespace) -> int:
    serve_desk: Callable[..., int] = import_module("hangtou_portal.site.desk").serve_desk
    return serve_desk(data=chosen.data or data_folder(), draft_id=chosen.id, port=chosen.port)


if __name__ == "__main__":
    sys.exit(main())
