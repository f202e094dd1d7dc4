"""Names of files that every system takes."""

import pytest

from plugins.domain.names import check_name, printable, safe


def test_what_cannot_be_printed_is_shown_by_its_number():
    assert printable("a\udcffb\u202e") == "a[U+DCFF]b[U+202E]"


@pytest.mark.parametrize(
    "name", ["a." + "x" * 250, "a.." + "ả" * 200, "x" * 250 + ".", "." + "y" * 250 + ".pdf"]
)
def test_a_name_proposed_for_one_too_long_may_be_used(name):
    check_name(safe(name))
