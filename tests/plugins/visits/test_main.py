"""`inv visits`, as a person types it."""

import csv
import gzip
import io
import shutil

import pytest

from tests.commands import run
from tests.plugins.visits.test_entry import CASES

LOG = CASES / "combined.log"


def visits(reports, *words, **environment):
    return run("plugins.visits", *words, "--reports", reports, REPORT_LANG="en", **environment)


def table(folder, name):
    text = (folder / "visits" / name).read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_a_log_becomes_tables_by_day_page_file_and_broken_address(tmp_path):
    done = visits(tmp_path, LOG)
    assert done.returncode == 0 and not done.stderr
    assert table(tmp_path, "days.csv") == [
        ["Day", "Pages read", "Files fetched", "Searches", "Broken addresses", "Robots"],
        ["2026-11-30", "2", "2", "1", "0", "1"],
        ["2026-12-01", "0", "0", "0", "2", "0"],
    ]
    assert table(tmp_path, "broken.csv")[1:] == [
        ["/vi/thu-tuc/trang-cu/", "1", "/vi/thu-tuc/dang-ky-khai-sinh/"],
        ["/wp-login.php", "1", ""],
    ]


def test_nothing_that_is_written_tells_who_asked(tmp_path):
    visits(tmp_path, LOG, "--least", 1)
    written = "".join(
        path.read_text(encoding="utf-8-sig") for path in (tmp_path / "visits").iterdir()
    )
    for trace in ("113.160", "2402:", "nguyenvana", "Android", "iPhone", "08:0"):
        assert trace not in written


def test_a_question_that_few_have_asked_is_not_told(tmp_path):
    visits(tmp_path, LOG)
    assert len(table(tmp_path, "searches.csv")) == 1
    assert "khai sinh" not in (tmp_path / "visits/by-day.csv").read_text(encoding="utf-8")
    visits(tmp_path, LOG, "--least", 1)
    assert table(tmp_path, "searches.csv")[1:] == [["đăng ký khai sinh", "1"]]
    questions = (tmp_path / "visits/questions.txt").read_text(encoding="utf-8")
    assert questions == "đăng ký khai sinh\n"


def test_packed_logs_and_folders_of_logs_count_as_the_logs_they_hold(tmp_path):
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "access.log.1.gz").write_bytes(gzip.compress(LOG.read_bytes()))
    shutil.copy(LOG, logs / "error.log")
    (logs / "access.log").symlink_to(LOG)
    visits(tmp_path, logs)
    assert table(tmp_path, "days.csv")[1] == ["2026-11-30", "4", "4", "2", "0", "2"]


def test_lines_that_cannot_be_read_are_told_and_not_shown(tmp_path):
    log = tmp_path / "access.log"
    log.write_text(f"113.160.20.7 mã số 123\n{LOG.read_text(encoding='utf-8')}", encoding="utf-8")
    done = visits(tmp_path, log)
    assert done.returncode == 0
    assert "1 lines could not be read" in done.stdout and "access.log:1" in done.stdout
    assert "113.160" not in done.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "No line could be read"),
        (b"\xff\xfe\x00 not a log\n", "No line could be read"),
        (gzip.compress(LOG.read_bytes())[:-60], "is cut short or damaged"),
        (None, "access.log"),
    ],
)
def test_what_is_no_log_is_told_in_words(tmp_path, content, said):
    log = tmp_path / "access.log"
    if content is not None:
        log.write_bytes(content)
    done = visits(tmp_path, log)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr


def test_a_folder_without_logs_is_told(tmp_path):
    done = visits(tmp_path, CASES.parent)
    assert done.returncode == 2 and "has no log" in done.stderr
