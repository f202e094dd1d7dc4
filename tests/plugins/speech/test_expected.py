"""What is said of recordings before they are made."""

import pytest

from plugins.domain import LifeEvent, Procedure, Site, SitePage
from plugins.domain.records import LifeEventStep
from plugins.run import Portal, RecordingOptions, Work
from plugins.speech.expected import Expected
from plugins.speech.plan import plan_text

BIRTH = Procedure(title="Khai sinh", code="1")
CHILD = LifeEvent(title="Sinh con", steps=(LifeEventStep(procedure="1"),))


def page(slug, kind, record):
    return SitePage(f"/vi/x/{slug}/", "vi", kind, kind, record.title, record=record)


@pytest.fixture
def portal(tmp_path, monkeypatch):
    monkeypatch.setenv("REPORT_LANG", "en")
    made = Portal(
        content=tmp_path,
        output=tmp_path,
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(),
        languages=("vi",),
        work=Work(tmp_path / "work"),
    )
    made.pages = [page("a", "procedure", BIRTH), page("b", "life_event", CHILD)]
    return made


def expected(portal, times):
    """Expectations of the portal, whose procedure has a text of so many characters."""
    found = Expected(portal)
    found.add(portal.pages[0], plan_text("a " * (times // 2), "vi").lines)
    found.add(portal.pages[1], plan_text("a " * 500, "vi").lines)
    return found


def test_the_table_has_kinds_languages_bit_rates_books_and_the_limits_of_hosts(portal):
    assert expected(portal, 100_000).table() == [
        "Recordings as expected; none was made:",
        "    procedures, Vietnamese: 1 pages, 1 h 40 min, 24 MB",
        "    life events, Vietnamese: 1 pages, 1 min, 244 kB",
        "Together: 2 pages, 1 h 41 min, 25 MB.",
        "By bit rate (PORTAL_SPEECH_BITRATE): 16 kbit/s: 12 MB, 24 kbit/s: 19 MB, "
        "32 kbit/s: 25 MB, 40 kbit/s: 31 MB, 48 kbit/s: 37 MB, 56 kbit/s: 43 MB, 64 kbit/s: 49 MB.",
        "EPUBs to read and hear (PORTAL_BOOKS, or inv books) add: 1 books, 25 MB.",
        "GitHub Pages and GitLab.com Pages take 1 GB at most for a whole portal. To have less: "
        "PORTAL_SPEECH_KINDS, PORTAL_SPEECH_LANGUAGES, PORTAL_SPEECH_MOST in pelicanconf.py.",
    ]


def test_a_build_says_it_in_a_sentence(portal):
    assert (
        expected(portal, 100_000)
        .sentence(7)
        .startswith(
            "2 pages will have recordings of about 1 h 41 min, 25 MB; 7 sentences are still"
        )
    )


def test_more_than_hosts_take_is_warned_of_and_books_count_where_they_are_asked_for(portal):
    found = expected(portal, 100_000)
    found.pages["/vi/x/a/"] += found.pages["/vi/x/a/"].__class__(0, 80_000, 600_000_000)
    assert list(found.problems()) == []
    portal.recordings = RecordingOptions(books=True)
    assert [(one.code, one.path) for one in found.problems()] == [
        ("recordings-large", "pelicanconf.py")
    ]
