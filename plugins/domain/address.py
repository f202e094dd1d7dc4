"""Addresses on the web as editors write them: what they show is where they lead."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from .names import check_name

LONGEST = 2_000
#: No address has these, however a browser would read them.
_NEVER = re.compile(r"[\s\\<>\"\x00-\x20\x7f-\xa0]")
_HIDDEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs")
_PORT = re.compile(r"(.*?)(?::(\d{1,5}))?", re.DOTALL)
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_FILE = re.compile(r"[^/]*\.[A-Za-z0-9]{1,8}")
_IPV6 = re.compile(r"\[[0-9a-f:.]{2,45}\]", re.IGNORECASE)


def wrong_address(given: str) -> str:
    """Return the code of what is wrong with a full address or one from the site's root; empty where
    nothing is.
    """
    if len(given) > LONGEST or given.startswith("//") or _NEVER.search(given):
        return "not-an-address"
    if any(unicodedata.category(one) in _HIDDEN for one in given):
        return "not-an-address"
    if not given.lower().startswith(("http:", "https:")):
        return ""
    try:
        host = urlsplit(given).netloc
    except ValueError:
        return "not-an-address"
    if "@" in host:
        return "address-with-user"
    return _wrong_host(host)


def origin(given: str | None) -> str:
    """Return scheme, host and port of a web address in ASCII, as a security policy takes them;
    empty where it has none.
    """
    if not given or not given.startswith(("http://", "https://")) or wrong_address(given):
        return ""
    parts = urlsplit(given)
    try:
        host = (
            parts.netloc.encode("idna").decode("ascii")
            if not parts.netloc.isascii()
            else parts.netloc
        )
    except UnicodeError:
        return ""
    return f"{parts.scheme}://{host}" if re.fullmatch(r"[\w.:\[\]-]+", host) else ""


def _wrong_host(written: str) -> str:
    host, port = _PORT.fullmatch(written).groups()  # type: ignore[union-attr]
    if port and not 0 < int(port) < 65_536:
        return "not-an-address"
    if _IPV6.fullmatch(host):
        return ""
    labels = host.removesuffix(".").split(".")
    if not all(map(_LABEL.fullmatch, labels)) or len(host) > 253:
        return "not-an-address"
    return "" if all(map(_latin, labels)) else "address-look-alike"


def _latin(label: str) -> bool:
    """Whether a name has Latin letters only: `а` of Cyrillic looks like `a` and leads elsewhere."""
    if label.lower().startswith("xn--"):
        try:
            label = label[4:].encode("ascii").decode("punycode")
        except (UnicodeError, ValueError):
            return False
    return all(
        one in "-_0123456789" or unicodedata.name(one, "").startswith("LATIN ") for one in label
    )


def inside_address(given: str) -> str:
    """An address from the site's root in the one form in which it is compared: a page's ends with
    `/`, a file's with its name. Raises Refused where it leads out of the site, or nowhere.
    """
    path = given.removesuffix("index.html")
    if path.strip("/"):
        check_name(path.strip("/"))
    is_file = _FILE.fullmatch(path.rpartition("/")[2])
    return path if path.endswith("/") or is_file else f"{path}/"
