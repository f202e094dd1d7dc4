"""What a question asks about a page, and the answer that a result tells
(`theme/components/search/meant.js` is the same for the browser).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .reader import Reader
from .terms import syllables


def asked_about(index: Reader, question: str) -> str:
    """What a question asks about a page (`cost`, `place`), by the longest of the ways to ask that
    it holds; nothing where it asks for the page alone.
    """
    text, ways = f" {' '.join(syllables(question))} ", index.manifest["questions"]
    there = [one for one in ways if f" {one} " in text]
    return ways[max(there, key=len)] if there else ""


def answer_of(answers: Mapping[str, str], about: str, run: Sequence[str]) -> str:
    """Which of a document's answers is told: what was asked, or that a former unit of this name is
    part of it; nothing where it has none.
    """
    former = f" {' '.join(syllables(answers.get('units', '')))} "
    named = bool(run) and f" {' '.join(run)} " in former
    return about if about in answers else "units" if named else ""
