"""The system's own voices, through pyttsx3's drivers for Windows and macOS.

Neither can run here. A stand-in takes their place: pyttsx3's own model of a driver, with files as
the two write them.
"""

import json
import sys
import types

import pytest
from pyttsx3.drivers.dummy import DummyDriver
from pyttsx3.voice import Voice

from plugins.speech import clip, voices
from plugins.speech.mp3 import frames
from tests.plugins.speech.test_sound import write_aiff, write_wave


@pytest.fixture(params=[write_wave, write_aiff], ids=["as SAPI writes", "as NSSpeech writes"])
def driver(request, monkeypatch):
    """The name of a driver that speaks Vietnamese and tells words without times."""

    class System(DummyDriver):
        def __init__(self, proxy):
            super().__init__(proxy)
            self._config["voices"] = [
                Voice("one", "Samantha", ["en_US"]),
                Voice("two", "Linh", ["vi_VN"]),
            ]

        def setProperty(self, name, value):
            self._config[name] = value

        def startLoop(self):
            self._proxy.setBusy(False)

        def save_to_file(self, text, filename):
            assert self._config["voice"] == "two"
            self.say(text)
            request.param(clip.Path(filename))

    name = f"system_{request.param.__name__}"
    module = types.ModuleType(name)
    module.buildDriver = System
    monkeypatch.setitem(sys.modules, f"pyttsx3.drivers.{name}", module)
    monkeypatch.setitem(voices.SYSTEM, sys.platform, name)
    monkeypatch.setattr(voices, "_espeak", lambda lang: None)
    monkeypatch.setattr(clip, "SHORTEST", 0)
    return name


def test_a_page_is_spoken_with_the_voice_of_its_language(driver, tmp_path):
    found = voices.voices(("vi",), tmp_path)
    assert (found["vi"].driver, found["vi"].voice, found["en"].voice) == (driver, "two", "one")
    made = clip.Clip.unpack(
        clip.make(
            json.dumps([["vi", "xin chào"]]).encode(), json.dumps(voices.parameters(found)).encode()
        )
    )
    assert frames(made.mp3)
    assert made.words == ()
