"""Why a page was laid out again, or was not, and what it stands on."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from ..domain import SitePage
from ..run import Portal
from ..run.command import Words, display_path
from ..run.packed import packed, packed_each
from ..run.result_key import Key

_NOTED = "render-parts-2"
#: So many near pages, and so many other pages that one stands on, are named.
_NEAR, _OTHERS = 3, 12


class RenderParts:
    """What pages were laid out from when they were last, part by part: only digests.

    `frames` are what templates read besides their page, by language and name; `templates` gives all
    files of a template with their texts.
    """

    def __init__(
        self,
        portal: Portal,
        frames: Mapping[str, Mapping[str, object]],
        templates: Callable[[str], Mapping[str, bytes]],
    ) -> None:
        self.portal = portal
        self._frames = {
            lang: dict(zip(one, map(_digest_of, packed_each(one.values())), strict=True))
            for lang, one in frames.items()
        }
        self._templates = templates
        self._files = cache(self._files_of)

    def note(self, pages: Iterable[tuple[SitePage, str]]) -> None:
        """Note what pages are laid out from now, each with its template."""
        for page, template in pages:
            parts = json.dumps(self._parts(page, template)).encode()
            self.portal.work.put(self._key(page), parts)

    def explain(self, page: SitePage, template: str, *, again: bool) -> Iterator[str]:
        """Say of a page why it is laid out again, or is not, and what it stands on; to be asked
        before it is noted.
        """
        say = Words()
        noted = self.portal.work.get(self._key(page))
        before, now = json.loads(noted or b"{}"), self._parts(page, template)
        differing = sorted(
            name for name in before.keys() | now.keys() if before.get(name) != now.get(name)
        )
        yield say("explain.page", page=page.url, source=page.source or say("explain.no_source"))
        if not again:
            yield say("explain.same")
        elif not before:
            yield say("explain.first")
        elif not differing:
            yield say("explain.lost")
        else:
            yield say("explain.again", parts=", ".join(_named(one, say) for one in differing))
        yield say("explain.stands")
        yield from (f"  {one}" for one in self._stands_on(page, template, say))

    def _parts(self, page: SitePage, template: str) -> dict[str, str]:
        parts = self.portal.layouts.of(page).parts
        return {
            **{name: one for name, one in parts.items() if name != "page.lines"},
            "page.alternates": _digest_of(packed(page.alternates)),
            **{f"frame.{name}": one for name, one in self._frames[page.lang].items()},
            **self._files(template),
        }

    def _files_of(self, template: str) -> dict[str, str]:
        files = self._templates(template)
        return {f"template {name}": _digest_of(text) for name, text in files.items()}

    def _stands_on(self, page: SitePage, template: str, say: Words) -> Iterator[str]:
        if page.source:
            yield display_path(self.portal.content / page.source)
        yield display_path(self.portal.content / "portal.yml")
        yield say("explain.words", lang=page.lang)
        yield say("explain.templates", files=", ".join(sorted(self._templates(template))))
        view = self.portal.layouts.laid_out(page).view
        others = sorted(set(_addresses(view, {one.url for one in self.portal.pages})))
        if others := [one for one in others if one != page.url]:
            more = f" … ({len(others)})" if len(others) > _OTHERS else ""
            yield say("explain.pages", pages=", ".join(others[:_OTHERS]) + more)

    def _key(self, page: SitePage) -> Key:
        return self.portal.work.key(_NOTED, page.save_as.encode())


def find_page(portal: Portal, asked: str) -> SitePage | None:
    """The page that is asked for by its address, its file of output or of content."""
    names = {name: page for page in portal.pages for name in _names(page)}
    if found := names.get(asked.strip("/")):
        return found
    for folder in (portal.content, portal.live):
        for start in (Path.cwd(), folder):
            place = (start / asked).resolve() if folder and start else None
            if folder and place and place.is_relative_to(folder):
                found = names.get(place.relative_to(folder).as_posix())
                if found:
                    return found
    return None


def not_found(portal: Portal, asked: str) -> str:
    """Say that there is no such page, and name near ones."""
    say = Words()
    names = {name: page.url for page in portal.pages for name in _names(page)}
    near = difflib.get_close_matches(asked.strip("/"), names, 2 * _NEAR)
    pages = list(dict.fromkeys(names[one] for one in near))[:_NEAR]
    key = "explain.unknown_near" if pages else "explain.unknown"
    return say(key, given=asked, pages=", ".join(pages))


def _names(page: SitePage) -> list[str]:
    return [page.url.strip("/"), page.save_as, *([page.source] if page.source else [])]


def _digest_of(given: bytes | None) -> str:
    """A few letters that tell what a part is now from what it was before."""
    return f"{crc32(given):x}" if given else ""


def _named(part: str, say: Words) -> str:
    """A part as people call it, where they have a name for it."""
    return say.table("explain_parts").get(part.replace(".", "_"), part)


def _addresses(value: object, known: Collection[str]) -> Iterator[str]:
    """The addresses of pages that a view names, at any depth."""
    if isinstance(value, str):
        if value in known:
            yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _addresses(getattr(value, one.name), known)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _addresses(one, known)
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for one in value:
            yield from _addresses(one, known)
