"""Pelican's generator for all our pages: every kind, every language, one run."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from functools import cache, partial
from typing import Any

from jinja2 import Template, TemplateError
from pelican import signals
from pelican.generators import Generator, PelicanTemplateNotFound
from pelican.writers import Writer

from ..domain import Problem, SitePage, error
from ..html import with_languages
from ..locales import FALLBACK
from ..run import LaterKey, PageReader, Parameters, Portal, Rendering, menu, paths
from ..run.command import refusal
from ..run.last_output import LARGEST_PAGE
from ..run.locale import texts_of_others
from ..text import phones, pieces, say
from .compiled import CompiledTemplates
from .explain import RenderParts, find_page, not_found
from .links import LOST, annotate, host_link, read, relative_link
from .modules import sharing_templates
from .render_key import RenderKeys
from .theme import template_place


def rewrite_links(portal: Portal) -> None:
    """Let the addresses of all pages be rewritten once they are rendered."""

    def parameters(path: str) -> Parameters:
        here = "/" + path.removesuffix("index.html")
        return Parameters(annotate=json.dumps([here, portal.site.url]).encode())

    portal.written.declare(PageReader("page-links", read, parameters, annotate=annotate))


class PortalGenerator(Generator):
    """Renders each page of the portal with its template."""

    def generate_context(self) -> None:
        """Nothing is read here: the catalogue has put the pages into the portal."""
        self.portal = Portal.of(self.settings)
        self.env.auto_reload = False  # a run reads a template once
        if CompiledTemplates.fits(self.env):
            plugins = map(str, self.settings["PLUGINS"])
            self.env.bytecode_cache = CompiledTemplates(self.portal.work, self.env, plugins)

    def generate_output(self, writer: Writer) -> None:
        """Write every page that is not known; a template that fails is a problem of its page."""
        # what was read is needed to the end: no use in looking through it for waste again and again
        gc.freeze()
        self.menus = {lang: menu(self.portal.pages, lang) for lang in self.portal.languages}
        self.languages = [lang for lang, places in self.menus.items() if "home" in places]
        self.say = {
            lang: partial(say, self.portal.page_words(lang)) for lang in self.portal.languages
        }
        locales, site = self.portal.locales, self.portal.site
        self.foreign = {
            lang: texts_of_others(one, site, self.portal.pages) for lang, one in locales.items()
        }
        pages, progress = self.portal.pages, self.portal.progress
        self.portal.rendered = self.rendered
        keys = RenderKeys(self.portal, self.settings, self.env, self._frames())
        if keys.trusted and CompiledTemplates.fits(self.env):
            self.env.template_class = sharing_templates(keys.reads.names)
        for page in pages:
            self._expect(writer, keys, page, page.url, page.save_as)
        homes = (self.portal.page(f"/{lang}/") for lang in self.portal.languages)
        if home := next(filter(None, homes), None):
            self._expect(writer, keys, home, "/", "index.html")
        with progress.stage("pages") as tell:
            if len(self.portal.written.unknown()) > len(keys.templates):
                self._load(sorted(keys.templates))  # here, rather than in each process that renders
            again = set(self.portal.written.unknown())
            self.portal.written.read([*(page.save_as for page in pages), "index.html"], tell)
        self._explain(keys, again)

    def _explain(self, keys: RenderKeys, again: Collection[str]) -> None:
        """Note what pages were laid out from, and say of one that is asked for why it was."""
        portal, asked = self.portal, self.portal.options.explain
        names = ("site", "words", "page_words", "assets", "books", "menu", "foreign")
        frames = {
            lang: dict(zip(names, values, strict=True)) for lang, values in self._frames().items()
        }
        parts = RenderParts(portal, frames, cache(keys.texts))
        if asked and (page := find_page(portal, asked)):
            template = self._template(page).name or ""
            portal.notes += parts.explain(page, template, again=page.save_as in again)
        elif asked:
            portal.notes.append(not_found(portal, asked))
        parts.note(
            (page, template)
            for page in portal.pages
            if page.save_as in again and (template := self._template_name(page))
        )

    def _template_name(self, page: SitePage) -> str:
        """The name of a page's template; empty where that cannot be read."""
        try:
            return self._template(page).name or ""
        except Exception:
            return ""

    def _frames(self) -> dict[str, Any]:
        """What templates read besides their page, by language."""
        portal = self.portal
        return {
            lang: (
                portal.site,
                portal.words,
                portal.page_words(lang),
                portal.assets,
                portal.recordings.books,
                self.menus,
                self.foreign.get(lang, {}),
            )
            for lang in portal.languages
        }

    def _expect(
        self, writer: Writer, keys: RenderKeys, page: SitePage, here: str, save_as: str
    ) -> None:
        """Let a page be rendered when its bytes are not known already."""
        try:
            template = self._template(page)
        except Exception as cause:
            self.portal.problems.append(_problem(page, cause))
            return
        make = partial(self._rendered, writer, page, template, here, save_as)
        key = partial(keys.key, page, template.name or "", f"{here} {save_as}")
        failed, layouts = self.portal.problems.append, self.portal.layouts
        if layouts.waits(page):
            keys.template(template.name or "")
            later = LaterKey(partial(layouts.learnt, page), partial(layouts.learn, page), key)
            self.portal.written.expect(save_as, Rendering(make, failed, later=later))
        else:
            self.portal.written.expect(save_as, Rendering(make, failed, key()))

    def _rendered(
        self, writer: Writer, page: SitePage, template: Template, here: str, save_as: str
    ) -> bytes | Problem:
        """A page as its template lays it out, or what is wrong with that."""
        try:
            paths.locate(self.portal.output, save_as)
            laid_out = self._marking(template, page)
            context = self._context(self.portal.layouts.laid_out(page), self._link(here))
            if signals.content_written.receivers:  # somebody may change the file
                writer.write_file(save_as, laid_out, context, relative_urls=False, url=here)
                return paths.read(self.portal.output, save_as, LARGEST_PAGE)
            return laid_out.render({**context, "output_file": save_as}).encode()
        except Exception as cause:
            return _problem(page, cause)

    def rendered(self, page: SitePage, here: str) -> str:
        """What its template makes of a page at an address. Raises what the template raises."""
        context = self._context(self.portal.layouts.laid_out(page), self._link(here))
        return self._marking(self._template(page), page).render(context)

    def _marking(self, template: Template, page: SitePage) -> Template | _WithLanguages:
        """A page's template, by which the words of other languages are marked."""
        foreign = self.foreign.get(page.lang, {})
        return _WithLanguages(template, foreign) if foreign else template

    def _load(self, templates: Iterable[str]) -> None:
        """Load templates that pages extend, include or import; what is wrong with one is told of
        the page that needs it.
        """
        for name in templates:
            with suppress(TemplateError):
                self.env.get_template(name)

    def _template(self, page: SitePage) -> Template:
        """The template of a page; a listing for which the theme has none is laid out as all
        listings are.
        """
        try:
            found: Template = self.get_template(page.template)
        except PelicanTemplateNotFound:
            if page.listing is None:
                raise
            found = self.get_template("listing")
        return found

    def _link(self, here: str) -> Callable[[str], str]:
        """How the page `here` writes addresses. The one for unknown addresses does not know where
        it is shown.
        """
        if here == LOST:
            return partial(host_link, site_url=self.portal.site.url)
        return cache(partial(relative_link, here=here))  # icons stand on a page a dozen times

    def _context(self, page: SitePage, link: Callable[[str], str]) -> dict[str, Any]:
        portal, words = self.portal, self.portal.page_words(page.lang)
        return {
            "page": page,
            "view": page.view,
            "site": portal.site,
            "words_of": portal.words,
            "assets": portal.assets,
            "books": portal.recordings.books,
            "words": words,
            "menu": self.menus.get(page.lang, {}),
            "languages": self.languages,
            "link": link,
            "say": self.say.get(page.lang) or partial(say, words),
            "pieces": pieces,
            "phones": phones,
            "asset": lambda name: link(portal.assets.urls.get(name, "")),
        }


def _problem(page: SitePage, cause: Exception) -> Problem:
    """A template that fails is a problem of its page. Raises again what is none of its fault: a
    full disk.
    """
    if refusal(cause):
        raise cause
    said = f"{type(cause).__name__}: {cause}"
    return error(
        "template-failed",
        page.source or page.url,
        template=page.template,
        reason=" – ".join(filter(None, (template_place(cause), said))),
    )


class _WithLanguages:
    """A template whose result says which words are of another language than the page."""

    def __init__(self, template: Template, foreign: Mapping[str, str]) -> None:
        self.template = template
        self.foreign = foreign

    def render(self, context: dict[str, Any]) -> str:
        return with_languages(self.template.render(context), FALLBACK, self.foreign)
