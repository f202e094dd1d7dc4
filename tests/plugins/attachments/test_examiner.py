"""What opens files has limits: no file takes the build along."""

import pytest

from plugins.attachments import office_parts
from plugins.attachments.examine import examine
from plugins.attachments.examiner import Examiner

from .damaged_files import BOMBS, damaged
from .flawed_files import FILES
from .office_makers import line, word
from .pdf_makers import made

CODES = {code for _, codes in FILES.values() for code in codes.split()} | {"too-hard"}


@pytest.fixture(scope="module")
def examiner():
    with Examiner() as one:
        yield one


def _codes(found):
    return {flaw.code.removeprefix("attachment-") for flaw in found.flaws}


def test_it_finds_what_is_found_here(examiner):
    assert examiner.examine("pdf", made(7)) == examine("pdf", made(7))


def test_damaged_files_are_told_and_leave_no_trace(examiner, capfd):
    for name, content in damaged(16):
        assert _codes(examiner.examine(name.rpartition(".")[2], content)) <= CODES, name
    assert capfd.readouterr() == ("", "")


def test_a_file_that_takes_too_long_is_blamed_and_the_next_one_is_examined():
    with Examiner(seconds=0) as hurried:
        assert _codes(hurried.examine("pdf", made(30))) == {"too-hard"}
        hurried.seconds = 60
        assert _codes(hurried.examine("pdf", made())) == set()


def test_a_part_that_unpacks_to_a_mountain_is_not_read(monkeypatch):
    monkeypatch.setattr(office_parts, "LARGEST_PART", 1_000)
    assert _codes(examine("docx", word(line("Kế hoạch" * 1_000)))) == {"damaged"}


@pytest.mark.whole
def test_three_hundred_damaged_files_are_each_told(examiner, capfd):
    for name, content in damaged(300):
        assert _codes(examiner.examine(name.rpartition(".")[2], content)) <= CODES, name
    assert capfd.readouterr() == ("", "")


@pytest.mark.whole
@pytest.mark.parametrize("name", [name for name, _ in BOMBS])
def test_what_unpacks_to_a_mountain_or_never_ends_is_blamed(examiner, name):
    found = _codes(examiner.examine(name.rpartition(".")[2], dict(BOMBS)[name]()))
    assert found and found <= CODES
    assert _codes(examiner.examine("pdf", made())) == set()
