"""What a link in a page's text leads to."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from ..domain import Problem, error, wrong_address

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
# `www.a.vn`, `dichvucong.gov.vn/tra-cuu` and `a@b.vn`: a browser would look for a file of this
# name.
_HOST = r"(?:[a-z0-9-]+\.){1,5}(?:vn|com|net|org|info|edu)"
_FORGOTTEN = re.compile(rf"www\.|[^/@?#]+@[^/@]+\.[a-z]+$|{_HOST}(?=[/?#:]|$)", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20\x7f]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SCHEMES = ("http:", "https:", "mailto:", "tel:")


@dataclass(frozen=True)
class Target:
    """A link's goal. `url` is what the page links to, `path` the page or file inside the site it
    must find.
    """

    url: str
    path: str = ""
    line: int = 0
    written: str = ""

    @property
    def inside(self) -> bool:
        """Whether the site itself must have the goal."""
        return bool(self.path)


def _escaped(written: str, scheme: str, bare: str) -> str:
    """A full address with its blanks as addresses write them: of a file's name, of a letter's
    subject.
    """
    spaced = _CONTROL.sub("", written).strip()
    if scheme == "tel:" or not spaced.lower().startswith(scheme):
        return bare
    if scheme == "mailto:":
        who, mark, rest = spaced.partition("?")
        return _BLANK.sub("", who) + mark + rest.replace(" ", "%20")
    return spaced.replace(" ", "%20")


def read_target(written: str, source: str, line: int) -> Target | Problem:
    """Return the goal of a link as written in the page `source`: `.md` files by their address, from
    the site's root.
    """
    bare = _BLANK.sub("", written)
    if not bare:
        return error("link-empty", source, line)
    scheme = _SCHEME.match(bare.lower())
    if scheme and scheme[0] in _SCHEMES:
        address = _escaped(written, scheme[0], bare)
        wrong = wrong_address(address)
        if wrong == "not-an-address":
            return error("link-not-an-address", source, line, given=written[:80])
        return error(wrong, source, line, given=written[:80]) if wrong else Target(address)
    if scheme or bare.startswith(("//", "\\")):
        return error("link-scheme", source, line, given=written[:80])
    if bare.startswith("#"):
        return Target(bare)
    if _FORGOTTEN.match(bare):
        return error(
            "link-scheme",
            source,
            line,
            given=written[:80],
            nearest=f"{'mailto:' if '@' in bare else 'https://'}{bare}",
        )
    spaced = _CONTROL.sub("", written).strip()  # the name of a file may have blanks
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", spaced, re.DOTALL).groups()  # type: ignore[union-attr]
    path = unquote(path)
    address = (
        path
        if path.startswith("/")
        else posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path))
    )
    if address.endswith(".md"):
        address = address.removesuffix(".md") + "/"
    elif address.endswith("/index.html"):
        address = address.removesuffix("index.html")
    return Target((address + mark + rest).replace(" ", "%20"), address, line, written)
