"""Procedures as open data: one JSON file each, all in one JSON file, all in one table; the schema
of each kind.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..domain import Procedure, Record, Site, SitePage
from ..run import Portal
from ..run.kinds import code_of_others
from ..text.cells import harmless
from .addresses import absolute, procedure_record, public
from .encoding import as_json, as_text

ALL_JSON, ALL_CSV = "api/procedures.json", "api/procedures.csv"


class _OpenRecord(NamedTuple):
    """A procedure's page as open data: a JSON object, and a row of the table."""

    entry: str
    row: str


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the open data. Empty fields are left out of JSON, and are empty cells in
    the table.
    """
    brought = code_of_others(portal.kinds)
    records = [
        (page.lang, page.record.code, _open_record(page, page.record, portal, brought))
        for page in public(portal)
        if isinstance(page.record, Procedure)
    ]
    codes: dict[str, list[str]] = defaultdict(list)
    for lang, code, made in records:
        codes[code].append(f"{as_text(lang)}:{made.entry}")
    for code, languages in sorted(codes.items()):
        text = f'{{"code":{as_text(code)},"languages":{{{",".join(languages)}}}}}\n'
        yield procedure_record(code).lstrip("/"), text.encode()
    entries = (f'{{"lang":{as_text(lang)},{made.entry[1:]}' for lang, _, made in records)
    yield ALL_JSON, f"[{','.join(entries)}]\n".encode()
    # The mark at the start tells Excel the encoding.
    table = _row(["lang", "url", *Procedure.model_fields]) + "".join(one.row for *_, one in records)
    yield ALL_CSV, table.encode("utf-8-sig")
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


def _open_record(page: SitePage, record: Procedure, portal: Portal, brought: bytes) -> _OpenRecord:
    """A page as open data; that of a page which is as it was is known from an earlier build by the
    same code that others `brought`.
    """
    audio = portal.audio.get(page.url)
    places = {
        "url": absolute(portal, page.url),
        "audio": absolute(portal, audio.mp3) if audio else None,
    }
    digest = portal.layouts.of(page).digest
    if digest is None:
        return _make(page.lang, record, places)
    key = portal.work.key("open-record", digest, as_json(places) + brought)
    remembered: _OpenRecord | None = portal.work.memory.get(key)
    if remembered:
        return remembered
    if known := portal.work.get(key):
        made = _OpenRecord(*json.loads(known))
    else:
        made = _make(page.lang, record, places)
        portal.work.put(key, as_json(made))
    portal.work.memory.put(key, made)
    return made


def _make(lang: str, record: Procedure, places: Mapping[str, str | None]) -> _OpenRecord:
    values = record.model_dump(mode="json", exclude_defaults=True)
    cells = (_cell(values.get(name)) for name in Procedure.model_fields)
    return _OpenRecord(
        as_text({**places, "record": values}), _row([lang, places["url"] or "", *cells])
    )


def _row(cells: Iterable[str]) -> str:
    """A row of the table after RFC 4180; lists are JSON inside their cell."""
    text = io.StringIO()
    csv.writer(text).writerow(map(harmless, cells))
    return text.getvalue()


def _cell(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)
