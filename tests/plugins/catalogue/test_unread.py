"""Marks that came out as signs are told with what to write."""

import pytest

from plugins.catalogue.body import read_body


def told(text: str) -> list[tuple[str, int, object]]:
    return [
        (one.code, one.line, one.values.get("nearest", one.values.get("given")))
        for one in read_body(text, "vi/trang/a.md").problems
    ]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("** Lưu ý:** mang căn cước", "**Lưu ý:**"),
        ("**Lưu ý: ** mang căn cước", "**Lưu ý:**"),
        ("Phí ~~ 20.000~~", "~~20.000~~"),
        ("Phí ~~20.000", ""),
        ("Một** hai", "**hai**"),
        ("[Tờ khai] (/files/a.docx)", "[Tờ khai](/files/a.docx)"),
        ("##Giờ mở cửa", "## Giờ mở cửa"),
        ("-Tờ khai mới", "- Tờ khai mới"),
        ("1.Tờ khai mới", "1. Tờ khai mới"),
        ("a)Tờ khai mới", "a) Tờ khai mới"),
        ("- [ ] Tờ khai", "Tờ khai"),
        ('**"Một cửa"**là nơi nộp', '**"Một cửa"** là'),
        ("**Lệ phí:**8.000 đồng", "**Lệ phí:** 8"),
        ("> [!NOTE]\n> Một", ""),
    ],
)
def test_a_slip_is_told_with_what_to_write(line: str, write: str) -> None:
    assert told(f"Một.\n\n{line}") == [("markdown-unread", 3, write)]


@pytest.mark.parametrize(
    "line",
    [
        "`**a**` và \\*\\*",
        "5*3*2",
        "Họ tên: ______",
        "[Tờ khai] của phường",
        "#1",
        "+84 912 345 678",
        "-5 độ",
        "1.5 giờ",
        "4.Mau02.docx",
        "Phí (*), thuế (**) và (*)",
        "https://vi-du.vn/a_b~c",
        "Khách sạn *** ba sao",
        "#CảiCáchHànhChính #MộtCửa",
        "(*) Không bắt buộc",
        "(**) Hộ nghèo",
    ],
)
def test_signs_that_mean_themselves_are_left_alone(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize("line", ["**b**", "- c", "1. c", "[d](e.md)"])
def test_markdown_right_below_a_tag_is_told(line: str) -> None:
    given = [
        (one.code, one.line, one.values["given"])
        for one in read_body(f"Một\n\n<div>\n{line}\n</div>", "vi/trang/a.md").problems
    ]
    assert given == [("markdown-in-html", 4, line)]
    assert (
        read_body(f"<div>\n\n{line.replace('e.md', '/e.pdf')}\n\n</div>", "vi/trang/a.md").problems
        == ()
    )


def test_a_note_without_its_text_and_a_text_without_its_mark() -> None:
    assert told("Một[^3].\n\n[^4]: Bốn.") == [
        ("footnote-missing", 1, "3"),
        ("footnote-unused", 3, "4"),
    ]
