"""All files of a content folder: examined once, told beside their links."""

import pytest

from plugins.attachments import run
from plugins.attachments.examiner import Examiner
from plugins.attachments.run import examine_files
from plugins.run import Work

from .flawed_files import FILES


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    content = tmp_path_factory.mktemp("content")
    files = content / "files"
    (files / "2026").mkdir(parents=True)
    (files / "2026" / "scan.pdf").write_bytes(FILES["scan.pdf"][0])
    (files / "right.docx").write_bytes(FILES["right.docx"][0])
    (files / "phi.csv").write_text("a;b\n", "utf-8")
    (files / "none.pdf").write_text("<html>", "utf-8")
    return content


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    return Work(tmp_path_factory.mktemp("work"), 1)


def test_what_is_known_of_a_file_is_found_by_its_path(folder, work):
    known, problems = examine_files(folder, work)
    assert known.keys() == {"2026/scan.pdf", "right.docx"}
    assert (known["2026/scan.pdf"].pages, known["2026/scan.pdf"].notes) == (2, ("scan",))
    assert [(one.path, one.code) for one in problems] == [
        ("files/2026/scan.pdf", "attachment-scan")
    ]


def test_a_file_is_opened_again_only_when_it_has_changed(folder, work, monkeypatch):
    first = examine_files(folder, work)
    monkeypatch.setattr(Examiner, "examine", None)
    assert examine_files(folder, work) == first


def test_a_folder_without_files_starts_nothing(tmp_path, work, monkeypatch):
    monkeypatch.setattr(run.Examiner, "_begin", None)
    assert examine_files(tmp_path, work) == ({}, [])
