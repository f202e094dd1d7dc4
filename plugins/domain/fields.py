"""How a field is declared: once, with its label in each language and an example."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from sys import intern
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, Field

from .. import locales


def _unwrap(schema: dict[str, Any]) -> None:
    """Make one line of a description: it is a docstring, which the source wraps."""
    if "description" in schema:
        schema["description"] = " ".join(str(schema["description"]).split())


class Record(BaseModel):
    """A frozen record that refuses unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, json_schema_extra=_unwrap
    )

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take up what was kept. All records share the names of their fields, and the sets of those
        that were given: of their own these would be most of what the records of a portal hold.
        """
        values = {intern(name): value for name, value in state["__dict__"].items()}
        given = _given(frozenset(state["__pydantic_fields_set__"]))
        super().__setstate__({**state, "__dict__": values, "__pydantic_fields_set__": given})


@cache
def _given(names: frozenset[str]) -> set[str]:
    return {*names}


def labelled(
    vi: str, en: str, *, example: Any = None, help_vi: str = "", help_en: str = "", **more: Any
) -> Any:
    """Declare a field: `vi` and `en` are its labels for editors, `example` what they may write.

    `more` goes to `pydantic.Field` (`default`, `default_factory`, `min_length`…). Labels and help
    reach the JSON Schema under `x-label` and `x-help`.
    """
    extra: dict[str, Any] = {"x-label": {"vi": vi, "en": en}}
    if help_vi or help_en:
        extra["x-help"] = {"vi": help_vi, "en": help_en}
    examples = [] if example is None else [example]
    return Field(title=en, examples=examples or None, json_schema_extra=extra, **more)


def label(record: type[BaseModel], name: str, lang: str) -> str:
    """Return the label of a field in a language, or the field's name when it has none.

    A language beside those that the declaration knows has its labels in its locale: by record, then
    by field (`labels.toml`), in English where it has none.
    """
    if own := locales.table(lang, "labels").get(record.__name__, {}).get(name):
        return str(own)
    declared = record.model_fields.get(name)
    extra = declared.json_schema_extra if declared else None
    labels = extra.get("x-label") if isinstance(extra, dict) else None
    return str(labels.get(lang) or labels[locales.FALLBACK]) if isinstance(labels, dict) else name


def holder(record: type[BaseModel], path: str) -> tuple[type[BaseModel], str]:
    """Return the record that declares the field at a dotted path, and its name there (`Cost`,
    `amount`).
    """
    name = ""
    for part in path.split("."):
        if part.isdigit():
            continue
        inner = _inner(record, name) if name else record
        if inner is None:
            break
        record, name = inner, part
    return record, name


def label_path(record: type[BaseModel], path: str, lang: str) -> str:
    """Return a dotted path in people's words, places counted from 1: `Phí, lệ phí 2 › Số tiền`."""
    words: list[str] = []
    within: type[BaseModel] | None = record
    for part in path.split("."):
        if part.isdigit() and words:
            words[-1] += f" {int(part) + 1}"
        else:
            words.append(label(within, part, lang) if within else part)
            within = _inner(within, part) if within else None
    return " › ".join(words)


def _inner(record: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The record that a field holds, on its own or in a list."""
    declared = record.model_fields.get(name)
    return record_in(declared.annotation) if declared else None


def record_in(declared: Any) -> type[BaseModel] | None:
    """The record that a type is, or holds on its own or in a list."""
    todo = [declared]
    while todo:
        kind = todo.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        todo.extend(get_args(kind))
    return None


def texts(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in a record's values, with its place."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, f"{field}.{name}" if field else str(name))
    elif isinstance(value, list | tuple):
        for place, inner in enumerate(value):
            yield from texts(inner, f"{field}.{place}")
