"""Where a record names another record or a file: declared once, on the field's type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from .fields import record_in


@dataclass(frozen=True)
class Names:
    """On the type of a field: its text names a page of this kind, by its slug or its code."""

    kind: str


@dataclass(frozen=True)
class Offers:
    """On the type of a field: its text names a file below `content/files/`."""


@dataclass(frozen=True)
class Identifies:
    """On the type of a field: pages may be called by its text, as a procedure is by its code."""


@dataclass(frozen=True)
class Reference:
    """A name that stands for a page of another record: by its slug, or a procedure by its code."""

    field: str
    kind: str
    name: str

    @property
    def relation(self) -> str:
        """The field without its places: `steps.2.procedure` is of the relation `steps`."""
        return self.field.partition(".")[0]


def references(record: BaseModel) -> Iterator[Reference]:
    """Yield every name of another record, in the order of the record's fields."""
    for field, mark, text in _marked(record, ""):
        if isinstance(mark, Names):
            yield Reference(field, mark.kind, text)


def files(record: BaseModel) -> Iterator[tuple[str, str]]:
    """Yield each file below `content/files/` that a record offers: the field, and the file."""
    for field, mark, text in _marked(record, ""):
        if isinstance(mark, Offers):
            yield field, text


def identifiers(record: BaseModel) -> tuple[str, ...]:
    """The names by which others may call a record's page, beside its slug."""
    return tuple(
        text
        for field, mark, text in _marked(record, "")
        if isinstance(mark, Identifies) and "." not in field
    )


def named_kinds(record: type[BaseModel]) -> dict[str, str]:
    """The fields of a record, and of the records in it, that name pages: field → kind."""
    found: dict[str, str] = {}
    for name, marks, inner in _plan(record):
        for mark in marks:
            if isinstance(mark, Names):
                found[name] = mark.kind
        found |= named_kinds(inner) if inner else {}
    return found


Mark = Names | Offers | Identifies


def _marked(record: BaseModel, place: str) -> Iterator[tuple[str, Mark, str]]:
    """Every marked text of a record, with its place (`steps.2.procedure`) and its mark."""
    for name, marks, inner in _plan(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        here = f"{place}{name}"
        many = isinstance(value, tuple)
        for number, one in enumerate(value if many else (value,)):
            at = f"{here}.{number}" if many else here
            if inner:
                yield from _marked(one, f"{at}.")
            else:
                yield from ((at, mark, one) for mark in marks)


@cache
def _plan(
    record: type[BaseModel],
) -> tuple[tuple[str, tuple[Mark, ...], type[BaseModel] | None], ...]:
    """The fields of a record that are marked, or hold records in which some are."""
    found = []
    for name, declared in record.model_fields.items():
        marks = (*declared.metadata, *_metadata(declared.annotation))
        own = tuple(mark for mark in marks if isinstance(mark, Mark))
        inner = record_in(declared.annotation)
        if own or (inner and _plan(inner)):
            found.append((name, own, inner))
    return tuple(found)


def _metadata(declared: Any) -> Iterator[object]:
    """What `Annotated` says anywhere within a type."""
    if get_origin(declared) is Annotated:
        yield from declared.__metadata__
    for part in get_args(declared):
        yield from _metadata(part)
