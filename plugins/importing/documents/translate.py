"""A row of an export to a document of ours: what it says, and what nobody can tell from it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from ... import locales
from ...domain import Document, Problem, warning
from ...html import WrittenPage
from ...text import fold
from .days import day_in, is_none
from .people import person
from .table import TableRow
from .title import TitleFacts, issuer_of_number, title_facts, type_named, type_of_number

#: What an export writes where it has nothing to say.
_NOTHING = frozenset(("", "null", "none", "n/a", "không có", "khong co", "không", "-"))
_BREAKS = dict.fromkeys(("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"), "\n")
_LISTS = (
    "fields",
    "recipients",
    "replaces",
    "replaced_by",
    "amends",
    "amended_by",
    "guides",
    "based_on",
    "corrected_by",
)
_DAYS = ("issued", "effective", "expires")


@dataclass
class Translated:
    """The fields of a document as they are known so far, its text, the files that it names, and
    what was doubtful.
    """

    name: str
    line: int
    values: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    files: tuple[str, ...] = ()
    doubts: list[Problem] = field(default_factory=list)

    def doubt(self, code: str, about: str, **values: object) -> None:
        """Something that a person should look at."""
        self.doubts.append(warning(code, self.name, self.line, about, **values))


def translated(row: TableRow, columns: Mapping[str, str], name: str) -> Translated | None:
    """Return what a row says; none where it names neither a number nor a title."""
    given = {field: plain_text(row.values.get(head, "")) for head, field in columns.items()}
    given = {key: one if key == "text" else one.replace("\n", " ") for key, one in given.items()}
    given = {key: value for key, value in given.items() if fold(value) not in _NOTHING}
    facts = title_facts(given.get("title", "") or given.get("summary", ""), given.get("number", ""))
    number = given.get("number") or facts.number
    if not number or not (given.get("title") or given.get("summary")):
        return None
    found = Translated(name, row.line)
    found.values["title"] = given.get("title") or given["summary"]
    if fold(given.get("summary", "")) not in ("", fold(found.values["title"])):
        found.values["summary"] = given["summary"]
    found.values["number"] = re.sub(r"\s*([/-])\s*", r"\1", number)
    found.values["document_type"] = _type(given.get("document_type", ""), number, facts, found)
    if issuer := given.get("issuer") or facts.issuer or issuer_of_number(number):
        found.values["issuer_name"] = issuer
    _who(given, found)
    _when(given, facts, found)
    for key in _LISTS:
        if key in given:
            found.values[key] = _listed(given[key])
    if level := given.get("issuer_level"):
        found.values["issuer_level"] = _level(level)
    found.files = _listed(given.get("files", ""))
    found.text = given.get("text", "")
    return found


def plain_text(text: str) -> str:
    """A cell without the tags and character names of HTML, lines kept apart."""
    if "<" in text:
        soup = WrittenPage.parse(text.encode()).soup
        parts = (
            one if isinstance(one, str) else _BREAKS.get(getattr(one, "name", ""), "")
            for one in soup.descendants
        )
        text = "".join(map(str, parts))
    lines = (" ".join(line.split()) for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _type(given: str, number: str, facts: TitleFacts, found: Translated) -> str:
    """The type as it is given, else that of the number or the title; never a guessed one."""
    if given:
        return type_named(given) or given
    kind = type_of_number(number) or facts.document_type
    if kind:
        return kind
    found.doubt("documents-type-missing", "document_type", given=number)
    return "Văn bản"


def _who(given: Mapping[str, str], found: Translated) -> None:
    name, position = person(given.get("signer", ""))
    position = given.get("signer_position") or position
    for key, value in (("signer", name), ("signer_position", position)):
        if value:
            found.values[key] = value


def _when(given: Mapping[str, str], facts: TitleFacts, found: Translated) -> None:
    for key in _DAYS:
        _day(key, given.get(key, ""), found)
    _validity(given.get("validity", ""), found)
    issued, said = found.values.get("issued"), facts.issued
    if said and issued is None:
        found.values["issued"] = said
    elif said and issued and issued != said:
        # A midnight of ours that was written down as the evening before in Greenwich.
        if issued == said - timedelta(1):
            found.values["issued"] = said
        found.doubt(
            "documents-day-otherwise",
            "issued",
            given=issued.isoformat(),
            other=said.isoformat(),
            taken=found.values["issued"].isoformat(),
        )


def _day(key: str, text: str, found: Translated) -> None:
    if not text or is_none(text):
        return
    read = day_in(text)
    if read is None or not 1900 <= read[0].year <= 2100:
        found.doubt("documents-day-unread", key, given=text[:60])
        return
    found.values[key] = read[0]
    if read[1]:
        found.doubt("documents-day-with-more", key, given=text[:100], taken=read[0].isoformat())


def _validity(text: str, found: Translated) -> None:
    """A state, or, where the column says since when, a day."""
    if not text:
        return
    if read := day_in(text):
        if "effective" not in found.values:
            _day("effective", text, found)
        elif found.values["effective"] != read[0]:
            taken = found.values["effective"].isoformat()
            found.doubt("documents-day-with-more", "effective", given=text[:100], taken=taken)
        return
    folded = " ".join(re.split(r"[\W_]+", fold(text)))
    for choice, names in locales.table("vi", "choices")["Document.validity"].items():
        if folded in (*map(fold, names), choice.replace("_", " ")) or (
            choice == "in_force" and folded == "active"
        ):
            found.values["validity"] = choice
            return
    found.doubt("documents-value-unread", "validity", given=text[:100])


def _listed(text: str) -> tuple[str, ...]:
    parts = re.split(r"\s*[;\n|]\s*|\s+/\s+", text)
    return tuple(dict.fromkeys(part for part in parts if part))


def _level(text: str) -> str:
    """A usual level by its name (`Cấp tỉnh`, `tỉnh`), else as it is written."""
    for key, by in locales.names("levels").items():
        named = [fold(one) for one in by.values()]
        if fold(text) in (*named, *(one.removeprefix("cap ") for one in named)):
            return key
    return text


def document(found: Translated, issuers: Mapping[str, str]) -> Document:
    """The record; `issuers` are the pages of agencies by their folded titles. Raises
    ValidationError.
    """
    values = dict(found.values)
    slug = issuers.get(fold(values.get("issuer_name", "")))
    if slug:
        values["issuer"] = slug
        del values["issuer_name"]
    return Document.model_validate(values)
