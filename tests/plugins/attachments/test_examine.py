"""What is found in office files, and how all of it is told."""

import pytest

from plugins.attachments.examination import Examination, Flaw
from plugins.attachments.examine import examine
from plugins.domain import Problem
from plugins.run.messages import in_words, read_messages

from .flawed_files import EXCELS, FILES, WORDS


@pytest.mark.parametrize("name", [*WORDS, *EXCELS])
def test_a_file_is_told_for_what_is_wrong_with_it_and_for_nothing_else(name):
    content, codes = FILES[name]
    found = examine(name.rpartition(".")[2], content)
    assert " ".join(one.code.removeprefix("attachment-") for one in found.flaws) == codes


def test_what_is_cached_comes_back_as_it_was():
    found = examine("pdf", FILES["half-a-scan.pdf"][0])
    assert Examination.unpacked(found.packed()) == found


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_flaw_has_words_without_a_blank(lang):
    messages = read_messages(lang)
    for name, (content, _) in FILES.items():
        for flaw in examine(name.rpartition(".")[2], content).flaws:
            what, write = in_words(_problem(name, flaw), messages)
            assert write and "…" not in what.replace("Times New Roman…", ""), flaw.code


def _problem(name, flaw: Flaw):
    return Problem(flaw.code, flaw.severity, f"files/{name}", 0, "", {"given": name, **flaw.values})
