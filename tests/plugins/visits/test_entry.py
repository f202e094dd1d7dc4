"""A line of a log is read, and whoever asked is forgotten."""

from contextlib import suppress
from pathlib import Path

import pytest

from plugins.visits.entry import LogEntry, Unread, read_line

CASES = Path(__file__).parent / "cases"
PHONE = "Mozilla/5.0 (Linux; Android 13)"


def entries(name):
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [read_line(line) for line in lines]


def line(request, status=200, agent=PHONE):
    return f'1.2.3.4 - - [30/Nov/2026:08:00:01 +0700] "{request}" {status} 5 "-" "{agent}"'


def test_the_combined_form_is_read():
    assert entries("combined.log")[0] == LogEntry(
        "2026-11-30", "/vi/thu-tuc/dang-ky-khai-sinh/", 200, referrer="/vi/"
    )


def test_the_common_form_is_read_also_with_a_host_before_it():
    first, second = entries("common.log")
    assert (first.path, second.path) == ("/vi/", "/en/")


def test_a_form_without_the_program_that_asked_cannot_tell_robots_apart():
    assert [entry.robot for entry in entries("common.log")] == [False, False]


def test_json_is_read_as_three_servers_write_it():
    assert entries("json.log") == [
        LogEntry("2026-11-30", "/vi/", 200, referrer="/vi/tin-tuc/"),
        LogEntry("2026-11-30", "/vi/lien-he/", 200),
        LogEntry("2026-12-01", "/en/", 200),
    ]


@pytest.mark.parametrize("name", ["combined.log", "common.log", "json.log"])
def test_no_address_no_name_and_no_device_stays(name):
    kept = repr(entries(name))
    for trace in ("113.160", "2402:", "10.0.0.8", "nguyenvana", "Android", "iPhone", "08:0", "utm"):
        assert trace not in kept


def test_a_question_is_read_from_a_search_and_written_in_one_way():
    assert entries("combined.log")[2].question == "đăng ký khai sinh"
    assert read_line(line("GET /vi/tim-kiem/?q=a%0Ab HTTP/1.1")).question == "a b"


def test_what_reads_nothing_is_no_entry():
    *_, posted, probe, _ = entries("combined.log")
    assert posted is None and probe is None


@pytest.mark.parametrize(
    "agent", ["-", "", "curl/8.5.0", "Mozilla/5.0 (compatible; bingbot/2.0)", "Zalobot/1.0"]
)
def test_robots_are_told_apart(agent):
    assert read_line(line("GET / HTTP/1.1", agent=agent)).robot


@pytest.mark.parametrize(
    "agent",
    [
        PHONE,
        "Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 20)",
        "Mozilla/5.0 (Linux; Android 9; Zalo android/12)",
    ],
)
def test_people_are_not_taken_for_robots(agent):
    assert not read_line(line("GET / HTTP/1.1", agent=agent)).robot


@pytest.mark.parametrize(
    "broken",
    [
        "hôm nay trời đẹp",
        "{}",
        '{"a": ',
        "[1, 2]",
        '{"ts": "mai", "status": 200, "uri": "/"}',
        '{"ts": 1e300, "status": 200, "uri": "/"}',
        '{"ts": NaN, "status": 200, "uri": "/"}',
        '{"ts": -Infinity, "status": 200, "uri": "/"}',
        f'{{"ts": 1{"0" * 400}, "status": 200, "uri": "/"}}',
        '{"ts": "0001-01-01T00:00:00+14:00", "status": 200, "uri": "/"}',
        '{"ts": "9999-12-31T23:59:59-12:00", "status": 200, "uri": "/"}',
        '1.2.3.4 - - [31/Feb/2026:08:00:01 +0700] "GET / HTTP/1.1" 200 5',
        "{" * 5_000,
    ],
)
def test_what_is_no_line_of_a_log_is_refused(broken):
    with pytest.raises(Unread):
        read_line(broken)


@pytest.mark.parametrize("status", ['"²"', f'"{"9" * 5_000}"', "-1", "200.5", "[]", '"٢٠٠"'])
def test_an_odd_status_is_no_visit_and_no_failure(status):
    with suppress(Unread):
        assert read_line(f'{{"ts": 1793500000, "status": {status}, "uri": "/"}}') is None


def test_what_no_file_could_hold_is_left_out_of_addresses_and_questions():
    entry = read_line(r'{"ts": 1793500000, "status": 200, "uri": "/a\ud800?q=b%00c%E2%80%AEd"}')
    assert (entry.path[:2], entry.question) == ("/a", "bcd") and entry.path.encode()
    assert read_line(line("GET /vi/?q=b%00c%E2%80%AEd HTTP/1.1")).question == "bcd"


@pytest.mark.parametrize(
    "request_line", ["GET http://[::1/ HTTP/1.1", r"GET /\"a\" HTTP/1.1", "GET /%ff%00 HTTP/1.1"]
)
def test_an_odd_address_is_an_address(request_line):
    assert read_line(line(request_line)).status == 200
