"""Hours and sizes are worked out from what will be said."""

import pytest

from plugins.run import Work
from plugins.speech.estimate import Estimate, estimate
from plugins.speech.plan import plan_text
from plugins.speech.speaking import Speaker

TEXT = "Người dân nộp hồ sơ tại bộ phận một cửa của ủy ban nhân dân xã trong giờ hành chính."


def test_a_longer_text_lasts_longer_and_a_lower_bit_rate_takes_less():
    short, long = (estimate(plan_text(TEXT * times, "vi").lines, 32) for times in (1, 10))
    assert long.seconds == pytest.approx(10 * short.seconds, rel=0.05)
    assert 0.5 < short.size_at(16) / short.size < 0.52


def test_estimates_are_added():
    assert Estimate(1, 2.5, 10_000) + Estimate(2, 0.5, 5) == Estimate(3, 3.0, 10_005)


@pytest.mark.voice
@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (TEXT, "vi"),
        ("Bring your identity card and the completed form to the office of the commune.", "en"),
    ],
)
def test_a_sentence_lasts_what_was_expected_to_a_sixth(text, lang, voice, tmp_path):
    lines = plan_text(text, lang).lines
    speaker = Speaker(Work(tmp_path), voice)
    assert list(speaker.speak(speaker.missing(lines))) == []
    made = speaker.record(lines, "A", lang)
    assert made.duration / 1_000 == pytest.approx(estimate(lines, 32).seconds, rel=1 / 6)
