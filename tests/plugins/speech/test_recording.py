"""A page's recording: clips in a row, with times that hold."""

import json
from itertools import pairwise

import pytest
from mutagen.mp3 import MP3

from plugins.html import WrittenPage
from plugins.run import Work
from plugins.speech.plan import Plan, plan_page
from plugins.speech.recording import web_vtt
from plugins.speech.speaking import Speaker

pytestmark = pytest.mark.voice

HTML = """<main><h1>Đăng ký khai sinh</h1>
<p>Nộp trong 60 ngày. Lệ phí 5.000 đ &amp; miễn phí trực tuyến.</p>
<h2>Nơi nộp</h2><p>UBND xã, <span lang="en">open gate</span> &lt;cổng&gt;.</p></main>"""


@pytest.fixture(scope="module")
def made(voice, tmp_path_factory):
    work = Work(tmp_path_factory.mktemp("work"))
    phrases = {"list": "{count} mục.", "item": "{number}."}
    asked = json.dumps({"lang": "vi", "phrases": phrases, "readings": {}}).encode()
    plan = Plan.unpack(plan_page(WrittenPage.of(HTML), asked))
    speaker = Speaker(work, voice)
    assert list(speaker.speak(speaker.missing(plan.lines))) == []
    return speaker.record(plan.lines, "Đăng ký khai sinh", "vi")


@pytest.fixture
def file(made, tmp_path):
    path = tmp_path / "page.mp3"
    path.write_bytes(made.mp3)
    return MP3(path)


def test_the_length_said_is_the_length_of_the_file(made, file):
    assert abs(file.info.length * 1000 - made.duration) < 20


def test_the_last_cue_ends_with_the_file(made, file):
    assert abs(made.cues[-1].end / 1000 - file.info.length) <= 0.005 * file.info.length


def test_cues_follow_one_another(made):
    assert all(cue.start < cue.end for cue in made.cues)
    assert all(one.end <= other.start for one, other in pairwise(made.cues))


def test_each_word_is_inside_its_sentence_and_stands_for_what_is_displayed(made):
    for cue in made.cues:
        assert all(cue.start <= time < cue.end for time, _ in cue.words)
        assert [place for _, place in cue.words] == sorted({place for _, place in cue.words})
    assert len(made.cues[4].words) == 5  # UBND xã, open gate <cổng>
    fee = made.cues[2]
    assert fee.line.text == "Lệ phí 5.000 đ & miễn phí trực tuyến."
    assert [fee.line.text[place:].split()[0] for _, place in fee.words] == [
        "Lệ",
        "phí",
        "5.000",
        "&",
        "miễn",
        "phí",
        "trực",
        "tuyến.",
    ]


def test_the_tags_name_title_language_and_chapters(file):
    tags = file.tags
    assert str(tags["TIT2"]) == "Đăng ký khai sinh"
    assert str(tags["TLAN"]) == "vie"
    assert [str(chapter.sub_frames["TIT2"]) for chapter in tags.getall("CHAP")] == ["Nơi nộp"]


def test_web_vtt_has_the_ids_and_escapes_its_text(made):
    cues = web_vtt(made.cues).split("\n\n")
    assert cues[0] == "WEBVTT"
    assert cues[1].startswith("s1\n00:00:00.050 --> ")
    assert "&amp; <" in cues[3]
    assert "gate &lt;<" in cues[5] and cues[5].endswith(">cổng&gt;.\n")
