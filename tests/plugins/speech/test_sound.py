"""What a voice wrote is read, whichever system's voice it was."""

import struct
import wave
from array import array

import pytest

from plugins.speech.mp3 import RATE
from plugins.speech.sound import NotSound, read_sound

SAMPLES = array("h", [0, 1000, -1000, 32767, -32768, 5])
#: 22,050 and 44,100 as numbers of 80 bits.
RATES = {22050: (0x400D, 22050 << 49), 44100: (0x400E, 44100 << 48)}


def write_wave(path, rate=RATE):
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes(SAMPLES.tobytes())


def write_aiff(path, rate=RATE, kind=b"", channels=1):
    order = "<" if kind == b"sowt" else ">"
    sound = bytes(8) + struct.pack(f"{order}{len(SAMPLES)}h", *SAMPLES)
    common = struct.pack(">hLhHQ", channels, len(SAMPLES), 16, *RATES[rate]) + (
        kind and kind + b"\0\0"
    )
    chunks = b"".join(
        struct.pack(">4sL", name, len(inside)) + inside + bytes(len(inside) % 2)
        for name, inside in ((b"COMM", common), (b"FLLR", b"odd"), (b"SSND", sound))
    )
    path.write_bytes(
        struct.pack(">4sL4s", b"FORM", 4 + len(chunks), b"AIFC" if kind else b"AIFF") + chunks
    )


@pytest.mark.parametrize("kind", [b"", b"twos", b"sowt"])
def test_aiff_has_the_samples_of_wave(tmp_path, kind):
    write_wave(tmp_path / "one.wav")
    write_aiff(tmp_path / "other.wav", kind=kind)  # macOS does not ask for the name
    assert read_sound(tmp_path / "one.wav") == read_sound(tmp_path / "other.wav") == SAMPLES


@pytest.mark.parametrize("write", [write_wave, write_aiff])
def test_another_rate_becomes_ours(tmp_path, write):
    write(tmp_path / "a.wav", rate=44100)
    assert read_sound(tmp_path / "a.wav") == SAMPLES[::2]


@pytest.mark.parametrize("content", [b"", b"RIFF", b"FORM\0\0\0\4AIFF", b"not sound at all"])
def test_what_is_no_sound_is_refused(tmp_path, content):
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(NotSound):
        read_sound(tmp_path / "a.wav")


@pytest.mark.parametrize("how", [{"kind": b"fl32"}, {"channels": 2}])
def test_a_kind_that_no_voice_writes_is_refused(tmp_path, how):
    write_aiff(tmp_path / "a.wav", **how)
    with pytest.raises(NotSound):
        read_sound(tmp_path / "a.wav")
