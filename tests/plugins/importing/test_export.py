"""Files that are wrong, each in one way."""

import gzip
import json
import lzma
import tomllib

import pytest

from plugins.domain import Problem
from plugins.importing.export import read_export
from plugins.importing.left_out import LEFT_OUT
from plugins.importing.run import import_export
from plugins.run.messages import read_messages

from .records import CASES, RECORD, record, with_values, write_lines

LINE = json.dumps(RECORD, ensure_ascii=False).encode()
WHOLE = json.dumps([RECORD, RECORD], ensure_ascii=False, indent=1).encode()
WRONG = tomllib.loads((CASES / "wrong.toml").read_text("utf-8"))["case"]
FILES = [
    ("an empty file", "a.jsonl", b"", ("export-empty", 0)),
    ("only blank lines", "a.jsonl", b"\n \n", ("export-empty", 0)),
    ("an empty list", "a.json", b"[]", ("export-empty", 0)),
    ("an unknown ending", "a.xlsx", LINE, ("export-unknown-kind", 0)),
    ("packed, not named so", "a.jsonl", gzip.compress(LINE), ("export-packed-otherwise", 0)),
    ("named packed, but plain", "a.jsonl.gz", LINE, ("export-packed-otherwise", 0)),
    ("packed otherwise", "a.jsonl.xz", gzip.compress(LINE), ("export-packed-otherwise", 0)),
    ("packed and cut off", "a.jsonl.gz", gzip.compress(LINE)[:-20], ("export-packing-broken", 0)),
    (
        "packed and damaged",
        "a.jsonl.xz",
        lzma.compress(LINE)[:200] + b"\0" * 9,
        ("export-packing-broken", 0),
    ),
    ("UTF-16", "a.jsonl", LINE.decode().encode("utf-16"), ("export-utf-16", 1)),
    (
        "an old code page",
        "a.jsonl",
        LINE + b'\n{"name": "Th\xf4ng b\xe1o"}\n',
        ("export-not-utf-8", 2),
    ),
    ("not JSON", "a.jsonl", LINE + b"\n{name: 1}\n", ("export-not-json", 2)),
    ("a number that is none", "a.jsonl", b'{"name": NaN}', ("export-not-json", 1)),
    ("a line cut off", "a.jsonl", LINE + b"\n" + LINE[:500], ("export-cut-off", 2)),
    ("a list cut off", "a.json", WHOLE[:-500], ("export-cut-off", WHOLE[:-500].count(b"\n") + 1)),
    (
        "a comma too few",
        "a.json",
        WHOLE.replace(b'",\n  "name"', b'"\n  "name"', 1),
        ("export-not-json", None),
    ),
    ("a key twice", "a.jsonl", b'{"name": "a", "name": "b"}', ("export-key-twice", 1)),
    ("brackets without end", "a.jsonl", b"[" * 100_000, ("export-too-deep", 1)),
    (
        "a page of the server",
        "a.json",
        b"<!doctype html>\n<title>503</title>",
        ("export-web-page", 1),
    ),
    (
        "a page of the server, line by line",
        "a.jsonl",
        b"<html>503</html>\n",
        ("export-web-page", 1),
    ),
    ("a list of numbers", "a.json", b"[1]", ("export-not-a-record", 1)),
    ("a lone text", "a.jsonl", b'"9.000001"\n', ("export-not-a-record", 1)),
    ("all in one endless line", "a.jsonl", b" " * 32_000_001, ("export-line-too-long", 1)),
]


def problems_in(file):
    return [found for found in read_export(file) if isinstance(found, Problem)]


@pytest.mark.parametrize(
    ("name", "raw", "expected"), [case[1:] for case in FILES], ids=[case[0] for case in FILES]
)
def test_a_broken_file_is_one_problem_at_its_line(tmp_path, name, raw, expected):
    file = tmp_path / name
    file.write_bytes(raw)
    found = problems_in(file)
    assert [problem.code for problem in found] == [expected[0]]
    assert expected[1] in (None, found[0].line)
    assert found[0].path == name


@pytest.mark.parametrize("case", WRONG, ids=[case["name"] for case in WRONG])
def test_a_broken_record_is_one_problem_at_its_field(tmp_path, case):
    raw = with_values(case.get("set", {}), case.get("drop"))
    done = import_export(
        write_lines(tmp_path / "a.jsonl", record(codeNotation="9.1"), raw), tmp_path
    )
    found = [(problem.code, problem.line, problem.field) for problem in done.problems]
    assert found == [(case["code"], 2, case["field"])]
    assert len(done.new) == 1


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path):
    assert [problem.code for problem in problems_in(tmp_path / "a.json")] == ["export-missing"]
    assert [problem.code for problem in problems_in(tmp_path)] == ["export-not-a-file"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_way_to_be_wrong_has_words(lang):
    codes = {case[3][0] for case in FILES} | {case["code"] for case in WRONG}
    assert codes <= read_messages(lang).codes.keys()


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.json", WHOLE),
        ("a.json", b'{"data": ' + WHOLE + b', "total": 2}'),
        ("a.json", LINE),
        ("a.jsonl", LINE),
        ("a.jsonl.gz", gzip.compress(LINE + b"\n")),
        ("A.JSON.XZ", lzma.compress(b"\xef\xbb\xbf" + WHOLE)),
    ],
)
def test_records_are_read_from_lists_and_lines_packed_or_not(tmp_path, name, raw):
    file = tmp_path / name
    file.write_bytes(raw)
    found = list(read_export(file))
    assert all(one.values == RECORD for one in found)
    assert [one.line for one in found] in ([1], [2, 2 + WHOLE.count(b"\n") // 2])


def test_what_is_left_out_is_named_with_its_reason():
    assert all(reason and key in RECORD for key, reason in LEFT_OUT.items())
