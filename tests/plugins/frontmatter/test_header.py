"""A header's values as written, with their lines."""

import pytest

from plugins.domain import Procedure
from plugins.frontmatter.header import read_header
from plugins.frontmatter.record import read_record


def test_values_are_texts_as_written() -> None:
    read = read_header(
        "code: 1.000110\nopens: 07:30\nno: no\nsum: 0x10\nbig: 1_000\nday: 2026-11-20", "a.md"
    )
    assert read.values == {
        "code": "1.000110",
        "opens": "07:30",
        "no": "no",
        "sum": "0x10",
        "big": "1_000",
        "day": "2026-11-20",
    }


def test_blank_values_are_left_out_and_quoted_ones_stay() -> None:
    assert read_header("a:\nb: ~\nc: null\nd: 'null'\ne: ''", "a.md").values == {
        "d": "null",
        "e": "",
    }


def test_every_value_knows_its_line() -> None:
    read = read_header("a: 1\nb:\n  - c: 2\n    d:\n      - 3\n", "a.md", 2)
    assert read.lines == {"a": 2, "b": 3, "b.0": 4, "b.0.c": 4, "b.0.d": 5, "b.0.d.0": 6}


@pytest.mark.parametrize(
    ("header", "code", "line", "nearest"),
    [
        ("title: [Khẩn] Thông báo\nsummary: a", "header-bad-start", 1, 'title: "[Khẩn] Thông báo"'),
        ("a: b\ntitle: {Mới} Lịch", "header-bad-start", 2, 'title: "{Mới} Lịch"'),
        ("title:Nghỉ lễ\nsummary: x", "header-needs-space", 1, "title: Nghỉ lễ"),
        ("a: b\ntitle:Nghỉ lễ\nsummary: x", "header-needs-space", 2, "title: Nghỉ lễ"),
        ("title:Nghỉ lễ", "header-needs-space", 1, "title: Nghỉ lễ"),
        ("a:\n  - b: c\n    d:e f\n    g: h", "header-needs-space", 3, "d: e f"),
        ("title: Thông báo: nghỉ", "header-needs-quotes", 1, 'title: "Thông báo: nghỉ"'),
        ("title: “Khai: sinh”", "header-needs-quotes", 1, 'title: "Khai: sinh"'),
        ("title: *quan trọng*", "header-bad-start", 1, 'title: "*quan trọng*"'),
        ("title: &abc Tên", "header-bad-start", 1, 'title: "&abc Tên"'),
        ("title: !Khẩn x", "header-bad-start", 1, 'title: "!Khẩn x"'),
        ('title: "Một" hai', "header-bad-start", 1, "title: '\"Một\" hai'"),
        ("title: | Tên", "header-bad-start", 1, 'title: "| Tên"'),
        ("title: > Tên", "header-bad-start", 1, 'title: "> Tên"'),
        ("title: - a", "header-bad-start", 1, 'title: "- a"'),
        ("title: @a", "header-bad-start", 1, 'title: "@a"'),
        ("title: 'Khai sinh\na: b", "header-quote-open", 1, "title: 'Khai sinh'"),
        ("days: [mon, tue\na: b", "header-bracket-open", 1, "days: [mon, tue]"),
        ('title: "C:\\Users"', "header-backslash", 1, "title: 'C:\\Users'"),
        ("title: Mẫu #1", "header-hash", 1, 'title: "Mẫu #1"'),
        ("a:\n  - b\n c: d", "header-broken", 3, ""),
    ],
)
def test_a_header_that_yaml_cannot_read_is_told_at_its_line_with_what_to_write(
    header, code, line, nearest
) -> None:
    [found] = read_header(header, "a.md", 1).problems
    assert (found.code, found.line, found.values["nearest"]) == (code, line, nearest)


@pytest.mark.parametrize(
    ("header", "nearest"),
    [
        ("summary: Sáng 8h, tới đình # mang nón", 'summary: "Sáng 8h, tới đình # mang nón"'),
        ("title: Nghỉ # lễ", 'title: "Nghỉ # lễ"'),
        ("title: Mau # so 1", 'title: "Mau # so 1"'),
    ],
)
def test_text_that_yaml_takes_for_a_remark_is_told(header, nearest) -> None:
    read = read_header(header, "a.md", 1)
    assert [(one.code, one.line, one.values["nearest"]) for one in read.problems] == [
        ("header-remark", 1, nearest)
    ]
    assert read.values, "what stands before it stays"


@pytest.mark.parametrize(
    "header",
    [
        "level: commune  # cấp xã",
        "date: 2026-11-20 # hôm nay",
        '# một lời\ntitle: "A # b"',
        "title: A\n  # lời\nsummary: b c",
        "days: [mon, tue] # đầu tuần",
    ],
)
def test_a_remark_that_cuts_nothing_is_a_remark(header) -> None:
    assert read_header(header, "a.md", 1).problems == ()


def test_a_list_that_was_meant_as_a_text_is_answered_with_quotes() -> None:
    _, problems = read_record(Procedure, {"title": ["Khẩn"], "code": "1"}, "a.md", {})
    assert [(one.code, one.values["nearest"]) for one in problems] == [("not-a-text", '"[Khẩn]"')]
