"""A new page is ready to fill in: it says what it needs, and its examples are right."""

import re
from pathlib import Path

import jsonschema
import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.new import skeleton, write_new
from plugins.domain import FOLDERS, Kind, Problem
from plugins.frontmatter.header import read_header
from plugins.frontmatter.record import read_record
from plugins.run import load_kinds

KINDS = load_kinds()
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("lang", sorted(FOLDERS))
@every_kind
def test_a_new_page_lacks_only_what_is_left_blank(
    kind: Kind, lang: str, every: bool, tmp_path: Path
) -> None:
    write_new(tmp_path, kind, "trang-moi", lang, every=every)
    problems = read_catalogue(tmp_path, tuple(FOLDERS)).problems
    needed = {name for name, field in kind.record.model_fields.items() if field.is_required()}
    assert {(problem.code, problem.field) for problem in problems} == {
        ("field-missing", name) for name in needed
    }
    lines = (tmp_path / problems[0].path).read_text(encoding="utf-8").splitlines()
    assert all(lines[problem.line - 1] == f"{problem.field}:" for problem in problems)


@pytest.mark.parametrize("lang", sorted(FOLDERS))
@every_kind
def test_a_new_page_shows_the_needed_fields_alone_and_says_where_the_others_are(
    kind: Kind, lang: str
) -> None:
    needed = [name for name, field in kind.record.model_fields.items() if field.is_required()]
    lines = skeleton(kind, lang).splitlines()
    assert sorted(line[:-1] for line in lines if re.fullmatch(r"\w+:", line)) == sorted(needed)
    assert len(lines) == 2 * len(needed) + 5
    assert "--all" in lines[-3] and "content/README.md" in lines[-3]


@every_kind
def test_all_examples_together_are_a_record(kind: Kind) -> None:
    text = skeleton(kind, "vi", every=True)
    header = re.sub(r"(?m)^#: ", "", text.split("---")[1])
    header = re.sub(r"(?m)^# .*\(phải có\).*?  (\w+: .*)\n\w+:$", r"\1", header)
    read = read_header(header, "x.md")
    record, problems = read_record(kind.record, read.values, "x.md", read.lines)
    assert [*read.problems, *problems] == []
    assert record is not None
    assert set(read.values) == set(kind.record.model_fields)


@every_kind
def test_the_schema_takes_what_the_records_take(kind: Kind) -> None:
    schema = kind.record.model_json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert not jsonschema.Draft202012Validator(schema).is_valid({"title": "Tên", "tilte": "Tên"})


def test_a_page_is_never_overwritten(tmp_path: Path) -> None:
    assert write_new(tmp_path, KINDS["page"], "gioi-thieu", "vi") == "vi/trang/gioi-thieu.md"
    again = write_new(tmp_path, KINDS["page"], "gioi-thieu", "vi")
    assert isinstance(again, Problem)
    assert again.code == "page-exists"


def test_a_name_with_marks_is_answered_with_one_without(tmp_path: Path) -> None:
    refused = write_new(tmp_path, KINDS["page"], "Giới thiệu", "vi")
    assert isinstance(refused, Problem)
    assert (refused.code, refused.values["nearest"]) == ("file-name", "gioi-thieu")
    assert list(tmp_path.iterdir()) == []
