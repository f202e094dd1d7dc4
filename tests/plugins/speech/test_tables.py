"""Tables are heard with the names of their columns and the units of their numbers."""

import pytest

from plugins.html import WrittenPage
from plugins.speech.script import read_script

PHRASES = {"list": "Có {count} mục.", "item": "{number}."}


def said(html, lang="vi"):
    return [one.text for one in read_script(WrittenPage.of(html).content, lang, PHRASES)]


def table(*rows, caption=""):
    cells = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f"<table>{f'<caption>{caption}</caption>' if caption else ''}{cells}</table>"


def heads(*names):
    return [f"<th>{name}</th>" for name in names]


def row(first, *rest):
    return [f"<th scope=row>{first}</th>", *(f"<td>{one}</td>" for one in rest)]


@pytest.mark.parametrize(
    ("html", "sentences"),
    [
        (
            table(
                heads("Tháng", "Đúng hạn", "Trực tuyến"),
                row("Tháng 5", "95,1", "52,3"),
                caption="Hồ sơ. Đơn vị: %",
            ),
            ["Hồ sơ.", "Tháng 5: Đúng hạn 95,1 %, Trực tuyến 52,3 %."],
        ),
        (
            table(
                heads("Loại việc", "Mức thu (đồng)"),
                row("Cấp mới", "50.000"),
                row("Cấp lại", "Miễn phí"),
            ),
            ["Cấp mới: Mức thu 50.000 đồng.", "Cấp lại: Miễn phí."],
        ),
        (
            table(heads("STT", "Xã", "Số hộ"), ["<td>1</td>", "<td>Bãi Ngân</td>", "<td>120</td>"]),
            ["Bãi Ngân: Số hộ 120."],
        ),
        (
            table(heads("Năm", "Thu", "Chi"), ["<td>2026</td>", "<td>5 tỷ</td>", "<td>–</td>"]),
            ["Năm 2026: Thu 5 tỷ."],
        ),
        (
            table(heads("Cách", "Thời hạn", "Phí"), row("Tại quầy", "3 ngày", "Phí 5.000 đồng")),
            ["Tại quầy: Thời hạn 3 ngày, Phí 5.000 đồng."],
        ),
        (table(["<td>Thứ Hai</td>", "<td>Sáng</td>"]), ["Thứ Hai: Sáng."]),
        (
            table(
                heads("Cách", "Việc", "Phí"),
                ["<td rowspan=2>Trực tiếp</td>", "<td>Cấp mới</td>", "<td>5.000 đ</td>"],
                ["<td>Cấp lại</td>", "<td>2.000 đ</td>"],
            ),
            ["Trực tiếp: Việc Cấp mới, Phí 5.000 đ.", "Trực tiếp: Việc Cấp lại, Phí 2.000 đ."],
        ),
        (
            "<table><thead data-speech=off><tr><th>Cách</th><th>Thời hạn</th><th>Mã</th></tr>"
            "</thead><tbody><tr><td>Tại quầy</td><td>3 ngày</td><td data-speech=off>1.2</td></tr>"
            "</tbody></table>",
            ["Tại quầy: Thời hạn 3 ngày."],
        ),
        (table(heads("Một", "Hai")), []),
    ],
)
def test_each_row_names_columns_and_units(html, sentences):
    assert said(html) == sentences


def test_a_title_that_stands_twice_is_said_once():
    rows = table(heads("Xã", "Hồ sơ"), row("Bãi Ngân", "12"), caption="Hồ sơ tháng 10")
    assert said(f"<h2>Hồ sơ tháng 10</h2>{rows}") == ["Hồ sơ tháng 10", "Bãi Ngân: Hồ sơ 12."]


def test_a_cell_of_absurd_span_costs_nothing():
    assert said(table(heads("A", "B"), ["<td colspan=999999999>x</td>"])) == ["x"]
