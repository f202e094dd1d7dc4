"""Adds the components' pages to a portal that is not being published."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal, paths, read_tokens
from .component import read_components
from .pages import FOLDER, LANG, pages


def show(pelican: Pelican) -> None:
    """Put the pages behind those of the content, where that has their language: its frame is
    theirs.

    What an example shows, `sample.*` in a component's folder, goes beside its page.
    """
    portal = Portal.of(pelican.settings)
    if LANG in {page.lang for page in portal.pages} and not portal.options.publish:
        palettes = read_tokens(portal.theme).palette
        portal.pages += pages(read_components(portal.theme), palettes, portal.words[LANG])
        for sample in sorted(portal.theme.glob("components/*/sample.*")):
            paths.write(
                portal.output,
                f"{FOLDER[1:]}{sample.parent.name}/{sample.name}",
                sample.read_bytes(),
            )


def register() -> None:
    """Connect to the start of the run, after the catalogue."""
    signals.initialized.connect(show)
