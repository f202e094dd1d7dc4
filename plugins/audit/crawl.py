"""A site that is served, asked politely: one request after another, of one host only."""

from __future__ import annotations

import gzip
import socket
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen
from urllib.robotparser import RobotFileParser

from lxml import etree

from ..run.file_names import ROBOTS
from ..text.addresses import address_parts

#: Bytes that are taken of one answer, and seconds that it may be waited for.
_LARGEST, _SECONDS = 20_000_000, 30
_AGENT = "CongMo-audit"
_SAFE = "/%:=&?~#+!$,;'@()*[]"
_PORTS = {"http": 80, "https": 443}
_GZIP = b"\x1f\x8b"


class Refusal(Exception):
    """Why an address gave nothing: a key of our words, and what the host or the system says."""

    def __init__(self, code: str, reason: str = "") -> None:
        super().__init__(code)
        self.code, self.reason = code, reason or code


@dataclass(frozen=True)
class HttpAnswer:
    """What an address led to in the end, and what it gave."""

    address: str
    kind: str
    body: bytes


class Visitor:
    """Asks one site, named by an address of it. Raises Refusal for one that is none."""

    def __init__(self, address: str, *, heeds_robots: bool = True) -> None:
        self.origin = origin_of(address)
        self.forbidden = set[str]()
        self._robots = self._read_robots() if heeds_robots else None

    def here(self, address: str) -> str:
        """The address of a path on this host, whichever host it was given for."""
        parts = address_parts(address)
        return self.origin + (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def fetch(self, address: str) -> HttpAnswer:
        """Return what is at an address of this site. Raises Refusal."""
        request = Request(quote(address, safe=_SAFE), headers={"User-Agent": _AGENT})
        try:
            with urlopen(request, timeout=_SECONDS) as response:
                body = response.read(_LARGEST + 1)
                found = HttpAnswer(response.geturl(), response.headers.get_content_type(), body)
        except HTTPError as error:
            error.close()
            raise Refusal("site_status", f"HTTP {error.code}") from None
        except (URLError, HTTPException, OSError, ValueError) as error:
            raise Refusal("site_silent", _said(error)) from None
        if origin_of(found.address) != self.origin:
            raise Refusal("site_elsewhere", f"→ {found.address}")
        if len(found.body) > _LARGEST:
            raise Refusal("site_too_large", f"> {_LARGEST // 1_000_000} MB")
        return found

    def page(self, address: str) -> HttpAnswer:
        """Return the HTML page at an address. Raises Refusal."""
        if self._robots and not self._robots.can_fetch(_AGENT, address):
            self.forbidden.add(address)
            raise Refusal("site_forbidden", ROBOTS)
        found = self.fetch(address)
        if found.kind not in ("text/html", "application/xhtml+xml"):
            raise Refusal("site_not_a_page", found.kind)
        return found

    def _read_robots(self) -> RobotFileParser | None:
        robots = RobotFileParser()
        with suppress(Refusal):
            text = self.fetch(f"{self.origin}/{ROBOTS}").body.decode("utf-8", "replace")
            robots.parse(text.splitlines())
            return robots
        return None


def origin_of(address: str) -> str:
    """Scheme, host and port of an address, as RFC 6454 compares them. Raises Refusal."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Refusal("site_no_address", address) from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise Refusal("site_no_address", address)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    named_port = "" if port in (None, _PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{host}{named_port}"


def addresses_in(site_map: bytes) -> tuple[list[str], list[str]]:
    """The further maps and the pages that a site map names (sitemaps.org), which may be packed.
    Raises ValueError for what is none.
    """
    with suppress(OSError, EOFError):
        site_map = gzip.decompress(site_map) if site_map.startswith(_GZIP) else site_map
    try:
        # A map has no use for entities, which could make it grow without end.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(site_map, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise ValueError("no site map") from None
    named = [
        (etree.QName(one.getparent()).localname, (one.text or "").strip())
        for one in root.iter("{*}loc")
        if one.getparent() is not None
    ]
    maps = [address for parent, address in named if parent == "sitemap" and address]
    return maps, [address for parent, address in named if parent == "url" and address]


def _said(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, socket.gaierror):
        return "DNS"
    return str(getattr(cause, "strerror", None) or cause)
