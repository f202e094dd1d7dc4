"""The tables of fields in a page for editors: `python -m plugins.catalogue.tables
content/README.md` renews them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .. import domain
from ..domain import Content, Kind, OfAnyKind, Record, label
from ..run import load_kinds

_MARKED = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- /fields -->)", re.DOTALL)
_HEAD = "| | Tiếng Việt | English | Phải có / Required | Ví dụ / Example |\n|---|---|---|---|---|\n"


def records() -> dict[str, type[BaseModel]]:
    """Every record that an editor writes, by name."""
    named = {name: getattr(domain, name) for name in domain.__all__} | {"Content": Content}
    known: dict[str, type[BaseModel]] = {
        name: one
        for name, one in named.items()
        if isinstance(one, type) and issubclass(one, Record) and one is not Record
    }
    return known | {kind.record.__name__: kind.record for kind in load_kinds().values()}


def renew(page: str) -> str:
    """The page, with the table between each pair of marks (`<!-- fields: Procedure -->`) as the
    records have it.
    """
    known = records()
    return _MARKED.sub(lambda found: f"{found[1]}{table(known[found[2]])}{found[3]}", page)


def with_kinds(page: str, kinds: Iterable[Kind]) -> str:
    """The page, with a part at its end for each kind whose record has no table yet."""
    missing = [
        kind.record for kind in kinds if f"<!-- fields: {kind.record.__name__} -->" not in page
    ]
    parts = [
        f"\n### {one.__name__}\n\n<!-- fields: {one.__name__} -->\n<!-- /fields -->\n"
        for one in missing
    ]
    return page + "".join(parts)


def table(record: type[BaseModel]) -> str:
    """One row a field. A kind of content leaves out what every kind shares."""
    shared = Content.model_fields if record is not Content and issubclass(record, Content) else {}
    return _HEAD + "".join(
        _row(record, name, field)
        for name, field in record.model_fields.items()
        if name not in shared
    )


def _row(record: type[BaseModel], name: str, field: FieldInfo) -> str:
    needed = "có / yes" if field.is_required() else ""
    examples = ", ".join(f"`{choice}`" for choice in choices(field.annotation)) or _example(field)
    labels = f"{label(record, name, 'vi')} | {label(record, name, 'en')}"
    return f"| `{name}` | {labels} | {needed} | {examples} |\n"


def choices(annotation: Any) -> Iterator[str]:
    """The words that a field may be, where it is a choice."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif kinds := [
        one for one in getattr(annotation, "__metadata__", ()) if isinstance(one, OfAnyKind)
    ]:
        yield from (*load_kinds(), *kinds[0].beside)
    else:
        for part in get_args(annotation):
            yield from choices(part)


def _example(field: FieldInfo) -> str:
    """The field's example as an editor writes it."""
    given = (field.examples or [""])[0]
    written = yaml.safe_dump(
        given, allow_unicode=True, default_flow_style=True, width=10_000, sort_keys=False
    )
    return f"`{written.removesuffix('...' + chr(10)).strip()}`" if given != "" else ""


if __name__ == "__main__":
    for name in sys.argv[1:]:
        page = with_kinds(Path(name).read_text("utf-8"), load_kinds().values())
        Path(name).write_text(renew(page), "utf-8")
