"""What is unfinished or cannot be so is told."""

import datetime as dt

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.checks.plausible import unfinished

TODAY = dt.date(2026, 11, 29)
NEWS = "title: A\ndate: {}"


def told(folder, path, header, body="Một lời.", today=TODAY):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{header}\n---\n{body}\n", encoding="utf-8")
    problems = read_catalogue(folder, ("vi", "en"), today=today).problems
    return [(one.code, one.line, str(one.severity)) for one in problems]


@pytest.mark.parametrize(
    ("path", "header", "code", "line", "severity"),
    [
        ("vi/tin-tuc/a.md", NEWS.format("9999-12-31"), "date-unlikely", 3, "error"),
        ("vi/tin-tuc/a.md", NEWS.format("0202-11-20"), "date-unlikely", 3, "error"),
        ("vi/tin-tuc/a.md", NEWS.format("2030-01-01"), "date-to-come", 3, "warning"),
        ("vi/tin-tuc/a.md", NEWS.format("2026-11-30"), "date-to-come", 3, "warning"),
        ("vi/trang/a.md", "title: A\nreviewed: 2031-05-05", "date-to-come", 3, "warning"),
        ("vi/trang/a.md", "title: A\nupdated: 2027-01-01", "date-to-come", 3, "warning"),
        (
            "vi/van-ban/a.md",
            "title: A\nnumber: '1'\ndocument_type: Quyết định\nissued: 2027-01-01",
            "date-to-come",
            5,
            "warning",
        ),
        (
            "vi/tin-tuc/a.md",
            "title: A\ndate: 2026-01-01\ncomments: [{name: B, date: 2027-01-01, text: C}]",
            "date-to-come",
            4,
            "warning",
        ),
        (
            "vi/trang/a.md",
            "title: A\nindicators: [{title: B, file: a.csv, finding: C, dated: 2027-01-01}]",
            "date-to-come",
            3,
            "warning",
        ),
        (
            "vi/co-quan/a.md",
            "title: A\nlevel: commune\nphone: gọi thường trực",
            "phone-without-number",
            4,
            "warning",
        ),
        (
            "vi/co-quan/a.md",
            "title: A\nlevel: commune\nphone: 0200 123 4567 89 0123 45",
            "phone-without-number",
            4,
            "warning",
        ),
        (
            "vi/trang/a.md",
            "title: A\nreviewed: 2026-01-01\nreview_months: 120000",
            None,
            4,
            "error",
        ),
    ],
)
def test_it_is_told_at_its_line(tmp_path, path, header, code, line, severity):
    found = [one for one in told(tmp_path, path, header) if one[0] != "file-missing"]
    assert [(row[1], row[2]) for row in found] == [(line, severity)]
    assert code is None or found[0][0] == code


@pytest.mark.parametrize(
    "header",
    [
        NEWS.format("2026-11-29"),
        "title: A\nissued: 2027-01-01\nnumber: '1'\ndocument_type: Quyết định\nvalidity: draft",
        "title: A\nissued: 2026-01-01\nexpires: 2035-01-01\nnumber: '1'\ndocument_type: Quyết định",
    ],
)
def test_what_may_be_is_not_told(tmp_path, header):
    assert (
        told(tmp_path, "vi/tin-tuc/a.md" if "date:" in header else "vi/van-ban/a.md", header) == []
    )


def test_without_a_day_of_the_run_no_day_is_to_come(tmp_path):
    assert told(tmp_path, "vi/tin-tuc/a.md", NEWS.format("2030-01-01"), today=None) == []


@pytest.mark.parametrize(
    ("path", "header"),
    [("vi/tin-tuc/a.md", NEWS.format("2026-01-01")), ("vi/trang/a.md", "title: A")],
)
def test_a_page_without_a_text_is_told(tmp_path, path, header):
    assert [one[0] for one in told(tmp_path, path, header, body=" \n")] == ["text-missing"]


@pytest.mark.parametrize(
    "line",
    [
        "TODO: hỏi chị Hoa",
        "title: TODO",
        "Phí: ???",
        "(bổ sung sau)",
        "[cập nhật sau]",
        "FIXME",
        "Lorem ipsum dolor",
        "xem […]",
        "XXX",
    ],
)
def test_a_line_that_says_it_is_unfinished_is_told(line):
    assert [(one.code, one.line) for one in unfinished(f"a\n{line}", "a.md")] == [
        ("text-unfinished", 2)
    ]


def test_of_a_long_line_the_unfinished_place_is_quoted():
    (problem,) = unfinished(f"{'dài ' * 40}TODO{' sau' * 40}", "a.md")
    assert "TODO" in problem.values["around"] and len(problem.values["around"]) < 90


@pytest.mark.parametrize(
    "line",
    [
        "Nộp bổ sung sau khi có kết quả.",
        "Thế nào? Ai?",
        "todos los",
        "Mẫu XX",
        "(bổ sung)",
        "rẻ hơn sửa sau",
        "#: summary: TODO",
    ],
)
def test_ordinary_words_are_not(line):
    assert list(unfinished(line, "a.md")) == []


@pytest.mark.parametrize(
    "line", ["(sẽ bổ sung sau)", "Nội dung đang được cập nhật.", "Đang cập nhật…"]
)
def test_a_text_that_says_it_will_come_is_told(line):
    assert [one.code for one in unfinished(line, "a.md")] == ["text-unfinished"]


@pytest.mark.parametrize(
    "line", ["Trang này được cập nhật hằng ngày.", "Dữ liệu đang được cập nhật lên cổng quốc gia."]
)
def test_a_sentence_about_updates_is_fine(line):
    assert list(unfinished(line, "a.md")) == []


def test_a_text_that_was_refused_is_not_told_as_missing(tmp_path):
    assert [row[0] for row in told(tmp_path, "vi/trang/a.md", "title: A", "<u>Một</u>")] == [
        "html-not-allowed"
    ]
    assert [row[0] for row in told(tmp_path, "vi/trang/a.md", "title: A", ">" * 350 + " sâu")] == [
        "text-too-deep"
    ]


def test_nothing_is_compared_with_what_stands_in_for_a_refused_value(tmp_path):
    header = (
        "title: A\nseverity: danger\npublished: 2026-11-01\nstarts: 7h30 ngày 1/12/2026\n"
        "ends: 2026-12-02 17:00"
    )
    assert [row[0] for row in told(tmp_path, "vi/thong-bao/a.md", header)] == ["not-a-moment"]


def test_a_title_in_capitals_is_told_like_a_heading(tmp_path):
    file = tmp_path / "vi" / "tin-tuc" / "a.md"
    file.parent.mkdir(parents=True)
    file.write_text(
        "---\ntitle: THÔNG BÁO NGHỈ LỄ\ndate: 2026-11-05\n---\nNghỉ.\n", encoding="utf-8"
    )
    (problem,) = read_catalogue(tmp_path, ("vi",), today=TODAY).problems
    assert (problem.code, problem.line, problem.values["nearest"]) == (
        "heading-in-capitals",
        2,
        "title: Thông báo nghỉ lễ",
    )


@pytest.mark.parametrize("title", ["UBND phường Bến", "VNeID", "COVID-19", "Quyết định 18/QĐ-UBND"])
def test_a_title_with_abbreviations_is_fine(tmp_path, title):
    assert told(tmp_path, "vi/tin-tuc/a.md", f"title: {title}\ndate: 2026-11-05") == []
