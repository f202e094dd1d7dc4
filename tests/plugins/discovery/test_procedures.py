"""Procedures as open data."""

import csv
import io
import json
import re

import pytest
from jsonschema import Draft202012Validator

from plugins.discovery import procedures
from plugins.discovery.addresses import public
from plugins.domain import Procedure
from plugins.run import load_kinds
from plugins.text.cells import as_written

PROPERTIES = {
    name: json.dumps(field) for name, field in Procedure.model_json_schema()["properties"].items()
}


def pages(portal):
    return [page for page in public(portal) if page.kind == "procedure"]


@pytest.fixture(
    params=["portal", "national", pytest.param("all_national", marks=pytest.mark.whole)]
)
def dump(request):
    """A small portal, then real records: the portal and its files."""
    portal = request.getfixturevalue(request.param)
    return portal, dict(procedures.files(portal))


def test_the_json_dump_read_back_equals_the_records(dump):
    portal, files = dump
    rows = json.loads(files["api/procedures.json"])
    assert [Procedure.model_validate(row["record"]) for row in rows] == [
        page.record for page in pages(portal)
    ]
    assert [row["lang"] for row in rows] == [page.lang for page in pages(portal)]


def test_the_table_read_back_equals_the_records(dump):
    portal, files = dump
    rows = list(
        csv.DictReader(io.StringIO(files["api/procedures.csv"].decode("utf-8-sig"), newline=""))
    )
    read = [
        Procedure.model_validate(
            {
                name: _value(name, as_written(cell))
                for name, cell in row.items()
                if cell and name not in ("lang", "url")
            }
        )
        for row in rows
    ]
    assert read == [page.record for page in pages(portal)]


def _value(name, cell):
    """A cell as a value: fields that hold more than one value are JSON."""
    return (
        json.loads(cell)
        if "$ref" in PROPERTIES[name] or re.search('"(array|object)"', PROPERTIES[name])
        else cell
    )


def test_each_procedure_has_a_file_with_all_its_languages(portal, written):
    codes = {page.record.code for page in pages(portal)}
    files = {path for path in written if path.startswith("api/procedures/")}
    assert files == {f"api/procedures/{code}.json" for code in codes}
    birth = json.loads(written["api/procedures/1.001193.json"])
    assert birth["languages"].keys() == {"vi", "en"}
    assert (
        birth["languages"]["vi"]["url"]
        == f"{portal.site.url.rstrip('/')}/vi/thu-tuc/dang-ky-khai-sinh/"
    )


@pytest.mark.parametrize("kind", load_kinds())
def test_the_published_schema_accepts_every_header_and_refuses_a_wrong_one(portal, written, kind):
    schema = json.loads(written[f"api/schema/{kind}.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    records = [page.record for page in portal.pages if page.kind == kind]
    assert records
    for record in records:
        validator.validate(record.model_dump(mode="json", exclude_defaults=True))
    assert not validator.is_valid({"title": 5})
    assert not validator.is_valid(
        {**records[0].model_dump(mode="json", exclude_defaults=True), "tittle": "x"}
    )


def test_the_portals_own_settings_have_a_schema_too(portal, written):
    validator = Draft202012Validator(json.loads(written["api/schema/portal.json"]))
    validator.validate(portal.site.model_dump(mode="json", exclude_defaults=True))
    assert not validator.is_valid({"nams": {"vi": "Cổng"}})


def test_every_field_of_the_schema_has_a_label_in_both_languages(written):
    schema = json.loads(written["api/schema/procedure.json"])
    fields = [
        (name, field)
        for record in (schema, *schema["$defs"].values())
        for name, field in record.get("properties", {}).items()
    ]
    assert len(fields) > 60
    assert [name for name, field in fields if field["x-label"].keys() != {"vi", "en"}] == []
