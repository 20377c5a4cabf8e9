"""Bytes in the three forms a browser may ask for, and the answer to one request for them."""

import gzip
import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import brotli
from starlette.datastructures import Headers
from starlette.responses import Response

BROTLI_AT_ONCE = 5
"""Quality for what is packed while somebody waits: 4.7 MB take 0.15 s and come out 12 % larger than at
best.
"""
BROTLI_BEST = 11
GZIP_LEVEL = 9
WORTH_PACKING = 0.9
"""The share of its bytes that a packed form may have at most: pictures and archives are packed already."""


class Encoding(StrEnum):
    """How a body travels; the values are the words of the Content-Encoding header, best first."""

    BROTLI = "br"
    GZIP = "gzip"
    IDENTITY = "identity"


def pack(*, body: bytes, encoding: Encoding, quality: int = BROTLI_AT_ONCE) -> bytes:
    """`body` in `encoding`. `quality` is brotli's 0 to 11; gzip, for old browsers, is always at its best."""
    match encoding:
        case Encoding.BROTLI:
            packed_body: bytes = brotli.compress(body, quality=quality)
            return packed_body
        case Encoding.GZIP:
            return gzip.compress(body, compresslevel=GZIP_LEVEL, mtime=0)
        case Encoding.IDENTITY:
            return body


def accepted(*, headers: Headers, available: Container[Encoding]) -> Encoding:
    """The best available encoding that Accept-Encoding allows (RFC 9110, 12.5.3: a weight of 0 forbids)."""
    offered = {name.strip() for name, weight in _weighted(headers.getlist("accept-encoding")) if weight > 0}
    return next(
        (encoding for encoding in Encoding if encoding in offered and encoding in available),
        Encoding.IDENTITY,
    )


def etag_of(*, body: bytes) -> str:
    """A weak ETag of `body`: the same for all its packed forms."""
    return f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'


@dataclass(frozen=True, kw_only=True)
class Packed:
    """One body in each encoding, ready to be sent."""

    media_type: str
    etag: str
    bodies: Mapping[Encoding, bytes]
    """By encoding; IDENTITY is always there."""
    disposition: str = ""
    """How a browser saves it: the header Content-Disposition, empty for what is only shown."""

    def response(self, *, headers: Headers, cache_control: str, status: int = 200) -> Response:
        """The answer to a request with `headers`: 304 when they name this body's ETag."""
        said = {"ETag": self.etag, "Cache-Control": cache_control, "Vary": "Accept-Encoding"}
        # Compared weakly: a proxy may have taken the W/ away, or put one before it (RFC 9110, 13.1.2).
        known = {tag.removeprefix("W/") for tag in _members(headers.getlist("if-none-match"))}
        if status == 200 and known & {self.etag.removeprefix("W/"), "*"}:
            return Response(status_code=304, headers=said)
        encoding = accepted(headers=headers, available=self.bodies)
        if encoding is not Encoding.IDENTITY:
            said["Content-Encoding"] = encoding
        if self.disposition:
            said["Content-Disposition"] = self.disposition
        body = self.bodies[encoding]
        return Response(body, status_code=status, headers=said, media_type=self.media_type)


def packed(*, body: bytes, media_type: str, disposition: str = "", quality: int = BROTLI_AT_ONCE) -> Packed:
    """`body` packed in every encoding at once; only as it is where that makes it hardly smaller."""
    bodies = {encoding: pack(body=body, encoding=encoding, quality=quality) for encoding in Encoding}
    if len(bodies[Encoding.BROTLI]) > WORTH_PACKING * len(body):
        bodies = {Encoding.IDENTITY: body}
    return Packed(media_type=media_type, etag=etag_of(body=body), bodies=bodies, disposition=disposition)


def packed_html(html: str) -> Packed:
    """A page packed in every encoding."""
    return packed(body=html.encode(), media_type="text/html; charset=utf-8")


def _weighted(values: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Members of a header such as `br;q=0.8, gzip` and their weights; 0 for a weight that cannot be read."""
    for member in _members(values):
        name, _, parameter = member.lower().partition(";")
        try:
            yield name, float(parameter.strip().removeprefix("q=")) if parameter else 1.0
        except ValueError:
            yield name, 0.0


def _members(values: Iterable[str]) -> list[str]:
    """The members of a comma-separated header that may be given several times."""
    return [member.strip() for value in values for member in value.split(",")]
