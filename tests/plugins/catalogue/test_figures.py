import pytest

from plugins.catalogue.figures import Figures, NotFigures, read_figures


def test_figures_are_read_with_commas_as_vietnamese_spreadsheets_write_them():
    assert read_figures("Tháng;Đúng hạn\nTháng 9;97,1\nTháng 10;97,4\n".encode()) == Figures(
        ("Tháng", "Đúng hạn"), (("Tháng 9", (97.1,)), ("Tháng 10", (97.4,)))
    )


def test_figures_are_read_with_points_and_commas_between_columns():
    assert read_figures(b'Month,On time,Online\nJune,95.9,"54,8"\n').rows == (
        ("June", (95.9, 54.8)),
    )


def test_a_byte_order_mark_and_empty_lines_do_not_matter():
    assert read_figures(b"\xef\xbb\xbfMonth,Online\n\nJune,1\n\n").heads == ("Month", "Online")


def test_a_number_that_is_not_known_yet_stays_unknown():
    assert read_figures(b"A;B;C;D\nx;;-;0\n").rows == (("x", (None, None, 0.0)),)


def test_columns_and_rows_in_which_nothing_stands_are_left_out_as_excel_wrote_them():
    raw = "Đơn vị;Hồ sơ;\nXã A;97;\n;;\nXã B;;\n;;\n".encode()
    assert read_figures(raw) == Figures(("Đơn vị", "Hồ sơ"), (("Xã A", (97.0,)), ("Xã B", (None,))))
    assert read_figures(b";;;\n;A;;B\n;x;;1\n;;;\n").heads == ("A", "B")


def test_excels_own_line_of_its_separator_is_none_of_the_table():
    assert read_figures("sep=;\nTháng;Số\nMột;1\n".encode()).heads == ("Tháng", "Số")
    with pytest.raises(NotFigures) as told:
        read_figures("sep=;\r\nTháng;Số\r\nMột;x\r\n".encode())
    assert told.value.line == 3


def test_a_table_pasted_from_a_spreadsheet_has_tabs():
    assert read_figures("Tháng\tSố\nMột\t1,5\n".encode()).rows == (("Một", (1.5,)),)


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        ('Tháng;Số\n"Một;1\nHai;2\n'.encode(), "figures-quote-open", 2),
        ('Tháng;Số\nMột;1\n"Hai;2\n'.encode() + b"x" * 200_000, "figures-quote-open", 3),
        ('Tháng;Số\n"Một;1\nHai";2\nBa;3\n'.encode(), "figures-quote-open", 2),
        ('Tháng;Số\n"Một" x;1\n'.encode(), "figures-quote-open", 2),
        (b"A;B\n" + b"x;1\n" * 3_000, "figures-too-many", 0),
        (b";".join([b"a"] * 100) + b"\n" + b";".join([b"1"] * 100) + b"\n", "figures-too-many", 0),
        (b"A;;C\nx;1;2\n", "figures-column-without-name", 1),
        (b"A;B\nx;" + b"9" * 400 + b"\n", "figure-not-a-number", 2),
        ("Tháng;Số\nMột;1\n".encode("utf-16"), "figures-not-utf-8", 0),
        (b"", "figures-empty", 0),
        (b"Month,Online\n", "figures-empty", 0),
        (b"Month\nJune\n", "figures-empty", 0),
        (b"Month,Online\nJune,1\nJuly,2,3\n", "figures-uneven", 3),
        (b"Month,Online\nJune,many\n", "figure-not-a-number", 2),
        (b"Month,Online\nJune,97.4 %\n", "figure-not-a-number", 2),
        (b"Month,Online\nJune,1.120\n", "figure-not-a-number", 2),
        ("Tháng;Số\nSáu;1.120,5\n".encode(), "figure-not-a-number", 2),
    ],
)
def test_a_file_that_is_no_table_of_numbers_says_so(raw, code, line):
    with pytest.raises(NotFigures) as told:
        read_figures(raw)
    assert (told.value.code, told.value.line) == (code, line)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("98,5%", "98,5"),
        ("97 hồ sơ", "97"),
        ("1 203", "1203"),
        ("-3,5 %", "-3,5"),
        ("1.203", ""),
        ("(3,5)", ""),
        ("x", ""),
        ("2/3", ""),
        ("3 triệu", ""),
        ("1.120,5", ""),
        ("#N/A", ""),
    ],
)
def test_the_number_in_a_cell_is_proposed_where_it_is_sure(cell, meant):
    with pytest.raises(NotFigures) as told:
        read_figures(f"Đơn vị;Hồ sơ\nXã A;{cell}\n".encode())
    assert told.value.values["nearest"] == meant
