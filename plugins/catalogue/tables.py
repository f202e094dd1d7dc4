"""The tables of fields in a page for editors: `python -m plugins.catalogue.tables content/README.md` renews them."""
from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

import plugins.model as model
from plugins.model import Content, Record, label

_MARKED = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- /fields -->)", re.DOTALL)
_HEAD = "| | Tiếng Việt | English | Phải có / Required | Ví dụ / Example |\n|---|---|---|---|---|\n"


def records() -> dict[str, type[BaseModel]]:
    """Every record that an editor writes, by name."""
    named = {name: getattr(model, name) for name in model.__all__} | {"Content": Content}
    return {name: kind for name, kind in named.items()
            if isinstance(kind, type) and issubclass(kind, Record) and kind is not Record}


def renew(page: str) -> str:
    """The page, with the table between each pair of marks (`<!-- fields: Procedure -->`) as the records have it."""
    known = records()
    return _MARKED.sub(lambda found: f"{found[1]}{table(known[found[2]])}{found[3]}", page)


def table(record: type[BaseModel]) -> str:
    """One row a field. A kind of content leaves out what every kind shares."""
    shared = Content.model_fields if record is not Content and issubclass(record, Content) else {}
    return _HEAD + "".join(_row(record, name, field) for name, field in record.model_fields.items()
                           if name not in shared)


def _row(record: type[BaseModel], name: str, field: FieldInfo) -> str:
    needed = "có / yes" if field.is_required() else ""
    shown = ", ".join(f"`{choice}`" for choice in choices(field.annotation)) or _example(field)
    return f"| `{name}` | {label(record, name, 'vi')} | {label(record, name, 'en')} | {needed} | {shown} |\n"


def choices(annotation: Any) -> Iterator[str]:
    """The words that a field may be, where it is a choice."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


def _example(field: FieldInfo) -> str:
    """The field's example as an editor writes it."""
    given = (field.examples or [""])[0]
    written = yaml.safe_dump(given, allow_unicode=True, default_flow_style=True, width=10_000, sort_keys=False)
    return f"`{written.removesuffix('...' + chr(10)).strip()}`" if given != "" else ""


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(renew(Path(name).read_text("utf-8")), "utf-8")
