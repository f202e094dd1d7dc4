import pytest

from plugins.catalogue.figures import Figures, NotFigures, read_figures


def test_figures_are_read_with_commas_as_vietnamese_spreadsheets_write_them():
    assert read_figures("Tháng;Đúng hạn\nTháng 9;97,1\nTháng 10;97,4\n".encode()) == Figures(
        ("Tháng", "Đúng hạn"), (("Tháng 9", (97.1,)), ("Tháng 10", (97.4,))))


def test_figures_are_read_with_points_and_commas_between_columns():
    assert read_figures(b'Month,On time,Online\nJune,95.9,"54,8"\n').rows == (("June", (95.9, 54.8)),)


def test_a_byte_order_mark_and_empty_lines_do_not_matter():
    assert read_figures(b"\xef\xbb\xbfMonth,Online\n\nJune,1\n\n").heads == ("Month", "Online")


def test_a_number_that_is_not_known_yet_stays_unknown():
    assert read_figures(b"A;B;C;D\nx;;-;0\n").rows == (("x", (None, None, 0.0)),)


@pytest.mark.parametrize(("raw", "code", "line"), [
    ("Tháng;Số\nMột;1\n".encode("utf-16"), "figures-not-utf-8", 0),
    (b"", "figures-empty", 0),
    (b"Month,Online\n", "figures-empty", 0),
    (b"Month\nJune\n", "figures-empty", 0),
    (b"Month,Online\nJune,1\nJuly,2,3\n", "figures-uneven", 3),
    (b"Month,Online\nJune,many\n", "figure-not-a-number", 2),
    (b"Month,Online\nJune,97.4 %\n", "figure-not-a-number", 2),
    (b"Month,Online\nJune,1.120\n", "figure-not-a-number", 2),
    ("Tháng;Số\nSáu;1.120,5\n".encode(), "figure-not-a-number", 2),
])
def test_a_file_that_is_no_table_of_numbers_says_so(raw, code, line):
    with pytest.raises(NotFigures) as told:
        read_figures(raw)
    assert (told.value.code, told.value.line) == (code, line)
