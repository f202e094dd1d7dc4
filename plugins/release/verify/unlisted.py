"""Tries addresses that were not released: what the site itself names, what such files are usually
called, folders, and addresses that nobody can have.

A file that nobody names and no folder lists is found on the server alone (`folder.py`).
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote, urljoin, urlsplit

from .finding import Observation, difference, note
from .host import Host, Reply
from .released import Release

#: Programs that are uploaded and what they leave, folders of gambling pages, and what should never
#: be handed out.
_NAMES = """
index.php wp-login.php wp-admin/ wp-content/ wp-content/uploads/ wp-includes/ xmlrpc.php
upload.php up.php uploader.php upload/ uploads/ file.php files.php filemanager/ fm.php
shell.php cmd.php c99.php r57.php wso.php alfa.php b374k.php mini.php x.php 1.php a.php
admin.php admin/ login.php adminer.php phpinfo.php info.php test.php config.php db.php
about.php radio.php style.php content.php cache.php default.php lock360.php
index.asp index.aspx shell.aspx upload.aspx shell.jsp cmd.jsp cgi-bin/ tmp/ temp/
.env .git/config .git/HEAD .htaccess .user.ini web.config backup.zip backup.sql dump.sql
site.zip www.zip public_html.zip backup/ old/ new/ bak/
slot/ slots/ slot-gacor/ slot.html casino/ casino.html bet/ betting/ poker/ game/ games/
ca-cuoc/ nha-cai/ nha-cai.html game-bai/ game-bai-doi-thuong/ no-hu/ tai-xiu/ xoc-dia/
soi-cau/ xo-so/ lo-de/ da-ga/ ban-ca/ keo-nha-cai/ ty-le-keo/ bong-da/ truc-tiep-bong-da/
togel/ judi/ toto/ apk/ download/ news.php?id=1 sitemap-1.xml sitemap1.xml sitemap_index.xml
post-sitemap.xml sitemap.php feed.php ads.txt app-ads.txt service-worker.js serviceworker.js
worker.js sw2.js OneSignalSDKWorker.js firebase-messaging-sw.js manifest.json
"""
#: What search robots and people behind a search page are led away with.
_QUERIES = ("s=slot", "id=1", "p=1", "q=game-bai", "utm_source=google")
_ADDRESS = re.compile(
    rb"""
      https?://[^\s<>"'()\\]{1,500}
    | (?<=["'\s=])/[^\s<>"'()\\*$]{0,300}
    | (?<=["'])[\w%~.-]+[./][\w%~./?=&;+-]{0,200}(?=["'])
    """,
    re.VERBOSE,
)
#: So many addresses that texts name are tried, and so many folders.
_MOST_ADDRESSES = 500
#: In all, whatever a host names.
_MOST_TRIED = 5000
_TOP_FOLDERS = 8
_DECEIVED = ("plain", "robot", "search_telephone")


class Unlisted:
    """Tries addresses of a host; each once. `homes` are the full addresses under which the site
    names itself.
    """

    def __init__(self, host: Host, release: Release, homes: Iterable[str]) -> None:
        self._host, self._release = host, release
        self._homes = tuple(home.rstrip("/") for home in homes if home)
        self._known = release.by_address()
        self._digests = {file.digest for file in release.files.values()}
        self._tried: set[str] = set()
        self.remarks: list[Observation] = []

    def try_all(self, texts: Iterable[tuple[str, bytes]]) -> None:
        """Try everything. `texts` are what the host served otherwise than released, with the
        addresses they came from.
        """
        anything = self._try_random()
        served = [(path, self._host.ask(path, "robot").body) for path in self._lists()]
        named: list[str] = []
        for base, body in (*texts, *served):
            named += self._named(base, body)
        self._try(named[:_MOST_ADDRESSES], _DECEIVED)
        folders, tops = self._folders()
        for folder, listing in self._try(folders[:_MOST_ADDRESSES], ("plain",)):
            self._try(list(self._named(folder, listing))[:_MOST_ADDRESSES], ("plain",))
        if not anything:  # otherwise each of these would answer, too
            self._try([f"/{name}" for name in _NAMES.split()], _DECEIVED)
            beside = [f"{top}{name}" for top in tops[:_TOP_FOLDERS] for name in _NAMES.split()]
            self._try(beside, ("robot",))
        self._try_queries()

    def _lists(self) -> Iterator[str]:
        """What robots read: released or not, as it is served now."""
        yield from (path for path in self._release.files if path.count("/") == 1)
        yield from ("/robots.txt", "/sitemap.xml")

    def _folders(self) -> tuple[list[str], list[str]]:
        """The folders without a page, and all at the top."""
        every: set[str] = set()
        for path in self._release.files:
            every.update(path[: at + 1] for at, letter in enumerate(path) if at and letter == "/")
        bare = [folder for folder in sorted(every) if folder not in self._known]
        return bare, [folder for folder in sorted(every) if folder.count("/") == 2]

    def _named(self, base: str, text: bytes) -> Iterator[str]:
        """The addresses of the site that a text names, and that were not released."""
        for found in _ADDRESS.findall(text):
            try:
                url = urljoin(f"{self._host.root}{base}", found.decode("utf-8", "ignore"))
                path = self._inside(url.partition("#")[0])
            except ValueError:  # no address
                continue
            if path and path.partition("?")[0] not in self._known:
                yield path

    def _inside(self, url: str) -> str:
        for home in (self._host.root, *self._homes):
            if url.startswith(f"{home}/"):
                parts = urlsplit(url[len(home) :])
                query = f"?{parts.query}" if parts.query else ""
                return quote(unquote(parts.path)) + quote(query, safe="?=&%+;")
        return ""

    def _try(self, paths: Iterable[str], visitors: tuple[str, ...]) -> list[tuple[str, bytes]]:
        """Ask for what is not known; return the listings of folders that came."""
        wanted = dict.fromkeys(paths)
        fresh = [path for path in wanted if path not in self._tried and path not in self._known]
        if len(self._tried) + len(fresh) > _MOST_TRIED:
            fresh = fresh[: max(0, _MOST_TRIED - len(self._tried))]
            self.remarks.append(note("not_all_tried", count=str(_MOST_TRIED)))
        self._tried.update(fresh)
        listings = []
        for path, looks in self._host.ask_each(fresh, lambda path: self._looks(path, visitors)):
            for visitor, reply in looks:
                if self._is_listing(path, reply):
                    self.remarks.append(note("listing", path))
                    listings.append((path, reply.body))
                    break
                if remark := self._judged(path, reply, visitor):
                    self.remarks.append(remark)
                    break
        return listings

    def _looks(self, path: str, visitors: Iterable[str]) -> list[tuple[str, Reply]]:
        return [(visitor, self._host.ask(path, visitor)) for visitor in visitors]

    def _judged(self, path: str, reply: Reply, visitor: str) -> Observation | None:
        if reply.location:
            inside = self._inside(reply.location).partition("?")[0]
            if inside in self._known or inside.rstrip("/") == path.rstrip("/"):
                return None
            return difference("led_away", path, visitor=visitor, to=reply.location)
        if reply.status != 200:
            return None
        return None if self._is_released(reply.body) else difference("added", path, visitor=visitor)

    def _is_released(self, body: bytes) -> bool:
        """Whether it is a released file under another name, as a page that says there is nothing
        here.
        """
        forms = (body, body.replace(b"\r\n", b"\n"))
        return any(hashlib.sha256(form).digest() in self._digests for form in forms)

    def _is_listing(self, path: str, reply: Reply) -> bool:
        """Whether a folder's own files are named by the host."""
        if reply.status != 200 or not path.endswith("/"):
            return False
        inside = {
            name[len(path) :].partition("/")[0]
            for name in self._release.files
            if name.startswith(path)
        }
        return bool(inside) and 2 * sum(name.encode() in reply.body for name in inside) >= len(
            inside
        )

    def _try_random(self) -> bool:
        """Ask for what cannot be there; say whether it answers all the same."""
        tops = ["/", *self._folders()[1][:_TOP_FOLDERS]]
        paths = [f"{top}{secrets.token_hex(8)}{end}" for top in tops for end in ("", "/", ".html")]
        answered = None
        for path, looks in self._host.ask_each(paths, lambda path: self._looks(path, _DECEIVED)):
            for visitor, reply in looks:
                answered = answered or self._judged(path, reply, visitor)
                if reply.status == 200 and not answered:
                    self.remarks.append(note("not_found_as_found", path))
        if answered:
            self.remarks.append(
                difference("answers_anything", answered.path, visitor=answered.values["visitor"])
            )
        return answered is not None

    def _try_queries(self) -> None:
        """A page is the same whatever stands behind its address."""
        homes = [one for one in self._release.files.values() if one.is_page]
        homes = [one for one in homes if one.path.count("/") <= 2 and one.address.endswith("/")]
        wanted = [(page, query) for page in homes[:4] for query in _QUERIES]
        for (page, query), reply in self._host.ask_each(
            wanted, lambda one: self._host.ask(f"{one[0].address}?{one[1]}", "search_telephone")
        ):
            path = f"{page.address}?{query}"
            changed = reply.status == 200 and page.compare(reply.body) == "changed"
            if reply.location and not self._inside(reply.location):
                self.remarks.append(
                    difference("led_away", path, visitor="search_telephone", to=reply.location)
                )
            elif changed:
                self.remarks.append(difference("changed", path, visitor="search_telephone"))
