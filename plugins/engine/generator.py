"""Pelican's generator for all our pages: every kind, every language, one run."""
from __future__ import annotations

import gc
from functools import partial
from typing import Any

from jinja2 import Template
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.model import Portal, SitePage, error, menu
from plugins.text import pieces, say

from .links import relative, relative_link


class PortalGenerator(Generator):
    """Renders each page of the portal with its template."""

    def generate_context(self) -> None:
        """Nothing is read here: the catalogue has put the pages into the portal."""
        self.portal = Portal.of(self.settings)

    def generate_output(self, writer: Writer) -> None:
        """Write every page; a template that fails is a problem, and the other pages go on."""
        gc.freeze()  # what was read is needed to the end: no use in looking through it for waste again and again
        self.menus = {lang: menu(self.portal.pages, lang) for lang in self.portal.languages}
        for page in self.portal.pages:
            self._write(writer, page, page.url, page.save_as)
        home = self.portal.page(f"/{self.portal.languages[0]}/")
        if home is not None:
            self._write(writer, home, "/", "index.html")

    def _write(self, writer: Writer, page: SitePage, here: str, save_as: str) -> None:
        try:
            template = _Relative(self.get_template(page.template), here)
            writer.write_file(save_as, template, self._context(page, here), relative_urls=False, url=here)
        except Exception as cause:
            self.portal.problems.append(error("template-failed", page.source or page.url, template=page.template,
                                              reason=f"{type(cause).__name__}: {cause}"))

    def _context(self, page: SitePage, here: str) -> dict[str, Any]:
        portal, words = self.portal, self.portal.words.get(page.lang, {})
        return {
            "page": page, "view": page.view, "site": portal.site, "portal": portal, "words": words,
            "menu": self.menus.get(page.lang, {}),
            "languages": [lang for lang, shown in self.menus.items() if "home" in shown],
            "link": partial(relative_link, here=here), "say": partial(say, words), "pieces": pieces,
            "asset": lambda name: relative_link(portal.assets.urls.get(name, ""), here),
        }


class _Relative:
    """A template whose result has relative addresses."""

    def __init__(self, template: Template, here: str) -> None:
        self.template = template
        self.here = here

    def render(self, context: dict[str, Any]) -> str:
        html = self.template.render(context)
        # The page for unknown addresses is shown at any depth: only addresses from the root work there.
        return html if self.here == "/404.html" else relative(html, self.here)
