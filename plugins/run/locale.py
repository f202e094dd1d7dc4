"""What a portal says in each of its languages, and what it lacks in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .. import locales
from ..domain import Kind, Kinds, Problem, Site, SitePage, error, warning
from ..locales import FALLBACK
from .command import Stopped
from .project import SETTINGS_FILE

Words = dict[str, Any]

#: What a language of a portal should have, beside the words of the report and of the commands.
TABLES = ("words", "addresses", "names")
#: Where kinds of somebody else's have keys of their own, beside those that the tool asks for.
_OPEN = (
    "folders.",
    "facets.",
    "facet.",
    "search.kind.",
    "listing.",
    "titles.",
    "site_map.",
    "levels.",
)
#: Keys without which a language works, in its own way.
_REPORTED_ELSEWHERE = {"voice.rules", "code.iso639_3"}
#: Keys that a message names of those that are missing.
_NAMED = 5


@dataclass(frozen=True)
class Locale:
    """A language of the portal.

    `words` are its own, in English where it has none; in `page_words`, which are for templates and
    views, those in English are marked (`html.with_languages`). `missing`: table → its dotted keys
    that stand in English and not in this language; `absent`: tables it has nothing of.
    """

    lang: str
    words: Words
    page_words: Words
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    absent: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing and not self.absent

    def borrows(self, section: str) -> bool:
        """Whether any word of a section is English."""
        return "words" in self.absent or any(
            key.startswith(f"{section}.") for key in self.missing.get("words", ())
        )

    @cached_property
    def borrowed(self) -> frozenset[str]:
        """Its words that are English and stand as they are, without blanks to fill."""
        return frozenset(
            locales.unmarked(text)
            for _, text in locales.strings(self.page_words)
            if text.startswith(locales.OPEN) and "{" not in text
        )


def use_folders(theme: Path, own: Sequence[Path]) -> None:
    """Let the run look into the theme's tables and those of `PORTAL_LOCALES`, in order.

    Raises Stopped where one of these folders is not there, or a table cannot be read.
    """
    for folder in own:
        if not folder.is_dir():
            raise Stopped("no_locales", path=folder)
    locales.use(theme / "locales", *own)
    try:
        for folder in locales.used()[1:]:
            locales.check(folder)
    except locales.TableBroken as broken:
        raise Stopped("table_broken", path=broken.path, line=broken.line) from broken


def load_locales(
    languages: Sequence[str], brought: Mapping[str, Words] = MappingProxyType({})
) -> dict[str, Locale]:
    """Return each language, read from all who bring words (`locales.use`).

    `brought` are words of kinds of content, by language: those of the tables go before them.
    """
    return {lang: read_locale(lang, brought) for lang in languages}


def read_locale(lang: str, brought: Mapping[str, Words] = MappingProxyType({})) -> Locale:
    """Return a language with all its words; `brought` as for `load_locales`."""
    base, own = (
        locales.merged([brought.get(one, {}), locales.table(one, "words")])
        for one in (FALLBACK, lang)
    )
    borrowed = base if lang.partition("-")[0] == FALLBACK else locales.marked(base)
    # Its code is better than the English name of English.
    known = locales.merged([{"site": {"language": lang}}, locales.known(lang)])
    return Locale(
        lang,
        words=locales.merged([base, known, own]),
        page_words=locales.merged([borrowed, known, own]),
        missing={name: keys for name in TABLES if (keys := _missing(lang, name))},
        absent=tuple(name for name in TABLES if not locales.table(lang, name)),
    )


def words_of(kinds: Kinds) -> dict[str, Words]:
    """The words that kinds bring with them, by language. A kind is called by its name where nobody
    has the words that the portal's own pages need of it (`wordless`).
    """
    languages = {FALLBACK: None} | {lang: None for kind in kinds.values() for lang in kind.words}
    names = {key: kind.name for kind in kinds.values() for key in _without(kind, [FALLBACK])}
    brought = {
        lang: locales.merged(kind.words.get(lang, {}) for kind in kinds.values())
        for lang in languages
    }
    nested = [_nested(key, name) for key, name in names.items()]
    return {**brought, FALLBACK: locales.merged([*nested, brought[FALLBACK]])}


def wordless(kinds: Kinds, languages: Iterable[str]) -> Iterator[Problem]:
    """Yield an error for each kind and language in which words are missing that the portal's own
    pages need of it, and are not there in English either.
    """
    for lang in languages:
        for kind in kinds.values():
            if keys := _without(kind, [FALLBACK, lang]):
                yield error(
                    "kind-words-missing", SETTINGS_FILE, kind=kind.name, lang=lang, keys=keys
                )


def _without(kind: Kind, languages: Iterable[str]) -> list[str]:
    """The keys that a kind needs and that neither it nor a table has in one of the languages."""
    there = set[str]()
    for lang in languages:
        there |= (
            locales.keys(lang, "words") | dict(locales.strings(kind.words.get(lang, {}))).keys()
        )
    return [key for key in kind.asked_words if key not in there]


def _nested(key: str, text: str) -> Words:
    first, _, rest = key.partition(".")
    return {first: _nested(rest, text) if rest else text}


def texts_of_others(locale: Locale, site: Site, pages: Iterable[SitePage] = ()) -> dict[str, str]:
    """Return the texts of a language's pages that are known to be of another: text → its language.

    These are borrowed words and names, the titles made of them, and the portal's name where it has
    none in the language.
    """
    levels = locales.table(FALLBACK, "names")["levels"]
    own = locales.table(locale.lang, "names").get("levels", {})
    names = {name for key, name in levels.items() if key not in own}
    made = [page for page in pages if page.lang == locale.lang and page.record is None]
    made_titles = {text for page in made for text in (page.title, page.description) if text}
    titles = made_titles if locale.borrows("titles") else set()
    texts = dict.fromkeys(sorted({*locale.borrowed, *names, *titles}), FALLBACK)
    named = site.named_in(locale.lang)
    return texts if named == locale.lang else {**texts, site.name(locale.lang): named}


def incomplete(locale: Locale) -> Iterator[Problem]:
    """Yield a warning for each table of which a language has nothing, or not all."""
    for name in locale.absent:
        file = file_of_untranslated(locale.lang, name)
        yield warning(
            "language-table-absent", _path(locale, name), lang=locale.lang, table=name, file=file
        )
    for name, keys in locale.missing.items():
        yield warning(
            "language-keys-missing",
            _path(locale, name),
            lang=locale.lang,
            count=len(keys),
            keys=_named(keys),
            file=file_of_untranslated(locale.lang, name),
        )
    for name in TABLES:
        if unknown := [key for key in _unknown(locale.lang, name) if not key.startswith(_OPEN)]:
            yield warning(
                "language-keys-unknown", _path(locale, name), lang=locale.lang, keys=_named(unknown)
            )


def file_of_untranslated(lang: str, name: str) -> str:
    """The name of the report that has what a table of a language lacks."""
    return f"untranslated-{lang}-{name}.toml"


def _named(keys: Sequence[str]) -> list[str]:
    return [*keys[:_NAMED], *["…"][: len(keys) > _NAMED]]


def _unknown(lang: str, name: str) -> list[str]:
    """The dotted keys of a table that English does not have: nobody asks for them."""
    known = locales.keys(FALLBACK, name)
    return [key for key in locales.keys(lang, name) if key not in known]


def _path(locale: Locale, name: str) -> str:
    return f"locales/{locale.lang}/{name}.toml"


def _missing(lang: str, name: str) -> tuple[str, ...]:
    """The dotted keys of a table that a language lacks; none where it lacks the table."""
    own = locales.keys(lang, name)
    if not own:
        return ()
    known = dict(locales.strings(locales.known(lang) if name == "words" else {}))
    there = own | known.keys() | _REPORTED_ELSEWHERE
    return tuple(key for key in locales.keys(FALLBACK, name) if key not in there)
