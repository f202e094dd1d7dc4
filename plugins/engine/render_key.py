"""The key of a rendered page: a digest of all that its template could read.

Two pages with one key are the same bytes, so a page whose key is that of the last run is not
rendered again. What cannot be written down as a value has no key, and its page is always rendered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from jinja2 import Environment
from pelican import signals

from ..domain import SitePage
from ..run import Portal
from ..run.packed import packed
from ..run.project import PACKAGE, module_digest
from ..run.result_key import digest_of, toolchain
from .template_reads import TemplateReads

#: Settings by which others bring code to templates, about which nothing is known.
_OTHERS = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


class RenderKeys:
    """The keys of one run. `frames` are what templates read besides their page, by language;
    `templates` are the names of all by which pages with a key are laid out.
    """

    def __init__(
        self,
        portal: Portal,
        settings: Mapping[str, Any],
        environment: Environment,
        frames: Mapping[str, Any],
    ) -> None:
        self.portal = portal
        self.settings = settings
        self.environment = environment
        self.reads = TemplateReads(environment, portal.work)
        self._frames = frames
        self._packed_frames: dict[str, bytes | None] = {}
        self._templates: dict[str, bytes] = {}
        self.templates: set[str] = set()

    def key(self, page: SitePage, template: str, here: str) -> bytes | None:
        """The key of a page, laid out at the address `here` with a template; none where something
        is no value.
        """
        if not self.trusted:
            return None
        frame, value = self._frame(page.lang), self._page(page)
        if frame is None or value is None:
            return None
        return digest_of(frame, self.template(template), here.encode(), value)

    def _page(self, page: SitePage) -> bytes | None:
        """The digest of a page and its view."""
        laid_out, alternates = self.portal.layouts.of(page).digest, packed(page.alternates)
        return digest_of(laid_out, alternates) if laid_out and alternates else None

    @cached_property
    def trusted(self) -> bool:
        """Whether all code that makes a page is known: no filters of somebody else's, and nobody
        who waits for pages to be written.
        """
        if any(self.settings.get(name) for name in _OTHERS):
            return False
        return not signals.content_written.receivers

    @cached_property
    def _code(self) -> bytes:
        return digest_of(toolchain().encode(), *map(module_digest, _brought(self.portal)))

    def _frame(self, lang: str) -> bytes | None:
        if lang not in self._packed_frames:
            options = {
                name: str(value) for name, value in self.settings["JINJA_ENVIRONMENT"].items()
            }
            value = packed([self._frames.get(lang), sorted(options.items())])
            self._packed_frames[lang] = digest_of(self._code, value) if value else None
        return self._packed_frames[lang]

    def template(self, name: str) -> bytes:
        """The digest of a template and of all that it extends, includes or imports."""
        if name not in self._templates:
            found = self.texts(name)
            self.templates |= found.keys()
            parts = [part for key, text in sorted(found.items()) for part in (key.encode(), text)]
            self._templates[name] = digest_of(*parts)
        return self._templates[name]

    def texts(self, name: str) -> dict[str, bytes]:
        """A template and all that it extends, includes or imports, by name."""
        found = dict[str, bytes]()
        self._collect(name, found)
        return found

    def _collect(self, name: str, found: dict[str, bytes]) -> None:
        if name in found:
            return
        found[name] = self.reads.text(name).encode()
        for other in self.reads.of(name).templates:
            if other is not None:
                self._collect(other, found)
            else:  # a name that is made while rendering may be any
                found |= {one: self.reads.text(one).encode() for one in self._all}

    @cached_property
    def _all(self) -> list[str]:
        return self.environment.list_templates(filter_func=lambda name: name.endswith(".html"))


def _brought(portal: Portal) -> Iterator[str]:
    """The modules of kinds and extensions that others bring: their values may have methods."""
    brought = {type(one).__module__ for one in portal.extensions}
    brought |= {kind.record.__module__ for kind in portal.kinds.values()}
    brought |= {kind.view.__module__ for kind in portal.kinds.values()}
    yield from sorted(one for one in brought if one.partition(".")[0] != PACKAGE)
