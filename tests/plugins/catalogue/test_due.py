"""What is due, and to whom."""

import csv
import datetime as dt
import io
import json

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.due import due_days, formatted
from plugins.run.command import Words
from tests import commands
from tests.plugins.catalogue.portal import write

TODAY = dt.date(2026, 11, 30)
PAGES = {
    "vi/trang/mo.md": "title: Sắp đăng\npublish_from: 2026-12-05\nowner: Phòng A",
    "vi/trang/het.md": "title: Sắp hết hạn\nuntil: 2026-12-30\nowner: Phòng A",
    "vi/trang/xa.md": "title: Còn lâu\nuntil: 2026-12-31",
    "vi/trang/qua.md": "title: Quá hạn\nreviewed: 2026-01-31\nreview_months: 1",
    "vi/trang/nhap.md": "title: Nháp\nstatus: draft\nreviewed: 2026-01-31\nreview_months: 1",
    "vi/van-ban/qd.md": (
        "title: Quyết định\nnumber: 1/QĐ-UBND\ndocument_type: Quyết định\nissuer: xa\n"
        "issued: 2026-01-02\neffective: 2026-12-01\nexpires: 2027-12-01"
    ),
    "vi/thong-bao/dung.md": (
        "title: Dừng\npublished: 2026-11-20\nstarts: 2026-11-29 22:00\nends: 2026-11-30 05:00"
    ),
}


def found(tmp_path):
    write(tmp_path, PAGES)
    pages = read_catalogue(tmp_path, ("vi",), today=TODAY, drafts=True).pages
    return due_days(pages, TODAY, 30)


def test_what_opens_ends_expires_and_is_to_be_read_again_is_found(tmp_path):
    assert [(f"{one.day:%m-%d}", one.what, one.path, one.line) for one in found(tmp_path)] == [
        ("02-28", "reviewed", "vi/trang/qua.md", 3),
        ("11-30", "ends", "vi/thong-bao/dung.md", 5),
        ("12-01", "effective", "vi/van-ban/qd.md", 7),
        ("12-05", "publish_from", "vi/trang/mo.md", 3),
        ("12-30", "until", "vi/trang/het.md", 3),
    ]


def test_it_is_told_by_owner_and_what_is_late_as_late(tmp_path):
    assert formatted(found(tmp_path), "text", TODAY, Words("en")).splitlines() == [
        "Phòng A",
        "  2026-12-05  is published: Sắp đăng (vi/trang/mo.md:3)",
        "  2026-12-30  last day: Sắp hết hạn (vi/trang/het.md:3)",
        "(no owner)",
        "  2026-02-28  should have been reviewed: Quá hạn (vi/trang/qua.md:3)",
        "  2026-11-30  service returns: Dừng (vi/thong-bao/dung.md:5)",
        "  2026-12-01  comes into force: Quyết định (vi/van-ban/qd.md:7)",
    ]


def test_the_table_for_programs_has_the_same_days(tmp_path):
    days = found(tmp_path)
    table = list(csv.reader(io.StringIO(formatted(days, "csv", TODAY, Words("vi")))))
    assert table[0] == ["Ngày", "Việc", "Người phụ trách", "Trang", "Tệp"]
    assert [row[0] for row in table[1:]] == [one.day.isoformat() for one in days]
    rows = json.loads(formatted(days, "json", TODAY, Words("vi")))
    assert rows[0]["day"] == "2026-02-28" and len(rows) == len(days)


def test_the_command_asks_for_the_days_to_come(tmp_path):
    write(tmp_path, PAGES)
    asked = ("plugins.catalogue", "due", "--content", tmp_path, "--today", "2026-12-29")
    done = commands.run(*asked, "--days", "1", REPORT_LANG="en")
    assert done.returncode == 0
    assert "2026-12-30  last day: Sắp hết hạn" in done.stdout and "Sắp đăng" not in done.stdout


def test_where_nothing_is_due_that_is_said():
    assert formatted([], "text", TODAY, Words("en")) == "Nothing is due."
