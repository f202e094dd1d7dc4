"""Which pages are spoken, and which first."""

import pytest

from plugins.domain import LifeEvent, Page, Procedure, Site, SitePage
from plugins.run import Portal, RecordingOptions, Work
from plugins.speech.chosen import chosen, unknown_choices


def page(name, kind, lang="vi", **header):
    record = {
        "page": lambda: Page(title=name, **header),
        "procedure": lambda: Procedure(title=name, code=name, **header),
        "life_event": lambda: LifeEvent(title=name, **header),
    }[kind]()
    return SitePage(f"/{lang}/x/{name}/", lang, kind, kind, name, record=record)


@pytest.fixture
def portal(tmp_path):
    made = Portal(
        content=tmp_path,
        output=tmp_path,
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(top_tasks=("can-cuoc",)),
        languages=("vi", "en"),
        work=Work(tmp_path / "work"),
    )
    made.pages = [
        page("gioi-thieu", "page"),
        page("khai-sinh", "procedure"),
        page("can-cuoc", "procedure"),
        page("can-cuoc", "procedure", "en"),
        page("sinh-con", "life_event"),
        page("im", "page", speech=False),
    ]
    return made


def names(portal):
    return [f"{one.lang} {one.slug}" for one in chosen(portal)]


def test_all_that_may_be_spoken_is_the_most_visited_first(portal):
    assert names(portal) == [
        "vi can-cuoc",
        "en can-cuoc",
        "vi sinh-con",
        "vi gioi-thieu",
        "vi khai-sinh",
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (RecordingOptions(kinds=("life_event", "page")), ["vi sinh-con", "vi gioi-thieu"]),
        (RecordingOptions(languages=("en",)), ["en can-cuoc"]),
        (RecordingOptions(most=2), ["vi can-cuoc", "en can-cuoc"]),
        (RecordingOptions(("procedure",), ("vi",), most=1), ["vi can-cuoc"]),
    ],
)
def test_settings_say_which(portal, asked, found):
    portal.recordings = asked
    assert names(portal) == found


def test_what_a_person_has_read_is_published_whatever_the_settings_say(portal):
    portal.pages.append(page("loi-chao", "page", audio="chao.mp3"))
    portal.recordings = RecordingOptions(kinds=("procedure",), languages=("en",), most=1)
    assert names(portal) == ["vi loi-chao", "en can-cuoc"]


def test_a_kind_or_language_that_is_not_there_is_reported(portal):
    portal.recordings = RecordingOptions(kinds=("procedure", "procedures"), languages=("vi", "fr"))
    found = [(one.code, one.values["name"], one.values["given"]) for one in unknown_choices(portal)]
    assert found == [
        ("speech-choice-unknown", "PORTAL_SPEECH_KINDS", "procedures"),
        ("speech-choice-unknown", "PORTAL_SPEECH_LANGUAGES", "fr"),
    ]
