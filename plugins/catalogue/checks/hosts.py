"""Where a web address leads that no citizen can follow: this machine, a private network, a made-up
example.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...domain import Content, ContentRule, Found, Record, texts

#: Addresses of web pages and of mail in a text.
_URL = re.compile(r"https?://[^\s<>\"'()\[\]]+", re.IGNORECASE)
# Looked for where it can begin alone: from each letter of a long run it would take minutes.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,63}\.)+[a-z]{2,})", re.IGNORECASE)
_LOCAL_DOMAINS = r"localhost|local|localdomain|lan|internal|intranet|home\.arpa|corp|home"
_LOCAL = re.compile(rf"(?:.*\.)?(?:{_LOCAL_DOMAINS})")
_EXAMPLE = re.compile(r"(?:.*\.)?(?:example|invalid|test|example\.(?:com|org|net|vn)|vi-du\.vn)")


def private(url: str) -> bool:
    """Whether an address is one of this machine or of a network of one's own."""
    host = _host(url)
    if not host:
        return False
    number = _number(host)
    if number is not None:
        return not number.is_global
    return _LOCAL.fullmatch(host) is not None or "." not in host


def made_up(url: str) -> bool:
    """Whether an address is one that only examples have (RFC 2606)."""
    return _EXAMPLE.fullmatch(_host(url)) is not None


def addresses(text: str) -> Iterator[str]:
    """Yield the web addresses in a text."""
    yield from (found[0].rstrip(".,;:!?") for found in _URL.finditer(text))


def rules(record: Content | Record) -> tuple[ContentRule, ...]:
    """The rules on addresses in a record's fields. A sample may have addresses of examples."""
    values = list(texts(record.model_dump(exclude={"history", "pronounce"})))

    def found_private(_: object) -> Iterator[Found]:
        for place, text in values:
            for url in filter(private, addresses(text)):
                yield place, {"given": url[:80]}

    def found_made_up(_: object) -> Iterator[Found]:
        for place, text in values if not getattr(record, "sample", False) else ():
            hosts = [url for url in addresses(text) if made_up(url)]
            hosts += [found[0] for found in _EMAIL.finditer(text) if made_up(f"//{found[1]}")]
            for given in hosts:
                yield place, {"given": given[:80]}

    return (
        ContentRule("address-private", found_private, strict=True),
        ContentRule("address-made-up", found_made_up),
    )


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The number of a host that is one: `127.0.0.1`, `::1`, also as one number (`2130706433`,
    `0x7f000001`).
    """
    try:
        if re.fullmatch(r"\d{1,10}|0x[0-9a-f]{1,8}", host):
            return ipaddress.ip_address(int(host, 0) if host.startswith("0x") else int(host))
        if short := re.fullmatch(r"(\d{1,3})\.(\d{1,3})", host):
            return ipaddress.ip_address((int(short[1]) << 24) + int(short[2]))
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
