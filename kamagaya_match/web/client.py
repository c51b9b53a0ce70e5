"""From where a request comes, as far as limits need to know it."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from starlette.requests import Request

from kamagaya_match.settings import settings


def client_of(request: Request) -> str:
    """The asking machine's network address; behind the trusted proxies the one that they saw."""
    hops = settings().trusted_proxy_hops
    seen = [one.strip() for one in request.headers.get("x-forwarded-for", "").split(",")]
    if hops and len(seen) >= hops:
        return household(seen[-hops])
    return household(request.client.host if request.client else "")


def household(address: str) -> str:
    """What counts as one client: an IPv4 address, or the /64 that one IPv6 line has."""
    try:
        read = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(read, IPv6Address) and read.ipv4_mapped is None:
        return str(IPv6Network((read, 64), strict=False))
    return str(read)
