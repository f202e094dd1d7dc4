"""What a new portal is asked for: each answer read from what a person typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from pydantic import TypeAdapter, ValidationError

from ..domain.common import SiteUrl
from ..text import ascii_slug, nfc

Kind = Literal["commune", "province", "department"]
Host = Literal["github", "gitlab", "cron"]
#: The languages that have pages to begin with; others are added to a portal later.
LANGUAGES = ("vi", "en")
#: What parts the names of one thing in several languages, and one thing from the next.
_NAMES, _NEXT = "|", ";"
_LONGEST = 120
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?")


class WrongAnswer(Exception):
    """An answer that cannot be taken; `key` and `values` are its words in `[start]`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True)
class LocalNames:
    """What something is called, in the portal's languages, and its name in addresses."""

    by_language: Mapping[str, str]

    @property
    def slug(self) -> str:
        """The name as the name of a file: that of the first language, without marks."""
        return ascii_slug(next(iter(self.by_language.values())))


@dataclass(frozen=True)
class Answers:
    """All that a new portal is made from. `colours` are `brand` and `action`, or none for those of
    the theme; `communes` are those of a province; without a `url` it is filled in later.
    """

    name: LocalNames
    kind: Kind
    communes: tuple[LocalNames, ...]
    languages: tuple[str, ...]
    colours: tuple[str, ...]
    url: str
    host: Host


def read_languages(text: str) -> tuple[str, ...]:
    """`vi, en` → the codes in that order, the first the portal's own. Raises WrongAnswer."""
    given = tuple(dict.fromkeys(part for part in re.split(r"[\s,;]+", text.lower()) if part))
    unknown = [one for one in given if one not in LANGUAGES]
    if unknown or not given:
        raise WrongAnswer("wrong_languages", given=", ".join(unknown), known=", ".join(LANGUAGES))
    return given


def read_kind(text: str) -> Kind:
    """One of the kinds. Raises WrongAnswer."""
    kind: Kind = _choice(text, get_args(Kind), "wrong_kind")
    return kind


def read_host(text: str) -> Host:
    """One of the hosts. Raises WrongAnswer."""
    host: Host = _choice(text, get_args(Host), "wrong_host")
    return host


def _choice(text: str, known: tuple[str, ...], key: str) -> Any:
    given = text.strip().lower()
    if given not in known:
        raise WrongAnswer(key, given=given, known=", ".join(known))
    return given


def read_names(text: str, languages: tuple[str, ...]) -> LocalNames:
    """`Xã An Bình | An Binh Commune` → the name in each language, in order; one name is that of all
    of them. Raises WrongAnswer.
    """
    given = [" ".join(nfc(part).split()) for part in text.split(_NAMES)]
    readable = all(
        ascii_slug(one)
        and len(one) <= _LONGEST
        and not set(one) & set('<>{}$\\"')
        and one.isprintable()
        for one in given
    )
    if not readable or len(given) not in (1, len(languages)):
        raise WrongAnswer("wrong_name", given=text.strip(), languages=", ".join(languages))
    names = given * len(languages) if len(given) == 1 else given
    return LocalNames(dict(zip(languages, names, strict=True)))


def read_communes(text: str, languages: tuple[str, ...]) -> tuple[LocalNames, ...]:
    """`Xã Một; Xã Hai` → the names of each. Raises WrongAnswer: also where two have one address."""
    found = [read_names(part, languages) for part in text.split(_NEXT) if part.strip()]
    slugs = [one.slug for one in found]
    if twice := {slug for slug in slugs if slugs.count(slug) > 1}:
        raise WrongAnswer("commune_twice", given=", ".join(sorted(twice)))
    return tuple(found)


def read_url(text: str) -> str:
    """An address of the web without a slash at its end; empty where nothing was typed. Raises
    WrongAnswer.
    """
    given = text.strip().rstrip("/")
    if not given:
        return ""
    if _DOMAIN.fullmatch(given):
        given = f"https://{given}"
    try:
        return str(TypeAdapter[Any](SiteUrl).validate_python(given))
    except ValidationError:
        raise WrongAnswer("wrong_address", given=text.strip()) from None


def read_colours(text: str) -> tuple[str, ...]:
    """`#00563f, #004d7a` → the colours in small letters: `brand`, then `action` where it is given.
    Raises WrongAnswer. Whether they can be told from what they lie on is for `colours.py`.
    """
    given = [part for part in re.split(r"[\s,;]+", text.lower()) if part]
    if len(given) > 2 or not all(map(_COLOUR.fullmatch, given)):
        raise WrongAnswer("wrong_colours", given=text.strip())
    return tuple(given)


#: Question → how its answer is read; those that need to know the languages come after them.
READERS: dict[str, Callable[..., Any]] = {
    "languages": read_languages,
    "name": read_names,
    "kind": read_kind,
    "communes": read_communes,
    "colours": read_colours,
    "address": read_url,
    "host": read_host,
}
