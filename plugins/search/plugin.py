"""Indexes the written pages, once they are all there."""
from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals

from plugins.model import Portal

from .build import files, index
from .lexicon import lexicon, read_words
from .often import needed, often_asked
from .pages import entries
from .reader import Reader

_WORDS = Path(__file__).parent / "words"


def make_findable(pelican: Pelican) -> None:
    """Write the shards of each language."""
    portal = Portal.of(pelican.settings)
    for lang in portal.languages:
        cache = portal.cache / "search" / lang
        found, problems = entries(portal, lang, cache)
        portal.problems.extend(problems)
        words, wrong = read_words(_WORDS / f"{lang}.yml", portal.content / f"synonyms.{lang}.yml")
        portal.problems.extend(wrong)
        made = index(found, lexicon(words), lang, cache)
        folder = portal.output / "search" / lang
        for part in ("i", "d"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        for path, text in files(made):
            with open(f"{folder}/{path}", "wb") as file:
                file.write(text.encode())
        often = needed(Reader(folder), often_asked(portal, lang))
        portal.precached += [f"search/{lang}/{name}.js" for name in often]


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(make_findable)
