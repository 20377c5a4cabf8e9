"""The address of the portal, for what has to name it in full: citations, site map, robots.txt."""

from starlette.requests import Request

from hangtou_portal.publish.served_record import operator


def own_address(request: Request) -> str:
    """The operator's address (HANGTOU_ADDRESS), else the one that `request` came by; no closing slash."""
    return operator().address or f"{request.scope['scheme']}://{request.headers.get('host', '')}"
