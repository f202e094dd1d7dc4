"""What a link in a page's text leads to."""
from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.model import Problem, error

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
# `www.a.vn` and `a@b.vn`: a browser would look for a file of this name.
_FORGOTTEN = re.compile(r"www\.|[^/@?#]+@[^/@]+\.[a-z]+$")
_BLANK = re.compile(r"[\x00-\x20\x7f]")
_SCHEMES = ("http:", "https:", "mailto:", "tel:")


@dataclass(frozen=True)
class Target:
    """A link's goal. `url` is what the page links to, `path` the page or file inside the site it must find."""

    url: str
    path: str = ""
    line: int = 0
    written: str = ""

    @property
    def inside(self) -> bool:
        """Whether the site itself must have the goal."""
        return bool(self.path)


def read_target(written: str, source: str, line: int) -> Target | Problem:
    """Return the goal of a link as written in the page `source`: `.md` files by their address, from the site's root."""
    bare = _BLANK.sub("", written)
    if not bare:
        return error("link-empty", source, line)
    scheme = _SCHEME.match(bare.lower())
    if scheme and scheme[0] in _SCHEMES:
        return Target(bare)
    if scheme or bare.startswith(("//", "\\")):
        return error("link-scheme", source, line, given=written[:80])
    if bare.startswith("#"):
        return Target(bare)
    if _FORGOTTEN.match(bare):
        return error("link-scheme", source, line, given=written[:80],
                     nearest=f"{'mailto:' if '@' in bare else 'https://'}{bare}")
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", bare, re.DOTALL).groups()  # type: ignore[union-attr]
    path = unquote(path)
    whole = path if path.startswith("/") else posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path))
    if whole.endswith(".md"):
        whole = whole.removesuffix(".md") + "/"
    elif whole.endswith("/index.html"):
        whole = whole.removesuffix("index.html")
    return Target(whole + mark + rest, whole, line, written)
