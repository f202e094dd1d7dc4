"""Written pages get their recordings, or lose their players."""

import shutil

import pytest
from mutagen.mp3 import MP3

from plugins.domain import Page, Site, SitePage
from plugins.run import Options, Portal, RecordingOptions, Work
from plugins.speech import pages as module
from plugins.speech.mp3 import encode

WORDS = {
    "player": {
        "said": {"list": "{count} mục.", "item": "{number}."},
        "machine": "giọng máy",
        "person": "người đọc",
        "minutes": "{minutes} phút {seconds} giây",
        "seconds": "{seconds} giây",
        "megabytes": "{size} MB",
        "decimal": ",",
    }
}
HTML = """<!doctype html><title>Trang</title><main><h1>Chào mừng</h1>
<!--player-->
<section data-cues="[[cues]]" data-speech="off">[[voice]], [[length]], [[size]]</section>
<!--/player-->
<p>{text}</p></main><footer>Cuối trang</footer>
"""


@pytest.fixture
def portal(tmp_path):
    made = Portal(
        content=tmp_path / "content",
        output=tmp_path / "output",
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(),
        languages=("vi",),
        work=Work(tmp_path / "work"),
        words={"vi": WORDS},
    )
    (made.content / "files").mkdir(parents=True)
    return made


def add(portal, slug, text="Nộp hồ sơ trong 3 ngày.", **header):
    page = SitePage(
        f"/vi/trang/{slug}/",
        "vi",
        "page",
        "page",
        slug,
        source=f"vi/trang/{slug}.md",
        record=Page(title=slug, **header),
    )
    portal.pages.append(page)
    file = portal.output / page.save_as
    file.parent.mkdir(parents=True)
    file.write_text(HTML.replace("{text}", text), "utf-8")
    return page, file


def speak(portal):
    return [(problem.code, problem.path, problem.line) for problem in run(portal)]


def run(portal, *progress):
    """What a run of its own finds, that has only this room."""
    portal.__dict__.pop("written", None)
    module.declare(portal)
    return list(module.speak_pages(portal, *progress))


@pytest.mark.voice
def test_a_page_is_published_with_its_recording(portal, voice):
    page, file = add(portal, "chao")
    assert speak(portal) == []
    html = file.read_text("utf-8")
    assert '<h1><span id="s1">Chào mừng</span></h1>' in html
    assert f'data-cues="s1 50 s2 {html.split("s2 ")[1].split(chr(34))[0]}"' in html
    assert "giọng máy, 3 giây, 0,0 MB" in html
    assert "<footer>Cuối trang</footer>" in html and "<!--player" not in html
    sound = MP3(portal.output / "audio/vi/trang/chao.mp3")
    audio = portal.audio[page.url]
    assert audio.mp3 == "/audio/vi/trang/chao.mp3" and audio.sentences == 2 and audio.machine
    assert abs(sound.info.length * 1000 - audio.duration) < 20
    assert (portal.output / "audio/vi/trang/chao.vtt").read_text("utf-8").count("-->") == 2


@pytest.mark.voice
def test_two_builds_are_the_same_bytes(portal, voice, tmp_path):
    add(portal, "chao")
    shutil.copytree(portal.output, tmp_path / "again")
    speak(portal)
    first = {file.name: file.read_bytes() for file in portal.output.rglob("*.*")}
    portal.output, portal.work = tmp_path / "again", Work(tmp_path / "work-again", jobs=2)
    speak(portal)
    assert {file.name: file.read_bytes() for file in portal.output.rglob("*.*")} == first
    assert not [name for name in first if name.endswith(".part")]


