"""An export into the content folder."""

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.importing.run import FOLDER, import_export
from tests import commands

from .records import DATA, record, with_values, write_lines

TEN = {
    "name": "Đăng ký nuôi ong",
    "executionMethods.0.fees.0.value": 12000,
    "executionMethods.0.processingTime": 5,
    "executionCases.0.profileComponents.0.copyQty": 1,
    "executionCases.1.profileComponents.0.name": "Hộ chiếu",
    "requirementsAndConditions": "- Có vườn.\n- Có nước.",
    "isFullProcess": True,
    "resultsDetails.0.name": "Giấy phép nuôi ong",
    "legalBasisesDetails.0.name": "Nghị định mới",
    "procedureProposal.proposalNumber": "02/QĐ-BVT",
}
CHANGED = {
    "title",
    "channels.1.costs.0.amount",
    "channels.1.processing_times.0.value",
    "evidence.0.items.0.copies",
    "evidence.1.items.0.name",
    "requirements.1",
    "online_level",
    "outputs.0.name",
    "legal_resources.0.title",
    "decision.number",
}


def test_a_second_import_of_the_same_file_touches_nothing(tmp_path):
    export = write_lines(tmp_path / "a.jsonl", record(), record(codeNotation="9.000002"))
    first = import_export(export, tmp_path)
    files = sorted((tmp_path / FOLDER).iterdir())
    times = [file.stat().st_mtime_ns for file in files]
    second = import_export(export, tmp_path)
    assert (len(first.new), second.new, second.changed, second.unchanged) == (2, [], {}, 2)
    assert [file.stat().st_mtime_ns for file in files] == times


def test_ten_changes_in_an_export_are_told_as_those_ten(tmp_path):
    import_export(write_lines(tmp_path / "a.jsonl", record(name="Nuôi ong")), tmp_path)
    done = import_export(write_lines(tmp_path / "b.jsonl", with_values(TEN)), tmp_path)
    assert sorted(change.field for change in done.changed[f"{FOLDER}/9.000001.md"]) == sorted(
        CHANGED
    )


def test_a_page_that_the_export_lacks_is_named_and_stays(tmp_path):
    import_export(
        write_lines(tmp_path / "a.jsonl", record(), record(codeNotation="9.000002")), tmp_path
    )
    done = import_export(write_lines(tmp_path / "b.jsonl", record()), tmp_path)
    assert done.absent == [f"{FOLDER}/9.000002.md"]
    assert (tmp_path / done.absent[0]).is_file()


def test_a_record_with_a_problem_leaves_its_page_and_the_others_go_on(tmp_path):
    import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path)
    page = (tmp_path / FOLDER / "9.000001.md").read_text("utf-8")
    bad = record(name="Tên mới", executionMethods__0__submissionMethod="FAX")
    done = import_export(
        write_lines(tmp_path / "b.jsonl", bad, record(codeNotation="9.000002")), tmp_path
    )
    assert (len(done.problems), len(done.new), done.absent) == (1, 1, [])
    assert (tmp_path / FOLDER / "9.000001.md").read_text("utf-8") == page


def test_two_issuers_with_one_code_get_a_page_each(tmp_path):
    other = record(name="Nuôi cá", departmentPromulgateCode="H99")
    done = import_export(
        write_lines(tmp_path / "a.jsonl", record(codeNotation=" 9.000001"), other), tmp_path
    )
    assert [problem.code for problem in done.problems] == ["export-code-twice"]
    assert done.new == [f"{FOLDER}/9.000001.md", f"{FOLDER}/9.000001.h99.md"]


def test_one_issuer_with_two_contents_for_a_code_is_a_conflict_and_a_repetition_is_none(tmp_path):
    done = import_export(
        write_lines(tmp_path / "a.jsonl", record(), record(), record(name="Nuôi cá")), tmp_path
    )
    assert [(problem.code, problem.line) for problem in done.problems] == [
        ("export-record-twice", 2),
        ("export-code-conflict", 3),
    ]


def test_what_a_reader_will_miss_is_told(tmp_path):
    odd = record(
        executionCases__0__profileComponents__1__name="",
        isFullProcess=True,
        isOfflineOnly=True,
        newKey=1,
    )
    done = import_export(write_lines(tmp_path / "a.jsonl", odd), tmp_path)
    assert {(problem.code, problem.field) for problem in done.problems} == {
        ("export-paper-without-name", "executionCases.0.profileComponents.1"),
        ("export-level-contradictory", "isFullProcess"),
        ("export-field-unknown", "newKey"),
    }


