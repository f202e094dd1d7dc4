"""Procedures as open data: one JSON file each, all in one JSON file, all in one table; the schema
of each kind.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ..domain import Procedure, Record, Site, SitePage
from ..run import Portal
from ..run.kinds import code_of_others
from .addresses import absolute, procedure_record, public
from .encoding import as_json

# What begins a formula (OWASP, CSV injection), also in the wide signs of East Asian keyboards; a
# `'` that stood there gets one more, so that nothing is lost on the way back.
_FORMULA = re.compile(r"(?<![^;\t\r\n])'*[=+\-@\t\r＝＋－＠]")
_HARMLESS = re.compile(r"(?<![^;\t\r\n])'('*[=+\-@\t\r＝＋－＠])")
ALL_JSON, ALL_CSV = "api/procedures.json", "api/procedures.csv"


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the open data. Empty fields are left out of JSON, and are empty cells in
    the table.
    """
    entries = [
        (page, page.record.code, _entry(page, page.record, portal))
        for page in public(portal)
        if isinstance(page.record, Procedure)
    ]
    codes: dict[str, dict[str, Any]] = defaultdict(dict)
    for page, code, entry in entries:
        codes[code][page.lang] = entry
    for code, languages in sorted(codes.items()):
        yield procedure_record(code).lstrip("/"), as_json({"code": code, "languages": languages})
    yield ALL_JSON, as_json([{"lang": page.lang, **entry} for page, _, entry in entries])
    yield ALL_CSV, _table((page.lang, entry) for page, _, entry in entries)
    for kind in portal.kinds.values():
        yield schema_path(kind.name), _schema(kind.record, portal)
    yield schema_path("portal"), _schema(Site, portal)


def schema_path(kind: str) -> str:
    """Where the schema of a kind is, below the site's root."""
    return f"api/schema/{kind}.json"


def schema(record: type[Record]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind's header or of `portal.yml`, with labels and examples for
    editors.
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **record.model_json_schema()}


def _schema(record: type[Record], portal: Portal) -> bytes:
    """The schema as it is written; worked out once for all builds by the same code."""
    of = f"{record.__module__}.{record.__qualname__}".encode()
    key = portal.work.key("record-schema", of, code_of_others(portal.kinds))
    made = portal.work.get(key)
    if made is None:
        made = as_json(schema(record))
        portal.work.put(key, made)
    return made


def _entry(page: SitePage, record: Procedure, portal: Portal) -> dict[str, Any]:
    audio = portal.audio.get(page.url)
    return {
        "url": absolute(portal, page.url),
        "audio": absolute(portal, audio.mp3) if audio else None,
        "record": record.model_dump(mode="json", exclude_defaults=True),
    }


def _table(entries: Iterable[tuple[str, dict[str, Any]]]) -> bytes:
    """One row a page after RFC 4180, of its language and its entry; lists are JSON inside their
    cell. The mark at the start tells Excel the encoding.
    """
    columns = list(Procedure.model_fields)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["lang", "url", *columns])
    for lang, entry in entries:
        cells = (_cell(entry["record"].get(name)) for name in columns)
        writer.writerow(map(harmless, (lang, entry["url"], *cells)))
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell with a `'` before whatever a spreadsheet would take for a formula; `as_written`
    takes it away again.

    Spreadsheets of another language part cells at `;`, and every one at the end of a line: a
    formula may begin there.
    """
    return _FORMULA.sub(r"'\g<0>", cell)


def as_written(cell: str) -> str:
    """The cell as it was before it was made harmless."""
    return _HARMLESS.sub(r"\1", cell)


def _cell(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)
