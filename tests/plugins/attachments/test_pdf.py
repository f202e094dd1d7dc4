"""What is found in PDFs: each has one flaw, or looks as if it had."""

import pytest

from plugins.attachments.examine import examine

from .flawed_files import FILES, PDFS
from .pdf_makers import made


@pytest.mark.parametrize("name", PDFS)
def test_a_file_is_told_for_what_is_wrong_with_it_and_for_nothing_else(name):
    content, codes = PDFS[name]
    found = examine("pdf", content)
    assert " ".join(one.code.removeprefix("attachment-") for one in found.flaws) == codes


def test_pages_are_counted():
    assert examine("pdf", made(7)).pages == 7


@pytest.mark.parametrize(
    "name, notes",
    [
        ("scan.pdf", ("scan",)),
        ("half-a-scan.pdf", ("partly",)),
        ("tcvn3.pdf", ("legacy",)),
        ("untagged.pdf", ("untagged",)),
        ("no-title.pdf", ()),
    ],
)
def test_readers_are_told_what_keeps_the_text_from_them(name, notes):
    assert examine("pdf", FILES[name][0]).notes == notes