def test_text_of_an_old_font_is_told_with_its_text_in_unicode(tmp_path):
    done = import_export(
        write_lines(tmp_path / "a.jsonl", record(name="CÊp giÊy khai sinh")), tmp_path
    )
    assert [
        (problem.code, problem.line, problem.field, problem.values["nearest"])
        for problem in done.problems
    ] == [("export-encoding-legacy", 1, "name", "Cấp giấy khai sinh")]


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path):
    (tmp_path / "vi").write_text("")
    done = import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path)
    assert [problem.code for problem in done.problems] == ["import-cannot-write"]


def test_the_command_says_what_changed_and_what_is_wrong(tmp_path):
    export = write_lines(tmp_path / "a.jsonl", record(), {"x": 1})
    done = commands.run("plugins.importing", export, "--content", tmp_path, REPORT_LANG="en")
    assert done.returncode == 1
    assert "New: 1 · Changed: 0" in done.stdout
    assert "a.jsonl:2" in done.stdout and "Traceback" not in done.stderr


@pytest.mark.parametrize("name", [pytest.param("dev-200", marks=pytest.mark.whole), "hard-109"])
def test_real_records_are_content_without_an_error(name, tmp_path):
    export = DATA / f"{name}.jsonl.xz"
    if not export.is_file():
        pytest.skip("the national portal's records are not here (../shared/data)")
    done = import_export(export, tmp_path)
    assert [
        problem
        for problem in done.problems
        if problem.severity == "error" or "unknown" in problem.code
    ] == []
    assert len(done.new) == int(name.rpartition("-")[2])
    found = read_catalogue(tmp_path, ("vi", "en"))
    assert [problem for problem in found.problems if problem.severity == "error"] == []


@pytest.mark.parametrize(
    "issuer",
    [
        "x/../../../../PWNED",
        "../PWNED",
        "/PWNED",
        "C:\\PWNED",
        "..",
        "a/b",
        "a\\b",
        "con/x",
        "x" * 300,
        "a b",
        "a\nb",
        "%2e%2e",
        "．．",
        "",
    ],
)
def test_no_part_of_a_record_leads_out_of_the_folder(tmp_path, issuer):
    content = tmp_path / "a" / "b" / "c" / "d" / "content"
    export = write_lines(
        tmp_path / "a.jsonl", record(), record(name="Khác", departmentPromulgateCode=issuer)
    )
    done = import_export(export, content)
    assert [
        file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()
    ] == ["a.jsonl", f"a/b/c/d/content/{FOLDER}/9.000001.md"]
    assert {problem.code for problem in done.problems} <= {
        "export-issuer-code",
        "export-code-conflict",
    }
    assert len(done.problems) == 1


@pytest.mark.parametrize(
    "values",
    [
        {"codeNotation": "1.."},
        {"codeNotation": "1./../x"},
        {"codeNotation": "1" * 90},
        {"codeNotation": "1.\u0000"},
        {"codeNotation": "../1"},
        {"codeNotation": "1.-.1"},
        {"codeNotation": "１"},
        {"executionMethods.0.fees.0.value": 10**30},
        {"executionMethods.0.processingTime": 10**300},
        {"executionMethods.0.processingTime": 1e300},
        {"executionMethods.0.processingTime": "9" * 300},
        {"executionCases.0.profileComponents.0.copyQty": 10**30},
        {"updatedAt": 10**30},
    ],
)
def test_a_value_that_no_page_may_have_is_told_with_the_records_code(tmp_path, values):
    done = import_export(
        write_lines(tmp_path / "a.jsonl", with_values(values)), tmp_path / "content"
    )
    assert [problem.code for problem in done.problems] == ["export-value-wrong"]
    assert done.problems[0].values["procedure"]
    assert not list((tmp_path / "content").rglob("*.md"))


def test_a_linked_folder_is_not_imported_into(tmp_path):
    (tmp_path / "ngoai").mkdir()
    folder = tmp_path / "content" / FOLDER
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path / "ngoai", target_is_directory=True)
    done = import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path / "content")
    assert [problem.code for problem in done.problems] == ["symlink-leaves-content"]
    assert not list((tmp_path / "ngoai").iterdir())


def test_a_linked_page_is_not_written_through(tmp_path):
    (tmp_path / "mat").write_text("SECRET", "utf-8")
    folder = tmp_path / "content" / FOLDER
    folder.mkdir(parents=True)
    (folder / "9.000001.md").symlink_to(tmp_path / "mat")
    done = import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path / "content")
    assert [problem.code for problem in done.problems] == ["symlink-leaves-content"]
    assert (tmp_path / "mat").read_text("utf-8") == "SECRET"


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b"[[],[],[]," * 100_000,
        b'{"a":' * 50_000,
        b"1" * 10_000,
        b"[" + b"9" * 10_000,
        b'{"codeNotation": 1e999}',
        b'["\\ud800"]',
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_file_made_to_hang_is_told(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    done = import_export(tmp_path / name, tmp_path / "content")
    assert done.problems
    assert not done.new
