"""Asks a web server: few connections at once, an end to bytes and time, no redirect followed."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

_Asked = TypeVar("_Asked")
_Got = TypeVar("_Got")

#: How visitors introduce themselves. Who leads some of them elsewhere looks at these two headers.
_FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
_TELEPHONE = (
    "Mozilla/5.0 (Linux; Android 15; SM-A156E) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36"
)
_ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
_SEARCH = "https://www.google.com/"
VISITORS: dict[str, dict[str, str]] = {
    "plain": {"User-Agent": _FIREFOX},
    "telephone": {"User-Agent": _TELEPHONE},
    "robot": {"User-Agent": _ROBOT},
    "search": {"User-Agent": _FIREFOX, "Referer": _SEARCH},
    "search_telephone": {"User-Agent": _TELEPHONE, "Referer": _SEARCH},
}
#: What browsers say besides: some who lead visitors away look whether it is there.
_BROWSER = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "vi-VN,vi;q=0.9,en;q=0.8",
}
#: What a host answers that has too much to do.
BUSY = (429, 502, 503, 504)
_LONGEST_WAIT = 10
#: After so many failures in a row nothing more is asked: the host is gone.
_HOPELESS = 12
#: The largest answer that is read where no size is known.
LARGEST = 4_000_000
_PIECE = 65536


@dataclass(frozen=True)
class Reply:
    """What a server answered. `failure` is a key of the words that say why there is none, `detail`
    what the system says of it; `location` is where it sends on to,
    in full; `raw` is the body as it was sent, packed or not; `cut` says that the body went on
    beyond what is read.
    """

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    raw: bytes = b""
    location: str = ""
    failure: str = ""
    detail: str = ""
    cut: bool = False


#: Why there is no answer, by the cause; what stands first goes before.
_FAILURES: dict[str, tuple[type[Exception], ...]] = {
    "no_name": (socket.gaierror,),
    "encryption": (ssl.SSLError,),
    "slow": (TimeoutError,),
    "refused": (ConnectionRefusedError,),
    "broken": (ConnectionError, http.client.IncompleteRead),
    "network": (OSError,),
}
#: Why a certificate does not hold, by OpenSSL's number (X509_V_ERR_…).
_CERTIFICATES = {10: "certificate_expired", 62: "certificate_name"}


def failure_of(cause: Exception) -> str:
    """The key of the words that say why there is no answer."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _CERTIFICATES.get(cause.verify_code, "certificate")
    kinds = (kind for kind, causes in _FAILURES.items() if isinstance(cause, causes))
    return next(kinds, "unreadable")


class Host:
    """A site by its address. `seconds` is the time for one answer, `connections` how many are open
    at once.
    """

    def __init__(self, address: str, connections: int = 4, seconds: float = 30) -> None:
        parts = urlsplit(address)
        self.secure, self.name = parts.scheme == "https", parts.netloc.rpartition("@")[2]
        self.root = f"{parts.scheme}://{self.name}{parts.path.rstrip('/')}"
        self._below = parts.path.rstrip("/")
        self._seconds, self._connections = seconds, connections
        self._own = threading.local()
        self._failures = 0

    def path_of(self, url: str) -> str:
        """The path inside the site that an address names; empty where it is none of the site's."""
        try:
            parts = urlsplit(url)
        except ValueError:  # whoever changed a page may have written anything
            return ""
        inside = parts.netloc == self.name and parts.path.startswith(f"{self._below}/")
        return parts.path[len(self._below) :] if inside else ""

    def ask_each(
        self, wanted: Iterable[_Asked], ask: Callable[[_Asked], _Got]
    ) -> Iterator[tuple[_Asked, _Got]]:
        """Call for each of what is wanted, side by side; yield both, in order."""
        every = list(wanted)
        with ThreadPoolExecutor(self._connections) as pool:
            yield from zip(every, pool.map(ask, every), strict=True)

    def ask(
        self, path: str, visitor: str = "plain", largest: int = LARGEST, **headers: str
    ) -> Reply:
        """Ask for a path inside the site; where the connection broke or the host is busy, once
        more.
        """
        if self._failures >= _HOPELESS:
            return Reply(failure="hopeless")
        given = {**VISITORS[visitor], **_BROWSER}
        given.update((name.replace("_", "-"), value) for name, value in headers.items())
        reply = self._ask(path, given, largest)
        if reply.failure or reply.status in BUSY:
            asked = reply.headers.get("retry-after", "")
            time.sleep(min(int(asked), _LONGEST_WAIT) if asked.isdecimal() else 0.2)
            reply = self._ask(path, given, largest)
        self._failures = self._failures + 1 if reply.failure else 0
        return reply

    def _ask(self, path: str, headers: Mapping[str, str], largest: int) -> Reply:
        try:
            connection = self._connection()
            connection.request("GET", f"{self._below}{path}", headers=dict(headers))
            answer = connection.getresponse()
            raw, more = self._read(answer, largest)
            if more:
                self._drop()
            body, cut = _decoded(raw, answer.headers.get("Content-Encoding", ""), largest)
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as cause:
            self._drop()
            return Reply(failure=failure_of(cause), detail=f"{type(cause).__name__}: {cause}")
        return Reply(
            answer.status,
            {name.lower(): value for name, value in answer.headers.items()},
            body,
            raw,
            self._joined(path, answer.headers.get("Location", "")),
            cut=more or cut,
        )

    def _joined(self, path: str, location: str) -> str:
        """Where an answer leads, in full; as it was sent where that is no address."""
        try:
            return urljoin(self.root + path, location) if location else ""
        except ValueError:
            return location

    def _read(self, answer: http.client.HTTPResponse, largest: int) -> tuple[bytes, bool]:
        """The body as it was sent, and whether there was more than is read."""
        end, pieces, size = time.monotonic() + self._seconds, [], 0
        while piece := answer.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > largest + _PIECE:
                return b"".join(pieces), True
            if time.monotonic() > end:
                raise TimeoutError(f"{self._seconds:.0f} s")
        return b"".join(pieces), False

    def _connection(self) -> http.client.HTTPConnection:
        """That of this thread."""
        known: http.client.HTTPConnection | None = getattr(self._own, "connection", None)
        if known is None:
            if self.secure:  # the certificate and its name are checked
                known = http.client.HTTPSConnection(
                    self.name, timeout=self._seconds, context=ssl.create_default_context()
                )
            else:
                known = http.client.HTTPConnection(self.name, timeout=self._seconds)
            self._own.connection = known
        return known

    def _drop(self) -> None:
        if connection := getattr(self._own, "connection", None):
            connection.close()
        self._own.connection = None


def _decoded(raw: bytes, encoding: str, largest: int) -> tuple[bytes, bool]:
    """A body as it was before the host packed it, and whether more than is read would come of
    it.
    """
    if encoding in ("", "identity", "br"):  # Brotli cannot be unpacked here: it is compared packed
        return raw, False
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise ValueError(f"Content-Encoding: {encoding}")
    unpack = zlib.decompressobj(47)  # either header
    body = unpack.decompress(raw, largest + _PIECE)
    return body, bool(unpack.unconsumed_tail)
