"""What a record names."""

from plugins.domain import Procedure, files, identifiers, references
from plugins.run import load_kinds

BIRTH = Procedure.model_validate(
    {
        "title": "Khai sinh",
        "code": "1.001193",
        "agencies": [{"agency": "xa-a"}],
        "related": ["ket-hon"],
        "channels": [{"type": "online", "costs": [{"amount": 0, "file": "bieu-phi.pdf"}]}],
    },
    context={"kinds": load_kinds()},
)


def test_a_record_names_pages_and_files_by_its_fields():
    named = [(one.field, one.kind, one.name, one.relation) for one in references(BIRTH)]
    assert sorted(named) == [
        ("agencies.0.agency", "agency", "xa-a", "agencies"),
        ("related.0", "procedure", "ket-hon", "related"),
    ]
    assert [file for _, file in files(BIRTH)] == ["bieu-phi.pdf"]
    assert identifiers(BIRTH) == ("1.001193",)
