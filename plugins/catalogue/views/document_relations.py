"""What a document says of others, and others of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain import RELATIONS, Document, Link, SitePage
from .context import ViewContext
from .parts import Term, term


def issuer_link(record: Document, context: ViewContext) -> Link:
    """Who issued a document: its page, or only its name."""
    page = context.index.find("agency", record.issuer, context.lang) if record.issuer else None
    return context.link(page) if page else Link(record.issuer_name or "", "")


def numbered(page: SitePage) -> Link:
    """A document by its number."""
    return Link(page.record.number if isinstance(page.record, Document) else page.title, page.url)


def named_document(name: str, page: SitePage, context: ViewContext) -> Link:
    """A document that another one names; without an address where it is not here."""
    found = context.index.related(name, page)
    return numbered(found) if found else Link(name, "")


def relation_terms(page: SitePage, record: Document, context: ViewContext) -> tuple[Term, ...]:
    """Each relation of a document with others, whichever side says so."""
    lines = []
    for relation, back in RELATIONS.items():
        for here, there in ((relation, back), (back, relation)):
            found = _related(here, there, page, record, context)
            links = {one.url or one.title: one for one in found}
            lines.append(term(context.say(f"document.relation.{here}"), *links.values()))
    return tuple(line for line in lines if line.links)


def _related(
    here: str, there: str, page: SitePage, record: Document, context: ViewContext
) -> Iterator[Link]:
    """What stands `here` in a document's header, and what others say of it `there`."""
    for name in getattr(record, here, ()):
        yield named_document(name, page, context)
    for other in context.index.referring(page, "document", there):
        yield numbered(other)
