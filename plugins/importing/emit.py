"""A record to a page's text: a YAML header that a person would have written so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ..domain import Content

_PLAIN = re.compile(r"[^\W\d_](?:[^\n:#\[\]{}\"'`|>%@&*!\\]|:(?=\S))*(?<![\s:])")
_WORDS = re.compile(r"(?i)(?:true|false|yes|no|on|off|null|y|n)")
#: Characters from DEL on that YAML writes as numbers, for a class.
_UNPRINTED = r"\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_BLOCK = re.compile(rf"(?=\S)(?:[^\x00-\x09\x0b-\x1f{_UNPRINTED}])*")
_PLAIN_CHARACTERS = re.compile(rf"[^\x00-\x1f{_UNPRINTED}]*")
_ESCAPED = re.compile(rf"[{_UNPRINTED}]")


def page(record: Content, body: str = "") -> str:
    """Return a page with the record's set fields in their declared order."""
    header = "\n".join(_table(record.model_dump(exclude_defaults=True), ""))
    return f"---\n{header}\n---\n{body}"


def _table(values: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _table(value, indent + "  ")
        elif isinstance(value, list | tuple):
            yield f"{indent}{key}:"
            yield from _entries(value, indent)
        else:
            yield f"{indent}{key}: {scalar(value, indent)}"


def _entries(values: list[Any] | tuple[Any, ...], indent: str) -> Iterator[str]:
    """A list, each entry behind a dash that stands under the key's first letter."""
    for value in values:
        if isinstance(value, dict) and value:
            first, *others = _table(value, indent + "  ")
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from others
        else:
            yield f"{indent}- {'{}' if value == {} else scalar(value, indent)}"


def scalar(value: object, indent: str = "") -> str:
    """Return a value as YAML: plain where it cannot be misread, several lines as a block, else
    quoted.
    """
    if isinstance(value, str):
        return _text(value, indent)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(value: str, indent: str) -> str:
    if "\n" in value and _BLOCK.fullmatch(value) and value == value.strip() and "\n " not in value:
        return "|-\n" + "\n".join(f"{indent}  {one}" if one else "" for one in value.split("\n"))
    if (
        _PLAIN.fullmatch(value)
        and not _WORDS.fullmatch(value)
        and _PLAIN_CHARACTERS.fullmatch(value)
    ):
        return value
    return _ESCAPED.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False)
    )
