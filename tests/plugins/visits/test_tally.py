"""What is counted, and where."""

from plugins.visits import tally as module
from plugins.visits.entry import LogEntry
from plugins.visits.tally import tally

DAY = "2026-11-30"


def test_each_entry_is_counted_in_its_place():
    counted = tally(
        [
            LogEntry(DAY, "/vi/", 200),
            LogEntry(DAY, "/vi/", 304),
            LogEntry(DAY, "/vi/404.html", 500),
            LogEntry(DAY, "/files/a.PDF", 200),
            LogEntry(DAY, "/audio/a.mp3", 206),
            LogEntry(DAY, "/assets/site.css", 200),
            LogEntry(DAY, "/vi/cu/", 404),
            LogEntry(DAY, "/vi/", 200, robot=True),
        ]
    )
    assert counted.days[DAY] == {"pages": 2, "files": 2, "broken": 1, "robots": 1}
    assert counted.pages.total == {"/vi/": 2}


def test_what_the_service_worker_takes_along_is_no_visit():
    assert not tally([LogEntry(DAY, "/vi/", 200, referrer="/sw.js")]).days


def test_a_question_counts_only_where_questions_are_asked():
    counted = tally(
        LogEntry(DAY, path, 200, "khai sinh")
        for path in ("/vi/tim-kiem/", "/cong/en/search/", "/vi/")
    )
    assert counted.searches.total == {"khai sinh": 2} and counted.days[DAY]["pages"] == 3


def test_a_broken_address_names_the_page_of_ours_that_links_there():
    counted = tally(
        [
            LogEntry(DAY, "/vi/tin/", 200),
            LogEntry(DAY, "/vi/cu/", 404, referrer="/vi/tin/"),
            LogEntry(DAY, "/vi/xa/", 404, referrer="/trang-cua-ai/"),
        ]
    )
    assert counted.links() == {"/vi/cu/": "/vi/tin/"}


def test_addresses_that_a_scanner_invents_do_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(module, "MOST", 10)
    counted = tally(LogEntry(DAY, f"/{n}/", 404, referrer="/vi/") for n in range(50))
    assert len(counted.broken.total) == 11 and counted.broken.total[""] == 40
    assert sum(counted.broken.by_day[DAY].values()) == 50 and len(counted.linked_from) == 10
