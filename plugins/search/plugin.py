"""Indexes the written pages, once they are all there."""
from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals

from plugins.model import Portal

from .build import files, index
from .lexicon import lexicon, read_words
from .pages import entries

_WORDS = Path(__file__).parent / "words"


def make_findable(pelican: Pelican) -> None:
    """Write the shards of each language."""
    portal = Portal.of(pelican.settings)
    for lang in portal.languages:
        found, problems = entries(portal, lang)
        portal.problems.extend(problems)
        words, wrong = read_words(_WORDS / f"{lang}.yml", portal.content / f"synonyms.{lang}.yml")
        portal.problems.extend(wrong)
        made = index(found, lexicon(words), lang, portal.cache / "search" / lang)
        for path, text in files(made):
            file = portal.output / "search" / lang / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(make_findable)
