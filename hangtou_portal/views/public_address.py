"""Where phones in the hall find this portal: as configured, or at the machine's own address."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address
from urllib.parse import urlsplit

#: Addresses that no machine should have: connecting a UDP socket to one sends nothing, and tells which of
#: this machine's addresses faces that network.
_AFAR = ("10.255.255.255", "192.168.255.254", "172.31.255.254", "192.0.2.1")

#: Ends of names that only a local network knows (RFC 6762, RFC 8375, and ICANN's .internal).
_LOCAL_NAMES = (".local", ".home.arpa", ".internal", ".lan")

ON_THIS_MACHINE = "只有本机能打开"
IN_THIS_NETWORK = "只在同一网络内能打开"


@dataclass(frozen=True, kw_only=True)
class PublicAddress:
    """`url` without a closing slash; empty where there is none, and then `why` says so in Chinese."""

    url: str = ""
    why: str = ""

    @property
    def limit(self) -> str:
        """Who can open it, in Chinese, where not everybody can."""
        return limit_of(self.url)

    def to(self, place: str) -> str:
        """The address of `place`, which is relative to the portal; empty where phones cannot get there."""
        return f"{self.url}/{place.removeprefix('./')}" if self.url else ""


def public_address(*, configured: str, host: str, port: int) -> PublicAddress:
    """The address for QR codes: `configured` (HANGTOU_ADDRESS), else that of a server at `host`:`port`.

    `port` 0 means that no server is running.
    """
    if configured:
        return _configured(configured.rstrip("/"))
    if not port:
        return PublicAddress(why="没有设置门户的网址（HANGTOU_ADDRESS），因此没有二维码。")
    if not ip_address(host).is_unspecified:
        if reachable(host):
            return PublicAddress(url=f"http://{f'[{host}]' if ':' in host else host}:{port}")
        return PublicAddress(why="门户只在本机开放，手机打不开，因此没有二维码。")
    own = next((found for found in own_addresses() if reachable(found)), "")
    if own:
        return PublicAddress(url=f"http://{own}:{port}")
    return PublicAddress(why="本机没有接入网络，手机打不开，因此没有二维码。")


def reachable(host: str) -> bool:
    """Whether another machine on the network could open `host`: neither loopback nor link-local."""
    try:
        found = ip_address(host)
    except ValueError:
        return host != "localhost" and not host.endswith(".localhost")
    return not (found.is_loopback or found.is_link_local or found.is_unspecified or found.is_multicast)


def limit_of(url: str) -> str:
    """Who can open `url`, in Chinese, where not everybody can: this machine alone, or one network."""
    host = host_of(url)
    if not host:
        return ""
    if not reachable(host):
        return ON_THIS_MACHINE
    try:
        within = not ip_address(host).is_global
    except ValueError:
        within = "." not in host or host.endswith(_LOCAL_NAMES)
    return IN_THIS_NETWORK if within else ""


def own_addresses() -> Iterable[str]:
    """This machine's IPv4 addresses, the one that faces a private network first."""
    found: dict[str, None] = {}
    for far in _AFAR:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((far, 9))
            except OSError:
                continue
            found[str(probe.getsockname()[0])] = None
    with suppress(OSError):  # a machine may not know its own name
        found |= dict.fromkeys(socket.gethostbyname_ex(socket.gethostname())[2])
    return sorted(found, key=lambda own: not IPv4Address(own).is_private)


def _configured(url: str) -> PublicAddress:
    host = host_of(url)
    if not host:
        return PublicAddress(why=f"HANGTOU_ADDRESS“{url}”不是网址，因此没有二维码。")
    if not reachable(host):
        return PublicAddress(why=f"HANGTOU_ADDRESS“{url}”只有本机能打开，因此没有二维码。")
    return PublicAddress(url=url)


def host_of(url: str) -> str:
    """The host of a web address; empty if `url` is none, as http://[::1 without its bracket."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
