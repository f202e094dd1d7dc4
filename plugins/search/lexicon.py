"""What people call things: lay words, abbreviations and words to ignore, from a file that editors
own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import product

import yaml

from .. import locales
from ..domain import Deed, Synonyms
from ..text import fold
from .terms import CODE, acronyms, keys_of, lengthen, syllables, unmarked

Run = tuple[str, ...]

#: A way to ask of so many tokens says nothing of what is looked for; a shorter one may be its name.
_QUESTION = 3
#: So many tables are remembered by a process that builds again and again.
_TABLES = 8


@dataclass(frozen=True)
class Deeds:
    """What one may want done, each by its place: how it is said, how titles begin that do it, and
    which begin a matter.
    """

    say: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[str, int] = field(default_factory=dict)
    plain: tuple[int, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Folded words; `lay` ones are looked up by the first two syllables of what they mean, or by
    the only one. `questions` are ways to ask, with what is asked.
    """

    lay: Mapping[Run, tuple[tuple[Run, Run], ...]] = field(default_factory=dict)
    short: Mapping[Run, str] = field(default_factory=dict)
    ignore: tuple[Run, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    aspects: tuple[Run, ...] = ()
    everyday: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)
    deeds: Deeds = Deeds()

    @cached_property
    def written(self) -> dict[Run, list[str]]:
        """The syllables of what abbreviations mean."""
        return {say: syllables(means) for say, means in self.short.items()}

    def title_keys(self, title: str, also: Sequence[str] = ()) -> Counter[str]:
        """The keys of a title, and those it would have in the words people use."""
        plain = syllables(title)
        written = lengthen(plain, self.written)
        counted: Counter[str] = Counter(keys_of(written))
        codes = [code for name in (title, *also) for code in CODE.findall(fold(name))]
        counted.update(dict.fromkeys((*codes, *unmarked(codes)), 1))
        for run in (plain, *self.spoken(written), *map(syllables, also)):
            counted.update(dict.fromkeys((key for key in keys_of(run) if key not in counted), 1))
        counted.update(dict.fromkeys(acronyms(written), 1))
        return counted

    def spoken(self, run: list[str]) -> Iterator[list[str]]:
        """The run as people would say it, once for each saying that fits."""
        for place in range(len(run)):
            for means, say in self.lay.get(tuple(run[place : place + 2]), ()) + self.lay.get(
                (run[place],), ()
            ):
                if tuple(run[place : place + len(means)]) == means:
                    yield [*run[:place], *say, *run[place + len(means) :]]


def read_words(lang: str) -> Synonyms:
    """The words of a language that come with the house. A mistake in them is a mistake of ours: it
    raises.
    """
    file = locales.file(lang, "synonyms.yml")
    if file is None:
        return Synonyms()
    return _read(file.read_text(encoding="utf-8"))


@lru_cache(_TABLES)
def _read(text: str) -> Synonyms:
    return Synonyms.model_validate(yaml.load(text, yaml.CSafeLoader))


@lru_cache(_TABLES)
def lexicon(words: Synonyms) -> Lexicon:
    """The words, folded."""
    short = {
        tuple(syllables(say)): saying.means[0]
        for saying in words.abbreviations
        for say in saying.say
    }
    written = {say: syllables(means) for say, means in short.items()}
    lay: dict[Run, list[tuple[Run, Run]]] = defaultdict(list)
    notes: dict[str, str] = {}
    for saying in words.sayings:
        for say, means in product(saying.say, saying.means):
            # Written out, as titles and questions are.
            official, spoken = (tuple(lengthen(syllables(one), written)) for one in (means, say))
            lay[official[:2]].append((official, spoken))
            if spoken != official:
                notes.setdefault(" ".join(syllables(say)), means)
    questions = {
        tuple(syllables(say)): question.about
        for question in words.questions
        for say in question.say
    }
    says_nothing = {tuple(syllables(one)) for one in words.ignore}
    says_nothing.update(run for run in questions if len(run) >= _QUESTION)
    ignore = sorted(says_nothing, key=lambda run: (-len(run), run))
    return Lexicon(
        {first: tuple(dict.fromkeys(pairs)) for first, pairs in sorted(lay.items())},
        dict(sorted(short.items())),
        tuple(ignore),
        dict(sorted(notes.items())),
        tuple(sorted({tuple(syllables(one)) for one in words.aspects})),
        tuple(sorted({one for word in words.everyday for one in syllables(word)})),
        {" ".join(run): about for run, about in questions.items()},
        _deeds(words.deeds),
    )


def _deeds(given: Sequence[Deed]) -> Deeds:
    """The deeds, folded. What titles say in two words or more is asked for so as well."""
    say: dict[str, int] = {}
    titles: dict[str, int] = {}
    for place, deed in enumerate(given):
        for known, some in ((titles, deed.titles), (say, deed.say)):
            for one in some:
                known.setdefault(" ".join(syllables(one)), place)
    asked = {run: place for run, place in titles.items() if " " in run}
    plain = tuple(place for place, deed in enumerate(given) if deed.plain)
    return Deeds(dict(sorted({**asked, **say}.items())), dict(sorted(titles.items())), plain)
