"""Streamlit's files as the portal sends them, and the build step that packs them ahead of any start."""

from pathlib import Path

from hangtou_portal.site.frontend.addresses import served_folder
from hangtou_portal.site.frontend.assets import Assets
from hangtou_portal.site.frontend.gates import gates
from hangtou_portal.site.frontend.icon_font import OnlyIcons, icons_named_in
from hangtou_portal.site.frontend.shelf import Shelf, default_folder
from hangtou_portal.site.frontend.start import start
from hangtou_portal.site.frontend.streamlit_head import static_directory
from hangtou_portal.site.settings import apply_settings


def streamlit_assets() -> Assets:
    """Streamlit's files, those of start-up first."""
    directory = static_directory()
    scripts = directory / "static" / "js"
    package = Path(__file__).parents[2]
    sources = [*scripts.glob("*.js"), *package.rglob("*.py"), *package.parent.glob("pages/*.py")]
    icons = OnlyIcons(names=tuple(sorted(icons_named_in(sources))))
    guards, wholes = gates(scripts)
    return Assets(
        directory=directory / "static",
        served=served_folder(),
        first=(*start().scripts, *start().modules, *start().later, *start().styles, *guards, *wholes),
        shelf=Shelf(folder=default_folder()),
        rewrites={
            **dict.fromkeys(start().fonts, icons),
            **guards,
        },
        further=wholes,
    )


def pack_ahead() -> str:
    """Pack Streamlit's files on the shelf (about 40 s) and return a line that says where."""
    apply_settings()
    streamlit_assets().pack_all()
    folder = default_folder()
    return f"静态文件已压缩，存放在{folder}（{sum(1 for _ in folder.iterdir())}个文件）"
