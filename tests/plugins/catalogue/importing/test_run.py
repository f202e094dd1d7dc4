"""An export into the content folder."""
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.importing.run import FOLDER, import_export
from plugins.catalogue.importing.telling import tell

from .records import DATA, record, with_values, write_lines

TEN = {
    "name": "Đăng ký nuôi ong", "executionMethods.0.fees.0.value": 12000, "executionMethods.0.processingTime": 5,
    "executionCases.0.profileComponents.0.copyQty": 1, "executionCases.1.profileComponents.0.name": "Hộ chiếu",
    "requirementsAndConditions": "- Có vườn.\n- Có nước.", "isFullProcess": True,
    "resultsDetails.0.name": "Giấy phép nuôi ong", "legalBasisesDetails.0.name": "Nghị định mới",
    "procedureProposal.proposalNumber": "02/QĐ-BVT",
}
CHANGED = {
    "title", "channels.1.costs.0.amount", "channels.1.processing_times.0.value", "evidence.0.items.0.copies",
    "evidence.1.items.0.name", "requirements.1", "online_level", "outputs.0.name", "legal_resources.0.title",
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
    assert sorted(change.field for change in done.changed[f"{FOLDER}/9.000001.md"]) == sorted(CHANGED)


def test_changes_are_told_by_label_with_both_values(tmp_path):
    import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path)
    done = import_export(write_lines(tmp_path / "b.jsonl", record(executionMethods__0__fees__0__value=9)), tmp_path)
    assert "    Cách thức thực hiện 2 › Phí, lệ phí 1 › Số tiền: 15000 → 9" in list(tell(done, "vi"))
    assert list(tell(done, "en"))[-1] == "New: 0 · Changed: 1 · Unchanged: 0 · Not in this file: 0"


def test_a_page_that_the_export_lacks_is_named_and_stays(tmp_path):
    import_export(write_lines(tmp_path / "a.jsonl", record(), record(codeNotation="9.000002")), tmp_path)
    done = import_export(write_lines(tmp_path / "b.jsonl", record()), tmp_path)
    assert done.absent == [f"{FOLDER}/9.000002.md"]
    assert (tmp_path / done.absent[0]).is_file()


def test_a_record_with_a_problem_leaves_its_page_and_the_others_go_on(tmp_path):
    import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path)
    page = (tmp_path / FOLDER / "9.000001.md").read_text("utf-8")
    bad = record(name="Tên mới", executionMethods__0__submissionMethod="FAX")
    done = import_export(write_lines(tmp_path / "b.jsonl", bad, record(codeNotation="9.000002")), tmp_path)
    assert (len(done.problems), len(done.new), done.absent) == (1, 1, [])
    assert (tmp_path / FOLDER / "9.000001.md").read_text("utf-8") == page


def test_two_issuers_with_one_code_get_a_page_each(tmp_path):
    other = record(name="Nuôi cá", departmentPromulgateCode="H99")
    done = import_export(write_lines(tmp_path / "a.jsonl", record(codeNotation=" 9.000001"), other), tmp_path)
    assert [problem.code for problem in done.problems] == ["export-code-twice"]
    assert done.new == [f"{FOLDER}/9.000001.md", f"{FOLDER}/9.000001.h99.md"]


def test_one_issuer_with_two_contents_for_a_code_is_a_conflict_and_a_repetition_is_none(tmp_path):
    done = import_export(write_lines(tmp_path / "a.jsonl", record(), record(), record(name="Nuôi cá")), tmp_path)
    assert [(problem.code, problem.line) for problem in done.problems] == [
        ("export-record-twice", 2), ("export-code-conflict", 3)]


def test_what_a_reader_will_miss_is_told(tmp_path):
    odd = record(executionCases__0__profileComponents__1__name="", isFullProcess=True, isOfflineOnly=True, newKey=1)
    done = import_export(write_lines(tmp_path / "a.jsonl", odd), tmp_path)
    assert {(problem.code, problem.field) for problem in done.problems} == {
        ("export-paper-without-name", "executionCases.0.profileComponents.1"),
        ("export-level-contradictory", "isFullProcess"), ("export-field-unknown", "newKey")}


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path):
    (tmp_path / "vi").write_text("")
    done = import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path)
    assert [problem.code for problem in done.problems] == ["import-cannot-write"]


def test_the_command_says_what_changed_and_what_is_wrong(tmp_path):
    export = write_lines(tmp_path / "a.jsonl", record(), {"x": 1})
    command = [sys.executable, "-m", "plugins.catalogue", "import", str(export), "--content", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False,
                          env={**os.environ, "REPORT_LANG": "en"}, cwd=Path(__file__).parents[4])
    assert done.returncode == 1
    assert "New: 1 · Changed: 0" in done.stdout
    assert "a.jsonl:2" in done.stdout and "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["dev-200", "hard-109"])
def test_real_records_are_content_without_an_error(name, tmp_path):
    export = DATA / f"{name}.jsonl.xz"
    if not export.is_file():
        pytest.skip("the national portal's records are not here (../shared/data)")
    done = import_export(export, tmp_path)
    assert [problem for problem in done.problems if problem.severity == "error" or "unknown" in problem.code] == []
    assert len(done.new) == int(name.rpartition("-")[2])
    found = read_catalogue(tmp_path, ("vi", "en"))
    assert [problem for problem in found.problems if problem.severity == "error"] == []
