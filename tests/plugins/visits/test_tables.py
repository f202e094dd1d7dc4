"""The tables are for spreadsheets, and safe in them."""

from plugins.run.command import Words
from plugins.visits.entry import LogEntry
from plugins.visits.tables import write_tables
from plugins.visits.tally import tally

DAY = "2026-11-30"


def written(tmp_path, name, *entries, least=5):
    write_tables(tally(entries), tmp_path, least, Words("en"))
    return (tmp_path / name).read_bytes()


def test_an_address_cannot_be_a_formula(tmp_path):
    table = written(tmp_path, "broken.csv", LogEntry(DAY, "=cmd|' /C calc'!A0", 404))
    assert b"\n'=cmd" in table


def test_spreadsheets_are_told_that_it_is_utf_8(tmp_path):
    assert written(tmp_path, "days.csv", LogEntry(DAY, "/", 200))[:3] == b"\xef\xbb\xbf"


def test_broken_addresses_that_a_page_of_ours_links_to_come_first(tmp_path):
    probe = LogEntry(DAY, "/wp-login.php", 404)
    linked = LogEntry(DAY, "/vi/cu/", 404, referrer="/vi/")
    table = written(tmp_path, "broken.csv", probe, probe, linked, LogEntry(DAY, "/vi/", 200))
    assert [line.split(b",")[0] for line in table.splitlines()[1:]] == [
        b"/vi/cu/",
        b"/wp-login.php",
    ]


def test_a_question_is_told_from_so_many_times_on(tmp_path):
    asked = LogEntry(DAY, "/en/search/", 200, "birth")
    assert b"birth" not in written(tmp_path, "by-day.csv", *[asked] * 4)
    assert b"birth,5" in written(tmp_path, "by-day.csv", *[asked] * 5)
    assert (tmp_path / "questions.txt").read_text() == "birth\n" * 5
