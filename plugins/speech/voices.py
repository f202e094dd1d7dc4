"""Which voice speaks each language on this machine."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import importlib.util
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import pyttsx3

from ..run import Key, Work, paths
from .drivers import binding
from .mp3 import BITRATE, ENCODER

#: espeak-ng's voice for each language and words a minute.
ESPEAK = {"vi": ("vi", 160), "en": ("gmw/en", 160)}
#: The job under whose name the voices that have spoken are noted.
NOTE = "speech-voices-1"
#: The largest voices have 120 MB.
_LARGEST = 2_000_000_000
#: The system's own voices, through pyttsx3's own drivers.
SYSTEM = {"win32": "sapi5", "darwin": "nsss"}


@dataclass(frozen=True)
class Voice:
    """A voice as pyttsx3 is asked for it. `version` stands in the key of what it made."""

    driver: str
    voice: str
    rate: int
    version: str


def voices(languages: tuple[str, ...], folder: Path) -> dict[str, Voice]:
    """Return a voice for each language that has one: the agency's own in `folder` (`vi.onnx`),
    espeak-ng, the system's.

    English is always looked for, since pages of other languages quote it.
    """
    wanted = dict.fromkeys((*languages, "en"))
    found = {
        lang: _piper(folder, f"{lang}.onnx") or _espeak(lang) or _system(lang) for lang in wanted
    }
    return {lang: voice for lang, voice in found.items() if voice}


def parameters(chosen: dict[str, Voice], bitrate: int = BITRATE) -> dict[str, Any]:
    """Return what the job of a clip needs to know, and what its bytes depend on: by language the
    voice, the same on all machines, and the encoder with its bit rate (kbit/s), sorted.
    """
    encoder = {"encoder": ENCODER, "bitrate": bitrate}
    named = {lang: replace(one, voice=_name(one)) for lang, one in sorted(chosen.items())}
    return {lang: {**asdict(voice), **encoder} for lang, voice in named.items()}


def voice_folder(chosen: Mapping[str, Voice]) -> str:
    """Return the folder with the files of voices, which depends on the machine; empty where none
    has a file.
    """
    return min(
        (str(Path(one.voice).parent) for one in chosen.values() if _is_file(one)), default=""
    )


def _is_file(voice: Voice) -> bool:
    return voice.driver == "piper"


def _name(voice: Voice) -> str:
    return Path(voice.voice).name if _is_file(voice) else voice.voice


def keep_voices(work: Work, chosen: Mapping[str, Voice]) -> None:
    """Note which voices have spoken, for machines that only use what is cached."""
    noted = json.dumps({lang: asdict(voice) for lang, voice in sorted(chosen.items())}, indent=1)
    work.put(_note(work), noted.encode())


def cached_voices(work: Work) -> dict[str, Voice]:
    """Return the voices that have spoken what is cached, by language."""
    noted = json.loads(work.get(_note(work)) or b"{}")
    return {lang: Voice(**voice) for lang, voice in noted.items()}


def version_of(driver: str, voice: str) -> str:
    """Return the version of a voice on this machine, as it stands in the key of what it makes.
    Raises LibraryMissing, or Refused where there is no such file.
    """
    if driver == "piper":
        file = Path(voice)
        digest = hashlib.blake2b(paths.read(file.parent, file.name, _LARGEST), digest_size=8)
        return f"{importlib.metadata.version('piper-tts')} {digest.hexdigest()}"
    return binding.version() if driver == "espeak_sync" else sys.platform


def _note(work: Work) -> Key:
    return work.key(NOTE, b"", lasting=True)


def _piper(folder: Path, name: str) -> Voice | None:
    if not paths.exists(folder, name) or importlib.util.find_spec("piper") is None:
        return None
    voice = str((folder / name).resolve())
    return Voice("piper", voice, 160, version_of("piper", voice))


@functools.cache
def _espeak(lang: str) -> Voice | None:
    try:
        version = version_of("espeak_sync", "")
    except binding.LibraryMissing:
        return None
    name, rate = ESPEAK.get(lang, (lang, 160))
    return Voice("espeak_sync", name, rate, version) if binding.has_voice(name) else None


def _system(lang: str) -> Voice | None:
    driver = SYSTEM.get(sys.platform)
    if driver is None:
        return None
    for voice in pyttsx3.init(driver).getProperty("voices"):
        if any(
            str(known).lower().replace("_", "-").startswith(lang) for known in voice.languages or ()
        ):
            return Voice(driver, str(voice.id), 160, version_of(driver, str(voice.id)))
    return None
