"""Where a message may be sent: over https, and to nobody inside the walls unless the deployment says so."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from django.conf import settings

from chengxu.algebra.term import Term, TermError

NO_URL = Term(
    "地址不能使用：须以 https:// 开头，不含用户名、密码和片段。",
    "the address cannot be used: it begins with https:// and has no user name, password or fragment.",
)
INSIDE = Term(
    "“{host}”在内部网络，不能作为通知地址；确需使用的，由部署方写入 CHENGXU_WEBHOOK_HOSTS。",
    "`{host}` is inside a private network; if messages are to go there, whoever runs the platform names it in CHENGXU_WEBHOOK_HOSTS.",
)
UNKNOWN_HOST = Term("找不到主机“{host}”。", "there is no host `{host}`.")
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
LOCAL_NAMES = ("localhost", ".localhost", ".local", ".internal", ".lan", ".intranet", ".home.arpa")


def read_url(url: str) -> tuple[str, int, str]:
    """Return host, port and path of an address; TermError if messages may not go there."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 443
    except ValueError:
        raise TermError(NO_URL) from None
    odd = parts.username or parts.password or parts.fragment or any(c <= " " or c == "\\" for c in url)
    if parts.scheme != "https" or not host or odd or len(url) > 500 or not url.isascii():
        raise TermError(NO_URL)
    literal = _literal(host)
    if not _allowed(host) and (_inside(literal) if literal else _local_name(host)):
        raise TermError(INSIDE.fill(host=host))
    return host, port, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def resolve(host: str, port: int) -> str:
    """Return the IP address to connect to; TermError if there is none, or one of them is inside.

    The connection is made to just this address, so that a name cannot mean another one a moment later.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise TermError(UNKNOWN_HOST.fill(host=host)) from None
    addresses = [str(place[4][0]) for place in found]
    if not _allowed(host) and any(_inside(ipaddress.ip_address(a.partition("%")[0])) for a in addresses):
        raise TermError(INSIDE.fill(host=host))
    return addresses[0]


def _allowed(host: str) -> bool:
    return host in settings.WEBHOOK_HOSTS


def _local_name(host: str) -> bool:
    name = host.rstrip(".").lower()
    return "." not in name or name.endswith(LOCAL_NAMES)


def _literal(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _inside(address: ipaddress.IPv4Address | ipaddress.IPv6Address | None) -> bool:
    """Return whether an address is not one of the open internet, however it is wrapped."""
    if address is None:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return _inside(address.ipv4_mapped)
        if address.sixtofour or address.teredo or address in TRANSLATED:
            return True
    return not address.is_global or address.is_multicast
