"""The pages that exist for no address: not found, gone wrong, asked too much."""

from hangtou_portal.site.content import Document


def _plain(*, title: str, sentence: str) -> Document:
    body = (
        f'<main class="ht-document"><div class="ht-head"><h1>{title}</h1>'
        f'<p class="ht-lede">{sentence}</p></div>'
        '<p><a class="ht-next" href="/">回到总览</a></p></main>'
    )
    return Document(title=title, description=sentence, body=body, meta=(("robots", "noindex"),))


NOT_FOUND = _plain(
    title="没有这个页面", sentence="这个地址下没有内容。可能是链接已经改动，或者地址抄写有误。"
)
FAILED = _plain(title="页面暂时打不开", sentence="服务器处理这个页面时出了问题，已经记录下来。请稍后再试。")
UNAVAILABLE = _plain(
    title="数据暂时不可用", sentence="数据没有通过核对，改好之前不提供下载。页面上列有问题所在。"
)
TOO_LONG = _plain(title="地址太长", sentence="这个地址超出了本站接受的长度。")
NOT_ALLOWED = _plain(title="不支持这种请求", sentence="本站只提供阅读，不接收提交的内容。")
