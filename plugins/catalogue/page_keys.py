"""What a page is found by."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain import Content, Document, Procedure, Reference, SitePage, identifiers, references
from ..locales import order
from ..text import alphabetical, fold, number_key


@dataclass(frozen=True)
class PageKeys:
    """What a page is found by, worked out of its record and its title."""

    record: Content | None
    title: str
    folded: str
    order: tuple[object, ...]
    names: tuple[str, ...]
    number: str | None
    citations: tuple[str, ...]
    references: tuple[Reference, ...]
    relations: tuple[tuple[str, str], ...]

    @staticmethod
    def of(page: SitePage) -> PageKeys:
        """The keys of a page."""
        record = page.record
        laws = record.legal_resources if isinstance(record, Procedure) else ()
        return PageKeys(
            record,
            page.title,
            fold(page.title),
            reading_order(page),
            (page.slug, *(identifiers(record) if record else ())),
            number_key(record.number) if isinstance(record, Document) else None,
            tuple(number_key(law.number) for law in laws if law.number),
            tuple(references(record)) if record else (),
            _relations(record),
        )


def reading_order(page: SitePage) -> tuple[object, ...]:
    """The place of a page among its kind: newest first for dated kinds, then `order`, then A–Z,
    then address.
    """
    record = page.record
    dated = (
        getattr(record, "published", None)
        or getattr(record, "issued", None)
        or getattr(record, "date", None)
    )
    newest = -dated.toordinal() if dated else 0
    return (
        newest,
        getattr(record, "order", 0),
        alphabetical(page.title, order(page.lang)),
        page.url,
    )


def _relations(record: Content | None) -> tuple[tuple[str, str], ...]:
    """What a document says of others."""
    found = record.relations() if isinstance(record, Document) else ()
    return tuple((relation, name) for _, relation, name in found)
