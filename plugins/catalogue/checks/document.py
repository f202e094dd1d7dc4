"""Doubts about a document by itself: its days, its type, the year in its number."""

from __future__ import annotations

from collections.abc import Iterator

from ... import locales
from ...domain import ContentRule, Document, Found
from ...text import document_number, fold
from ...text.near import near

#: What a draft is called before its type.
_DRAFT = ("du thao ", "draft ")


def _in_force_before_issued(document: Document) -> Iterator[Found]:
    issued, effective = document.issued, document.effective
    if issued and effective and effective < issued:
        yield "effective", {"given": effective.isoformat(), "issued": issued.isoformat()}


def _ends_before_in_force(document: Document) -> Iterator[Found]:
    begins = document.effective or document.issued
    if begins and document.expires and document.expires < begins:
        yield "expires", {"given": document.expires.isoformat(), "begins": begins.isoformat()}


def _undated(document: Document) -> Iterator[Found]:
    if document.issued is None and not document.drafted:
        yield "", {"given": document.number}


def _closes_before_it_opens(document: Document) -> Iterator[Found]:
    given = document.consultation
    if given and given.closes < given.opens:
        yield (
            "consultation.closes",
            {"given": given.closes.isoformat(), "opens": given.opens.isoformat()},
        )


def _no_way_to_answer(document: Document) -> Iterator[Found]:
    given = document.consultation
    if given and not (given.how or given.email or given.phone or given.url):
        yield "consultation", {"closes": given.closes.isoformat()}


def _type_unknown(document: Document) -> Iterator[Found]:
    names = _types()
    given = _without_draft(fold(document.document_type))
    if given not in names:
        known = sorted({name for name in names.values() if fold(name) in names})
        nearest = near(document.document_type, known)
        yield "document_type", {"given": document.document_type, "nearest": nearest}


def _type_otherwise(document: Document) -> Iterator[Found]:
    """A number has the sign of another type."""
    number = document_number(document.number)
    signs = {
        sign: key for key, by in locales.names("document_signs").items() for sign in by.values()
    }
    key = signs.get(number.kind) if number else None
    meant = locales.names("document_types").get(key, {}) if key else {}
    given = _without_draft(fold(document.document_type))
    if number and meant and given in _types() and given not in map(fold, meant.values()):
        yield (
            "document_type",
            {
                "given": document.document_type,
                "sign": number.kind,
                "nearest": ", ".join(dict.fromkeys(meant.values())),
            },
        )


def _year_otherwise(document: Document) -> Iterator[Found]:
    number = document_number(document.number)
    if number and number.year and document.issued and number.year != document.issued.year:
        yield "issued", {"given": document.issued.isoformat(), "number": document.number}


def _without_draft(folded: str) -> str:
    for word in _DRAFT:
        folded = folded.removeprefix(word)
    return folded


def _types() -> dict[str, str]:
    """The types that the languages know: folded → as it is written."""
    found = locales.names("document_types").values()
    return {fold(name): name for by in found for name in by.values()}


RULES = (
    ContentRule(
        "in-force-before-issued", _in_force_before_issued, True, frozenset({"effective", "issued"})
    ),
    ContentRule(
        "expires-before-in-force",
        _ends_before_in_force,
        True,
        frozenset({"effective", "issued", "expires"}),
    ),
    ContentRule("consultation-closes-before-it-opens", _closes_before_it_opens, strict=True),
    ContentRule("consultation-without-a-way", _no_way_to_answer, strict=True),
    ContentRule("document-undated", _undated, compares=frozenset({"issued"})),
    ContentRule("document-type-unknown", _type_unknown, compares=frozenset({"document_type"})),
    ContentRule(
        "document-type-otherwise",
        _type_otherwise,
        compares=frozenset({"document_type", "number"}),
    ),
    ContentRule(
        "document-year-otherwise", _year_otherwise, compares=frozenset({"issued", "number"})
    ),
)
