"""The bundle: every page and everything that a link of it leads to, one file each."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from hangtou_portal.html.documents import document_for
from hangtou_portal.html.render import render
from hangtou_portal.html.styles import document_stylesheet, html_file
from hangtou_portal.publish.bundle_targets import Target, target_of
from hangtou_portal.publish.made_files import NoSuchFileError, made_file
from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.record.model import Record
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.addresses import REPORT
from hangtou_portal.views.citation import cite, cited_of, today
from hangtou_portal.views.link_context import LinkContext, links_within
from hangtou_portal.views.operator import UNSET, Operator
from hangtou_portal.views.public_address import public_address
from hangtou_portal.views.site_map import pages_of

#: Pages made for a query of their own (a place, a filter); beyond it links lead to the whole page.
MOST: Final = 1500
#: Exhibits for frames of other sites; the bundle has a picture in the place of each.
EMBEDDED: Final = "embed/"
SCRIPT: Final = "bundle.js"


class Bundle:
    """Makes files by following links, beginning with the portal's pages."""

    def __init__(self, *, record: Record, operator: Operator) -> None:
        self.record, self.operator = record, operator
        self.downloads = {f"data/{name}": file.body for name, file in exports_of(self.record).files.items()}
        self.earlier: dict[str, Bundle] = {}
        self.address = public_address(configured=operator.address, host="", port=0)
        self.slugs = {page.slug for page in pages_of(self.record)}
        #: Pages on which a figure, an exhibit or a paragraph is opened, not asked for.
        self.whole = {"", *(domain.id for domain in self.record.domains)}
        self.waiting: dict[Target, None] = {Target(path=page.slug): None for page in pages_of(self.record)}
        self.waiting |= {Target(path=path): None for path in self.downloads}

    def files(self) -> dict[str, bytes]:
        """Every file of the bundle by its path. Raises NoSuchFileError, MissingFontError."""
        made = {SCRIPT: (html_file("reading.js") + html_file("disclosure.js")).encode()}
        while target := next((one for one in self.waiting if one.file not in made), None):
            made[target.file] = self._make(target)
        return made

    def _lead(self, target: Target) -> Target:
        """Have `target` made too, or what stands for it.

        That is a picture for what other sites embed, and the whole page where there would be too many.
        """
        report = tuple(said for said in target.query if said[0] == REPORT)
        if target.path.startswith(EMBEDDED):
            target = Target(path=f"pictures/{target.path.removeprefix(EMBEDDED)}.svg", query=report)
        if target not in self.waiting:
            if target.query and target.path in self.slugs and len(self.waiting) >= MOST:
                target = Target(path=target.path, query=report)
            self.waiting[target] = None
        return target

    def _make(self, target: Target) -> bytes:
        report = target.asked.get(REPORT, self.record.report.id)
        if report != self.record.report.id:
            if report not in self.earlier:
                self.earlier[report] = Bundle(record=self.record.at(report), operator=self.operator)
                # The links that it meets are followed as well.
                self.earlier[report].waiting = self.waiting
            return self.earlier[report]._make(target)
        if target.path in self.downloads:
            return self.downloads[target.path]
        if target.path in self.slugs:
            return self._page(target)
        if "cite" in target.asked:
            return self._citation(target.asked["cite"])
        # From a folder of the bundle, its root is one up.
        link = links_within(self.record, lead=partial(self._file_href, up="../"))
        made = made_file(target.path, query=target.asked, record=self.record, address=self.address, link=link)
        return made.body

    def _page(self, target: Target) -> bytes:
        document = document_for(
            record=self.record,
            slug=target.path,
            query=target.asked,
            operator=self.operator,
            lead=self._file_href,
        )
        if document is None:
            raise NoSuchFileError(f"没有“{target.path}”这一页")
        style = document_stylesheet()
        html = render("bundle.html", link=LinkContext(), document=document, style=style, script=SCRIPT)
        return html.encode()

    def _citation(self, asked: str) -> bytes:
        """As the portal gives it, for the day of the bundle; without an address it says so."""
        cited = cited_of(record=self.record, asked=asked)
        if cited is None:
            raise NoSuchFileError(f"没有“{asked}”可供引用")
        base = self.operator.address or f"〔网址{UNSET}〕"
        return cite(record=self.record, cited=cited, base=base, accessed=today()).text.encode()

    def _file_href(self, href: str, *, up: str = "") -> str:
        """Where a link to an address of the portal leads; `up` is the way to the root of the bundle."""
        target = target_of(href, whole=self.whole)
        if target is None:
            return href
        to, anchor, own = target
        return f"{up}{self._lead(to).file}{own}{anchor}"


def write(folder: Path) -> int:
    """Write the bundle into `folder`; the number of files.

    The folder is made if need be. Raises FileExistsError if it is not empty, RecordError for bad data,
    MissingFontError without a Chinese font.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"目录“{folder}”不是空的，请换一个")
    files = Bundle(record=served(), operator=operator()).files()
    for path, body in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    return len(files)
