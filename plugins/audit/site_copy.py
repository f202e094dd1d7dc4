"""The pages of a served site, copied into a folder: rules over files read them there, and browsers
open them where they are served.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from ..html import WrittenPage
from ..run import paths
from ..run.file_names import ALL_PAGES, SITEMAP
from ..text.addresses import address_parts
from .crawl import HttpAnswer, Refusal, Visitor, addresses_in, origin_of

#: So many pages are copied where nobody says how many.
PAGES = 500
#: Site maps that are read of one site.
_MAPS = 50
#: What a page loads and its look hangs on: when that changes, the page is displayed again.
_LOADED = {"link": "href", "script": "src"}


@dataclass
class SiteCopy:
    """`root` is the site's address without a slash at the end, `folder` where its pages are now.

    `requests` are what the site is asked for, by the path of a page in the folder; `refused` why a
    page did not come, by its address. `by_map`: a site map named the pages, not links. `left_out`
    pages are beyond the limit, `forbidden` ones those that robots.txt keeps programs from.
    """

    root: str
    folder: Path
    requests: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    by_map: bool = False
    left_out: int = 0
    forbidden: int = 0

    @property
    def names(self) -> dict[str, str]:
        """The full address of each copied page, by the path of its file."""
        return {path: self.root + request for path, request in self.requests.items()}


def copy_site(
    address: str,
    folder: Path,
    limit: int = PAGES,
    *,
    all_pages: bool = False,
) -> SiteCopy:
    """Copy the pages of the site at an address, one request after another: those of its site map,
    or those that links lead to from there. With `all_pages`, those too that robots.txt keeps
    programs from.

    Only what has the same scheme, host and port is asked for. Raises Refusal where not even the
    first page comes.
    """
    visitor = Visitor(address, heeds_robots=not all_pages)
    copy = SiteCopy(visitor.origin, folder)
    first = visitor.page(address)
    mapped = _mapped(visitor, first.address)
    copy.by_map = bool(mapped)
    _copy_list_of_pages(visitor, folder)
    waiting = dict.fromkeys([first.address, *mapped])
    known, loaded = set(waiting), set[str]()
    while waiting:
        if len(copy.requests) + len(copy.refused) >= limit:
            copy.left_out = len(waiting)
            break
        wanted = next(iter(waiting))
        del waiting[wanted]
        answer = first if wanted == first.address else _asked(visitor, copy, wanted)
        if answer is None:
            continue
        page = WrittenPage.parse(answer.body)
        _put(copy, answer)
        _copy_loaded(visitor, copy, page, answer.address, loaded)
        if not mapped:
            new = [one for one in _linked(page, answer.address) if one not in known]
            known |= {*new}
            waiting |= dict.fromkeys(new)
    copy.forbidden = len(visitor.forbidden)
    return copy


def _mapped(visitor: Visitor, first: str) -> list[str]:
    """The addresses that the site's own map has, in its order; none where there is no map.

    The map of a portal that is not yet public has the public host's addresses: their paths are
    asked for here.
    """
    waiting = [urljoin(first, SITEMAP), urljoin(visitor.origin + "/", SITEMAP)]
    found, seen = dict[str, None](), set[str]()
    while waiting and len(seen) < _MAPS:
        if (one := waiting.pop(0)) in seen:
            continue
        seen.add(one)
        try:
            maps, pages = addresses_in(visitor.fetch(one).body)
        except (Refusal, ValueError):
            continue
        waiting += [visitor.here(address) for address in maps]
        found |= dict.fromkeys(visitor.here(address) for address in pages)
    return [*found]


def _asked(visitor: Visitor, copy: SiteCopy, address: str) -> HttpAnswer | None:
    try:
        answer = visitor.page(address)
    except Refusal as refusal:
        if refusal.code not in ("site_not_a_page", "site_forbidden"):
            copy.refused[address] = refusal.reason
        return None
    return None if _request(answer.address) in copy.requests.values() else answer


def _put(copy: SiteCopy, answer: HttpAnswer) -> None:
    request = _request(answer.address)
    path = _file(request)
    try:
        paths.write(copy.folder, path, answer.body)
    except (paths.Refused, OSError) as cause:  # no file can have this name
        copy.refused[answer.address] = str(cause)
    else:
        copy.requests[path] = request


def _request(address: str) -> str:
    """What a host is asked for: path and query."""
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _file(request: str) -> str:
    """The path that a page gets in the folder, which ends as pages do."""
    parts = urlsplit(request)
    path = unquote(parts.path).lstrip("/")
    if parts.query:
        path += f"({quote(parts.query, safe='=&')})"
    if not path or path.endswith("/"):
        return f"{path}index.html"
    return path if path.endswith((".html", ".htm")) else f"{path}.html"


def _linked(page: WrittenPage, address: str) -> Iterator[str]:
    """The pages of the same host that a page leads to."""
    for element, _, given in page.links():
        if element.name in ("a", "area") and (target := _inside(given, address)):
            yield target


def _inside(given: str, page: str) -> str:
    """The full address of what a page names, if that is of the same host."""
    try:
        target = urljoin(page, given.strip()).partition("#")[0]
        return target if origin_of(target) == origin_of(page) else ""
    except (ValueError, Refusal):  # a mail address, a script, or no address at all
        return ""


def _copy_loaded(
    visitor: Visitor, copy: SiteCopy, page: WrittenPage, address: str, loaded: set[str]
) -> None:
    """Copy the styles and scripts that a page loads of the same host."""
    for wanted in _files_of(page, address):
        name = unquote(address_parts(wanted).path).lstrip("/")
        if wanted in loaded or not name.endswith((".css", ".js", ".mjs")):
            continue
        loaded.add(wanted)
        try:
            paths.write(copy.folder, name, visitor.fetch(wanted).body)
        except (Refusal, paths.Refused):
            continue  # the browser will find out, too


def _files_of(page: WrittenPage, address: str) -> Iterable[str]:
    for element in page.named(*_LOADED):
        given = element.attribute(_LOADED[element.name])
        if given and (target := _inside(given, address)):
            yield target


def _copy_list_of_pages(visitor: Visitor, folder: Path) -> None:
    """A portal of this project tells of each page the file that it was made from."""
    try:
        listed = visitor.fetch(f"{visitor.origin}/{ALL_PAGES}").body
        if all({"url", "source"} <= {*page} for page in json.loads(listed)):
            paths.write(folder, ALL_PAGES, listed)
    except (Refusal, ValueError, TypeError):
        return
