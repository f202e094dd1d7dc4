"""What kept plans depend on."""

import pytest

from plugins import locales
from plugins.run import Work
from plugins.speech.lexicon import built_in
from plugins.speech.plan import plan_text
from plugins.speech.speaking import Speaker, plan_job


@pytest.fixture
def own(tmp_path):
    """A lexicon of an agency's own."""
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "lexicon.toml").write_text('[words]\n"XYZ" = "xưởng"\n', "utf-8")
    yield tmp_path
    locales.use()


def test_plans_are_made_anew_for_another_lexicon(own):
    before = plan_job()
    locales.use(own)
    assert plan_job() != before


def test_an_agency_adds_words_to_the_lexicon_that_comes_with_the_tool(own):
    assert built_in("vi").word("XYZ") is None
    locales.use(own)
    assert built_in("vi").word("XYZ") == "xưởng"
    assert built_in("vi").word("UBND") == "ủy ban nhân dân"


def _word(given, _):
    return (built_in("vi").word(given.decode()) or "").encode()


def test_workers_read_the_lexicons_of_the_run(own, tmp_path):
    locales.use(own)
    found = Work(tmp_path / "work", jobs=2).map("word", _word, [b"XYZ", b"ABCXYZ"], keep=False)
    assert dict(found) == {0: "xưởng".encode(), 1: b""}


@pytest.mark.voice
def test_when_it_is_enough_the_rest_is_left_and_another_run_goes_on_there(voice, tmp_path):
    lines = [line for text in ("Một.", "Hai.", "Ba.") for line in plan_text(text, "vi").lines]
    speaker = Speaker(Work(tmp_path), voice)
    ticks = iter([False, False, True])
    assert list(speaker.speak(speaker.missing(lines), enough=lambda: next(ticks))) == []
    assert speaker.record(lines[:2], "A", "vi")
    assert speaker.record(lines, "A", "vi") is None
    speaker.work.close()
    again = Speaker(Work(tmp_path), voice)
    missing = again.missing(lines)
    assert len(missing) == 1 and list(again.speak(missing)) == []
    assert again.record(lines, "A", "vi")


@pytest.mark.voice
def test_another_bit_rate_is_another_clip(voice, tmp_path):
    lines = plan_text("Xin chào bà con trong xã.", "vi").lines
    sizes = []
    for bitrate in (16, 32):
        speaker = Speaker(Work(tmp_path), voice, bitrate)
        missing = speaker.missing(lines)
        assert len(missing) == 1 and list(speaker.speak(missing)) == []
        sizes.append(len(speaker.record(lines, "A", "vi").mp3))
    assert sizes[0] < 0.6 * sizes[1]