@pytest.mark.voice
def test_the_same_sentence_is_spoken_once(portal, voice):
    add(portal, "mot")
    add(portal, "hai")
    seen = []
    run(portal, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_without_a_voice_the_players_go_and_it_is_said_once(portal, monkeypatch):
    files = [add(portal, slug)[1] for slug in ("mot", "hai")]
    monkeypatch.setattr(module, "voices", lambda *_: {})
    assert speak(portal) == [("voice-missing", "portal.yml", 0)]
    for file in files:
        assert file.read_text("utf-8") == HTML.replace("{text}", "Nộp hồ sơ trong 3 ngày.").replace(
            HTML[HTML.index("<!--") : HTML.index("<p>")], ""
        )


def test_when_speech_is_not_wanted_the_players_go_quietly(portal):
    portal.options = Options(speech=False)
    page, file = add(portal, "mot")
    assert speak(portal) == []
    assert "data-cues" not in file.read_text("utf-8") and page.url not in portal.audio


def test_a_page_that_does_not_want_speech_is_left_alone(portal):
    _, file = add(portal, "mot", speech=False)
    before = file.read_bytes()
    assert speak(portal) == []
    assert file.read_bytes() == before


@pytest.mark.voice
def test_a_sentence_that_cannot_be_spoken_costs_its_page_only(portal, voice, monkeypatch):
    good, _ = add(portal, "tot", "Nộp hồ sơ.")
    _, file = add(portal, "hong", "Không đọc được.")
    original = module.Speaker._text

    def broken(self, line):
        return original(self, line).replace("không đọc".encode(), b'"]]broken')

    monkeypatch.setattr(module.Speaker, "_text", broken)
    assert speak(portal) == [("page-not-spoken", "vi/trang/hong.md", 0)]
    assert set(portal.audio) == {good.url}
    assert "data-cues" not in file.read_text("utf-8")


@pytest.mark.voice
def test_an_abbreviation_without_a_reading_is_told_with_its_place(portal, voice):
    add(portal, "mot", "Theo mẫu GCNXYZ.")
    add(portal, "hai", "Cũng theo mẫu GCNXYZ.", pronounce={"KLM": "ca em"})
    source = portal.content / "vi/trang/hai.md"
    source.parent.mkdir(parents=True)
    source.write_text("---\ntitle: hai\n---\nCũng theo mẫu GCNXYZ.\n", "utf-8")
    assert speak(portal) == [("abbreviation-unread", "vi/trang/hai.md", 4)]


@pytest.mark.voice
def test_an_abbreviation_of_several_meanings_is_told_where_nothing_beside_it_says_which(
    portal, voice
):
    add(portal, "mot", "Họp cùng TT. Nghỉ sau đó.")
    add(portal, "hai", "Họp ở TT Y tế huyện, gặp các đ/c lãnh đạo.")
    add(portal, "ba", "Họp cùng TT.", pronounce={"TT": "trung tâm"})
    found = run(portal)
    assert [(one.code, one.path, one.values["given"], one.values["said"]) for one in found] == [
        ("abbreviation-unsure", "vi/trang/mot.md", "TT", "trung tâm")
    ]


@pytest.mark.voice
@pytest.mark.parametrize(
    ("site", "header"), [({"GCNXYZ": "giấy chứng nhận"}, {}), ({}, {"GCNXYZ": "giấy"})]
)
def test_the_agency_or_the_page_may_say_how_an_abbreviation_is_read(portal, voice, site, header):
    portal.site = Site(pronounce=site)
    add(portal, "mot", "Theo mẫu GCNXYZ.", pronounce=header)
    assert speak(portal) == []


@pytest.mark.voice
def test_a_machine_without_voices_uses_what_is_kept_and_tells_what_is_stale(
    portal, voice, monkeypatch, tmp_path
):
    _, file = add(portal, "mot")
    before = file.read_text("utf-8")
    speak(portal)
    monkeypatch.setattr(module, "voices", lambda *_: pytest.fail("no voice is looked for"))
    portal.options = Options(cached_speech=True)
    file.write_text(before, "utf-8")
    assert speak(portal) == []
    assert portal.pages[0].url in portal.audio
    file.write_text(before.replace("3 ngày", "5 ngày"), "utf-8")
    assert speak(portal)[0][0] == "audio-stale"


def test_recordings_that_have_no_time_join_a_later_build(portal, voice):
    page, file = add(portal, "mot")
    before = file.read_text("utf-8")
    portal.options = Options(speech_seconds=0)
    assert speak(portal) == []
    assert page.url not in portal.audio and "data-cues" not in file.read_text("utf-8")
    for seconds in (None, 0):  # made without a limit, then only taken from what is cached
        file.write_text(before, "utf-8")
        portal.options = Options(speech_seconds=seconds)
        assert speak(portal) == []
        audio = portal.audio.pop(page.url)
        assert (portal.output / audio.mp3.lstrip("/")).is_file()
    other, silent = add(portal, "hai", "Trang này chưa ai đọc.")
    assert speak(portal) == []
    assert other.url not in portal.audio and "data-cues" not in silent.read_text("utf-8")


def test_a_first_look_plans_nothing_and_asks_for_no_voice(portal, monkeypatch):
    page, file = add(portal, "mot")
    monkeypatch.setattr(module, "voices", lambda *_: pytest.fail("no voice is looked for"))
    portal.options = Options(speech_seconds=0)
    assert speak(portal) == []
    planned = portal.written.result(module.plan_job(), page.save_as)
    assert module.Plan.unpack(planned).lines == ()
    assert "data-cues" not in file.read_text("utf-8")


def test_recordings_begin_with_the_pages_that_most_people_come_for(portal, voice, monkeypatch):
    for slug in ("mot", "hai", "ba"):
        add(portal, slug, f"Trang {slug}.")
    portal.site = Site(frequent_searches={"vi": ("ba",)})
    ticks = iter([False, False])  # asked before the first, and after each: two can be spoken
    monkeypatch.setattr(module, "time_limit", lambda seconds: lambda: next(ticks, True))
    portal.options = Options(speech_seconds=1)
    assert speak(portal) == []
    assert [page.slug for page in portal.pages if page.url in portal.audio] == ["ba"]


def test_a_persons_recording_takes_the_place_of_the_machine(portal):
    text = "Chúng tôi xin chào bà con. " * 8
    page, file = add(portal, "chao", text, audio="/files/chao.mp3")
    (portal.content / "files/chao.mp3").write_bytes(encode(bytes(2 * 22050 * 14)))
    assert speak(portal) == []
    audio = portal.audio[page.url]
    assert not audio.machine and audio.duration == pytest.approx(14_000, abs=150)
    assert 'data-cues=""' in file.read_text("utf-8") and "người đọc, 14 giây" in file.read_text(
        "utf-8"
    )
    assert (portal.output / audio.mp3.lstrip("/")).read_bytes() == (
        portal.content / "files/chao.mp3"
    ).read_bytes()


@pytest.mark.parametrize(("seconds", "code"), [(1, "recording-length"), (120, "recording-length")])
def test_a_recording_of_another_length_is_doubted(portal, seconds, code):
    add(portal, "chao", "Chúng tôi xin chào bà con. " * 8, audio="chao.mp3")
    (portal.content / "files/chao.mp3").write_bytes(encode(bytes(2 * 22050 * seconds)))
    assert [problem[0] for problem in speak(portal)] == [code]


def test_a_recording_that_is_no_mp3_is_a_problem(portal):
    page, file = add(portal, "chao", audio="chao.mp3")
    (portal.content / "files/chao.mp3").write_text("not sound")
    assert [problem[0] for problem in speak(portal)] == ["recording-missing"]
    assert page.url not in portal.audio and "data-cues" not in file.read_text("utf-8")


def test_recordings_are_only_worked_out_where_that_is_asked_for(portal, monkeypatch):
    monkeypatch.setattr(module, "voices", lambda *_: pytest.fail("no voice is looked for"))
    page, file = add(portal, "mot")
    portal.recordings = RecordingOptions(estimate=True)
    assert speak(portal) == []
    assert page.url not in portal.audio and "data-cues" not in file.read_text("utf-8")
    assert portal.notes and not (portal.output / "audio").exists()


def test_a_page_that_the_settings_leave_out_has_no_player(portal, monkeypatch):
    monkeypatch.setattr(module, "voices", lambda *_: {})
    page, file = add(portal, "mot")
    portal.recordings = RecordingOptions(kinds=("procedure",))
    assert speak(portal) == []
    assert page.url not in portal.audio and "data-cues" not in file.read_text("utf-8")
