"""What differs, for editors: on a terminal, and as a page with the same by kind, agency and life
event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .. import locales
from ..frontmatter.changes import Change, describe
from ..run.command import Words
from .difference import Difference

_WHATS: tuple[Literal["new", "changed", "moved", "gone"], ...] = ("new", "changed", "moved", "gone")
#: By what else pages stand together: the kind of the pages that they name.
_BY = ("agency", "life_event")


@dataclass(frozen=True)
class DescribedChange:
    """A page that differs, in words: what happened, its facts before and after."""

    title: str
    path: str
    what: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Pages that have something in common."""

    name: str
    entries: tuple[DescribedChange, ...]


def entry(one: Difference, words: Words) -> DescribedChange:
    """One page in the editor's words."""
    found = one.change
    record, nothing = one.page.kind.record, words("changes.nothing")
    facts = [
        describe(record, Change(fact.field, fact.old, fact.new), words.lang, nothing)
        for fact in found.fields
    ]
    if found.text:
        facts.append(words("changes.text"))
    if found.before:
        facts.insert(0, words("changes.before", path=found.before))
    return DescribedChange(found.title, found.path, words(f"changes.{found.what}"), tuple(facts))


def by_kind(found: Sequence[Difference], words: Words) -> list[Group]:
    """The pages by their kinds, in the order of kinds' names."""
    names = locales.filled(words.lang, "words")["search"]["kind"]
    return _grouped(
        (names.get(one.page.kind.name, one.page.kind.name), one, words) for one in found
    )


def by_name(found: Sequence[Difference], kind: str, words: Words) -> list[Group]:
    """The pages by the pages of a kind that they name."""
    return _grouped(
        (name, one, words) for one in found for of, name in sorted(one.page.named) if of == kind
    )


def _grouped(named: Iterator[tuple[str, Difference, Words]]) -> list[Group]:
    groups: dict[str, list[DescribedChange]] = defaultdict(list)
    for name, one, words in named:
        groups[name].append(entry(one, words))
    return [Group(name, tuple(entries)) for name, entries in sorted(groups.items())]


def summary(found: Sequence[Difference], words: Words) -> str:
    """How many pages are new, changed, moved and gone."""
    counts = Counter(one.change.what for one in found)
    return " · ".join(f"{words(f'changes.count_{what}')}: {counts[what]}" for what in _WHATS)


def as_text(found: Sequence[Difference], words: Words) -> Iterator[str]:
    """Yield lines for a terminal."""
    for group in by_kind(found, words):
        yield group.name
        for one in group.entries:
            yield f"  {one.what}: {one.title} ({one.path})"
            yield from (f"    {fact}" for fact in one.facts)
    yield summary(found, words)


def as_page(found: Sequence[Difference], between: str, words: Words) -> str:
    """The same as a page to read and pass on, without script."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    others = [(words(f"changes.by_{kind}"), by_name(found, kind, words)) for kind in _BY]
    return environment.get_template("report.html").render(
        lang=words.lang,
        title=words("changes.title"),
        between=between,
        summary=summary(found, words),
        sections=[(words("changes.by_kind"), by_kind(found, words)), *others],
    )
