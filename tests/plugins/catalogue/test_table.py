"""Tables: their names, their cells, and rows that did not become one."""

import pytest

from plugins.catalogue.body import read_body

PATH = "vi/trang/a.md"


def told(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in read_body(text, PATH).problems]


@pytest.mark.parametrize(
    "text",
    [
        "Bảng: Giờ\n| Ngày | Giờ |\n|---|---|\n| Thứ Hai | 7h |",
        "Mời bà con.\n\nBảng: Giờ\n\nNgày | Giờ\n--|--\nThứ Hai | 7h",
        "<table><caption>Phí</caption><tr><th>Loại</th><th>Mức</th></tr><tr><td>Bản sao</td>"
        "<td>8.000</td></tr></table>",
        "| a |\n",
        "a | b",
        "Từ 7h | 8h",
    ],
)
def test_a_table_with_its_name_is_fine(text: str) -> None:
    assert [code for code, _ in told(text) if code != "table-broken"] == []


def test_a_table_in_html_has_headings_that_head() -> None:
    made = read_body(
        "<table><caption>Phí</caption><tr><th>Loại</th><th>Mức</th></tr>"
        "<tr><td>Bản sao</td><td>8.000</td></tr></table>",
        PATH,
    ).html
    assert '<th scope="col">Loại</th>' in made
    assert '<td data-label="Mức">8.000</td>' in made


def test_the_line_of_a_table_without_a_name_is_its_own() -> None:
    first = "Bảng: Một\n\n| Ngày | Giờ |\n|---|---|\n| Hai | 7h |\n\n"
    assert told(first + "Hai\n\n<table><tr><th>Ngày</th></tr></table>") == [
        ("table-without-caption", 9)
    ]
    assert told(first + "Hai\n\n| Ngày | Giờ |\n|---|---|\n| Hai | 7h |") == [
        ("table-without-caption", 9)
    ]


@pytest.mark.parametrize(
    ("row", "count"), [("| a | b | c |", 3), ("a | b | c | d", 4), (r"| a \| b | c | d |", 3)]
)
def test_a_row_with_too_many_cells_is_told(row: str, count: int) -> None:
    problems = read_body(f"Bảng: Một\n| x | y |\n|---|---|\n| a |\n{row}", PATH).problems
    assert [(one.code, one.line, one.values["count"]) for one in problems] == [
        ("table-crowded", 5, count)
    ]


def test_too_many_cells_in_a_list_and_a_quotation() -> None:
    table = ["Bảng: Một", "", "| x | y |", "|---|---|", "| a | b | c |"]
    assert told("> " + "\n> ".join(table)) == [("table-crowded", 5)]
    assert told("- " + "\n  ".join(table)) == [("table-crowded", 5)]


def test_a_row_apart_from_its_table_is_told() -> None:
    assert told("Bảng: Một\n| x | y |\n|---|---|\n| a | b |\n\n| c | d |") == [("table-broken", 6)]


def test_cells_parted_by_tabs_are_told_with_the_table_to_write() -> None:
    (problem,) = read_body("Lịch:\n\nNgày\tGiờ\nThứ Hai\t7h30\nThứ Ba\t8h", PATH).problems
    assert (problem.code, problem.line) == ("table-tabbed", 3)
    assert [line.strip() for line in str(problem.values["nearest"]).split("\n")] == [
        "",
        "Bảng: …",
        "",
        "| Ngày | Giờ |",
        "|---|---|",
        "| Thứ Hai | 7h30 |",
        "| Thứ Ba | 8h |",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a)\tTờ khai\nb)\tBản sao",
        "1.\tMột\n2.\tHai",
        "-\tMột\n-\tHai",
        "\tMột\n\tHai",
        "Một\t\nHai\t",
        "Một\tHai",
        "```\na\tb\nc\td\n```",
    ],
)
def test_a_tab_behind_a_mark_or_before_a_line_is_no_cell(text: str) -> None:
    assert told(text) == []


def test_numbered_rows_from_word_are_a_table() -> None:
    (problem,) = read_body("STT\tViệc\tGiờ\n1\tNộp\t7h\n2\tNhận\t8h", PATH).problems
    assert "| 2 | Nhận | 8h |" in str(problem.values["nearest"])


@pytest.mark.parametrize(
    "caption", ["**Bảng 1: Lịch tiếp dân**", "*Bảng: Lịch tiếp dân*", "__Bảng 2. Lịch tiếp dân__"]
)
def test_a_bold_or_slanting_caption_is_a_caption_and_no_heading(caption: str) -> None:
    body = read_body(f"{caption}\n\n| Ngày | Người |\n|---|---|\n| T2 | A |", "vi/trang/a.md")
    assert body.problems == ()
    assert "<caption>Lịch tiếp dân</caption>" in body.html
