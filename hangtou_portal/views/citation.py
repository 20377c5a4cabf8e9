"""Ready citations, by GB/T 7714 and in plain words, made of the record and the visitor's address alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from html import escape

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item, cited_title, stated_in
from hangtou_portal.record.dates import share_of_period, when
from hangtou_portal.record.model import Indicator, Record
from hangtou_portal.views import addresses as links
from hangtou_portal.views.passages import sentence_of
from hangtou_portal.views.public_address import limit_of
from hangtou_portal.views.site_map import pages_of

#: An electronic notice and a report, both read online (GB/T 7714-2015, appendix B).
PAGE_MARK, REPORT_MARK = "[EB/OL]", "[R/OL]"

#: The height of a frame until the exhibit in it has told its own, and on sites that take no scripts. The
#: tallest exhibit needs 753 px at a width of 340 and 652 px at 480, down to its source.
FRAME_HEIGHT = "clamp(660px,1120px - 90vw,760px)"
#: Hears what `site/web/embed.js` tells.
FRAME_SCRIPT = (
    '<script>addEventListener("message",e=>{for(const f of document.querySelectorAll("iframe"))'
    'if(f.contentWindow===e.source&&e.data?.exhibitHeight>0)f.style.height=e.data.exhibitHeight+"px"})</script>'
)

#: China Standard Time, all year round.
_SHANGHAI = timezone(timedelta(hours=8))


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A page, figure or exhibit that somebody wants to quote.

    `key` is what asks for it, `name` what readers call it, `title` what a list of sources does; `statement`
    is the sentence it supports, `href` its relative address; `year` is the report's year where the report
    itself is cited, in brackets if it is inferred; `embed` the address for other sites.
    """

    key: str
    name: str
    author: str
    title: str
    mark: str
    statement: str
    href: str
    year: str = ""
    embed: str = ""


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A citation in both forms, with the HTML that shows an exhibit on another site.

    `warning` is the sentence to show beside an address that others cannot open; empty if everybody can.
    """

    gbt: str
    plain: str
    embed: str = ""
    warning: str = ""

    @property
    def text(self) -> str:
        """Warning and both forms as a plain text."""
        warning = f"{self.warning}\n\n" if self.warning else ""
        return f"{warning}GB/T 7714：\n{self.gbt}\n\n普通写法：\n{self.plain}\n"


def today() -> date:
    """The day that it is in Shanghai: a citation says on which day its address was read."""
    return datetime.now(_SHANGHAI).date()


def cited_of(*, record: Record, asked: str) -> Cited | None:
    """What `asked` names: `page-city`, `page` (the overview), `figure-new-jobs`, `exhibit-jobs`."""
    kind, _, name = asked.partition("-")
    exhibits, items = all_exhibits(record.report), record.report.indicators
    titles = {page.slug: page.title for page in pages_of(record)}
    if kind == "page" and name in titles:
        return _page(record=record, slug=name, title=titles[name])
    if kind == "figure" and name in items:
        return _figure(record=record, item=items[name])
    if kind == "exhibit" and name in exhibits:
        return _exhibit(record=record, exhibit=exhibits[name])
    return None


def cite(*, record: Record, cited: Cited, base: str, accessed: date) -> Citation:
    """The citation of `cited` as read at `base` (the portal's own URL, may be empty) on `accessed`.

    GB/T 7714-2015 (8.8.1) puts an inferred year in square brackets. Without a base there is no address to
    give, and none is given.
    """
    address = _address(record=record, base=base, href=cited.href)
    limit = limit_of(address)
    day = f"{accessed.year}年{accessed.month}月{accessed.day}日"
    gbt = f"{cited.author}. {cited.title}{cited.mark}. {cited.year}[{accessed.isoformat()}]."
    plain = f"{cited.statement}。{record.title}，{day}访问"
    # The address comes last, with no full stop, which would be copied as a part of it.
    return Citation(
        gbt=f"{gbt} {address}" if address else gbt,
        plain=f"{plain}：{address}" if address else f"{plain}。",
        embed=_embed(record=record, cited=cited, base=base) if cited.embed and address else "",
        warning=f"注意：引文里的网址{limit}，发布前请换成门户的公开网址。" if limit else "",
    )


def _page(*, record: Record, slug: str, title: str) -> Cited:
    return Cited(
        key=f"page-{slug}" if slug else "page",
        name=f"“{title}”一页",
        author=record.title,
        title=f"{title}:据{record.report.title}",
        mark=PAGE_MARK,
        statement=f"据{cited_title(record.report)}整理，见“{title}”一页",
        href=links.page_href(slug),
    )


def _figure(*, record: Record, item: Indicator) -> Cited:
    where = chapter_and_item(item.paragraph, report=record.report)
    sentence = sentence_of(item=item, report=record.report).text.removesuffix("。")
    return Cited(
        key=f"figure-{item.id}",
        name=f"{item.label}{item.amount}",
        author=record.report.author,
        title=f"{record.report.title}:{where}",
        mark=REPORT_MARK,
        year=f"[{record.report.year}]" if record.report.year_is_inferred else str(record.report.year),
        statement=f"据{cited_title(record.report)}{where}：“{sentence}”（{_period(item, record=record)}）",
        href=links.figure_href(item),
    )


def _period(item: Indicator, *, record: Record) -> str:
    """Until when the figure counts; with the words that prove it where they are not its own sentence's."""
    share = share_of_period(target=item, report=record.report)
    proof = f"，据“{share.quote}”" if share else ""
    return f"{when(item, report=record.report)}{proof}"


def _exhibit(*, record: Record, exhibit: Exhibit) -> Cited:
    reports = [own for own, _ in stated_in(items=exhibit.sources, report=record.report)]
    return Cited(
        key=f"exhibit-{exhibit.id}",
        name=f"图表“{exhibit.takeaway}”",
        author=record.title,
        title=f"{exhibit.takeaway}:据{'、'.join(report.title for report in reports)}",
        mark=PAGE_MARK,
        statement=f"据{'、'.join(map(cited_title, reports))}，{exhibit.takeaway}"
        + _worked_out(exhibit, by=record.title),
        href=links.exhibit_href(exhibit),
        embed=links.embed_href(exhibit),
    )


def _worked_out(exhibit: Exhibit, *, by: str) -> str:
    """What in the exhibit's title the report does not print but the portal has worked out, if anything."""
    found = dict.fromkeys(item.label or item.amount for item in exhibit.said)
    return f"（其中{'、'.join(found)}为{by}测算）" if found else ""


def _address(*, record: Record, base: str, href: str) -> str:
    """The full address of `href` in the report that is cited, so that a later report does not change it."""
    pinned = links.in_report(href, record.report.id)
    return f"{base.rstrip('/')}/{pinned.removeprefix('./')}" if base else ""


def _embed(*, record: Record, cited: Cited, base: str) -> str:
    address = _address(record=record, base=base, href=cited.embed)
    return (
        f'<iframe src="{escape(address)}" title="{escape(f"{record.title}：{cited.title}")}" width="100%" '
        f'style="border:0;height:{FRAME_HEIGHT}" loading="lazy"></iframe>{FRAME_SCRIPT}'
    )
