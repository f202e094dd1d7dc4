"""Doubts: when they arise, and how often the national portal's records give rise to them."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.checks.dates import working_days
from plugins.domain import Severity
from plugins.importing.run import import_export
from plugins.run import Work

DATA = Path(__file__).parents[5] / "shared" / "data"
#: The share of the 5,265 records, in per cent, as measured in July's export; a sample of 200 may
#: differ by so much.
SHARES = {
    "cost-unknown": 24.2,
    "paper-uncounted": 7.1,
    "law-missing": 3.6,
    "level-abolished": 3.8,
    "fee-unlikely": 1.9,
    "time-without-unit": 1.0,
    "title-too-long": 7.9,
    "step-too-long": 15.6,
    "steps-in-one-block": 27.8,
}
APART = 10


def codes(content: Path, today: dt.date | None = None) -> list[str]:
    return [problem.code for problem in read_catalogue(content, ("vi", "en"), today=today).problems]


def page(content: Path, path: str, header: str, body: str = "Một lời.\n") -> None:
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{header}\n---\n{body}", encoding="utf-8")


@pytest.mark.skipif(not DATA.is_dir(), reason="the national records are not here")
def test_real_records_give_rise_to_doubts_as_often_as_measured_and_to_no_error(
    tmp_path: Path,
) -> None:
    import_export(DATA / "procedures" / "dev-200.jsonl.xz", tmp_path)
    problems = read_catalogue(tmp_path, ("vi",)).problems
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    counts = Counter(problem.code for problem in problems)
    for code, share in SHARES.items():
        assert abs(counts[code] / 2 - share) <= APART, code


def test_a_doubt_that_stops_a_local_page_does_not_stop_a_national_one(tmp_path: Path) -> None:
    header = "title: A\ncode: '{}'\nonline_level: partial\nlegal_resources: [{{number: 1/QĐ}}]"
    page(tmp_path, "vi/thu-tuc/a.md", header.format("9.1"))
    page(
        tmp_path, "vi/thu-tuc/quoc-gia/9.2.md", header.format("9.2").replace("title: A", "title: B")
    )
    severities = {
        problem.path: problem.severity for problem in read_catalogue(tmp_path, ("vi",)).problems
    }
    assert severities == {"vi/thu-tuc/a.md": "error", "vi/thu-tuc/quoc-gia/9.2.md": "warning"}


def test_a_review_is_overdue_in_the_month_after(tmp_path: Path) -> None:
    page(tmp_path, "vi/trang/a.md", "title: A\nreviewed: 2026-01-31\nreview_months: 6")
    assert codes(tmp_path, dt.date(2026, 7, 31)) == []
    assert codes(tmp_path, dt.date(2026, 8, 1)) == ["review-overdue"]
    assert codes(tmp_path) == [], "a build does not know the day"


def test_working_days_leave_out_weekends_and_holidays() -> None:
    assert working_days(dt.date(2026, 11, 20), dt.date(2026, 12, 5)) == 9, (
        "24 November is a holiday since 2026"
    )
    assert working_days(dt.date(2026, 4, 28), dt.date(2026, 5, 5)) == 2, (
        "30 April and 1 May are holidays"
    )
    assert working_days(dt.date(2026, 5, 5), dt.date(2026, 5, 5)) == 0


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ủy ban nhân dân cấp huyện nơi cư trú", True),
        ("UBND huyện", True),
        ("Uỷ ban Nhân dân thị xã", True),
        ("Ủy ban nhân dân xã, phường, thị trấn", True),
        ("Giấy do cấp huyện xác nhận tại thời điểm kê khai", False),
        ("Trước ngày 01-07-2025 do cấp huyện cấp", False),
        ("Ủy ban nhân dân cấp xã", False),
        ("chuyện cũ", False),
    ],
)
def test_the_level_of_districts_is_told_unless_the_past_is_meant(
    tmp_path: Path, said: str, told: bool
) -> None:
    page(tmp_path, "vi/trang/a.md", f"title: A\nsummary: {said}")
    assert codes(tmp_path) == (["level-abolished"] if told else [])


def test_a_merged_unit_is_told_with_what_it_is_now(tmp_path: Path) -> None:
    (tmp_path / "mergers.json").write_text(
        '[{"province": "Hà Vân", "units": [{"new": "Cầu Lim", "old": ["Xã Bến Lim", '
        '"Xã Gò (huyện Lim)"]},{"new": "Gò", "old": ["Xã Đồi"]}]}]',
        encoding="utf-8",
    )
    page(
        tmp_path,
        "vi/trang/a.md",
        "title: A\nsummary: Trụ sở ở xã Bến Lim Đông, cạnh xã Gò, xã đồi và cầu.",
    )
    (problem,) = read_catalogue(tmp_path, ("vi",)).problems
    assert (problem.code, problem.values["given"]) == ("unit-merged", "xã Bến Lim")
    assert problem.values["nearest"] == "Cầu Lim (Hà Vân)"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Số định danh 012185678931", "personal-number"),
        ("Nộp ở cấp huyện", "level-abolished"),
        ("Nộp ở Xã Bến Lim", "unit-merged"),
        ("Khi đó làm thủ tục khác.", "sent-away"),
    ],
)
@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("Một.\n\n", 6),
        ("Một.\nHai.\n", 6),
        ("- Một\n- ", 5),
        ("Bảng: Một\n\n| a |\n|---|\n| ", 8),
        ("<!-- một\n\nhai -->\n\n", 8),
        ("<div>\n<p>một</p>\n", 6),
    ],
)
def test_a_doubt_about_a_text_names_its_line(
    tmp_path: Path, before: str, line: int, words: str, code: str
) -> None:
    (tmp_path / "mergers.json").write_text(
        '[{"province": "Hà Vân", "units": [{"new": "Cầu Lim", "old": ["Xã Bến Lim"]}]}]',
        encoding="utf-8",
    )
    page(tmp_path, "vi/trang/a.md", "title: A", f"{before}{words}")
    found = [(one.code, one.line, one.field) for one in read_catalogue(tmp_path, ("vi",)).problems]
    assert (code, line, "") in found


def test_each_number_of_a_person_is_told(tmp_path: Path) -> None:
    page(
        tmp_path,
        "vi/trang/a.md",
        "title: A",
        "Ông A 001085012345.\n\n- Bà B 079185001234\n- Ông C 079185001235",
    )
    assert [(one.code, one.line) for one in read_catalogue(tmp_path, ("vi",)).problems] == [
        ("personal-number", 4),
        ("personal-number", 6),
        ("personal-number", 7),
    ]


MERGERS = '[{"province": "Tỉnh Mẫu", "units": [{"new": "Bến Mới", "old": ["Xã Cũ"]}]}]'
NEWS = "title: Tin\nsummary: Một tin.\ndate: 2026-01-02"


def test_doubts_about_a_page_are_cached_as_long_as_nothing_of_it_changes(tmp_path):
    content, work = tmp_path / "content", Work(tmp_path / "work")

    def found(work=work):
        return read_catalogue(content, ("vi", "en"), work=work).problems

    page(content, "vi/tin-tuc/a.md", NEWS, "Nộp ở cấp huyện.\n")
    assert "level-abolished" in [problem.code for problem in found()]
    for header, body, others in (
        (NEWS, "Nộp ở cấp huyện.\n", None),
        (NEWS, "Nộp ở cấp xã.\n", None),
        (NEWS, "Nộp ở Xã Cũ.\n", None),
        (NEWS, "Nộp ở Xã Cũ.\n", MERGERS),
        (f"{NEWS}\nupdated: 1026-01-02", "Nộp ở Xã Cũ.\n", MERGERS),
    ):
        page(content, "vi/tin-tuc/a.md", header, body)
        if others:
            (content / "mergers.json").write_text(others, "utf-8")
        assert found() == found() == found(None)
    assert {"unit-merged", "date-unlikely"} <= {problem.code for problem in found()}
