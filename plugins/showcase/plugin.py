"""Adds the components' pages to a portal that is not being published."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal, read_tokens

from .component import read_components
from .pages import LANG, pages


def show(pelican: Pelican) -> None:
    """Put the pages behind those of the content, where that has their language: its frame is theirs."""
    portal = Portal.of(pelican.settings)
    if LANG in {page.lang for page in portal.pages} and not portal.options.publish:
        palettes = read_tokens(portal.theme).palette
        portal.pages += pages(read_components(portal.theme), palettes, portal.words[LANG])


def register() -> None:
    """Connect to the start of the run, after the catalogue."""
    signals.initialized.connect(show)
