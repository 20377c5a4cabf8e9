"""The build step of an image: everything packed ahead, so that no start and no reader waits for it."""

from hangtou_portal.site.asgi import streamlit_assets
from hangtou_portal.site.settings import apply_settings
from hangtou_portal.site.shelf import default_folder


def pack_ahead() -> str:
    """Pack Streamlit's files on the shelf (about 40 s) and return a line that says where."""
    apply_settings()
    streamlit_assets().pack_all()
    folder = default_folder()
    return f"静态文件已压缩，存放在{folder}（{sum(1 for _ in folder.iterdir())}个文件）"
