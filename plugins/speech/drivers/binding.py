"""The part of libespeak-ng that is used (its `speak_lib.h`), found on the system or in the
`espeakng-loader` wheel.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.util
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_int,
    c_short,
    c_size_t,
    c_uint,
    c_void_p,
)
from pathlib import Path

NAMES = (
    "libespeak-ng.so.1",
    "/opt/homebrew/lib/libespeak-ng.1.dylib",
    "/usr/local/lib/libespeak-ng.1.dylib",
    r"C:\Program Files\eSpeak NG\libespeak-ng.dll",
    r"C:\Program Files (x86)\eSpeak NG\libespeak-ng.dll",
)
SYNCHRONOUS, UTF8, WORD, END_OF_LIST, RATE = 2, 1, 1, 0, 1


class EspeakEvent(Structure):
    """`espeak_EVENT`: `text_position` counts characters from 1, `audio_position` milliseconds."""

    _fields_ = (
        ("type", c_int),
        ("identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", c_void_p),
    )


CALLBACK = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(EspeakEvent))


class LibraryMissing(Exception):
    """No libespeak-ng on this machine."""


@functools.cache
def library() -> tuple[ctypes.CDLL, int]:
    """The library opened for synchronous work, with its sample rate. It can be opened once in a
    process only.
    """
    dll, folder = _load()
    dll.espeak_Initialize.argtypes = (c_int, c_int, c_char_p, c_int)
    dll.espeak_Info.argtypes, dll.espeak_Info.restype = (c_void_p,), c_char_p
    dll.espeak_SetSynthCallback.argtypes = (CALLBACK,)
    dll.espeak_SetVoiceByName.argtypes = (c_char_p,)
    dll.espeak_SetParameter.argtypes = (c_int, c_int, c_int)
    dll.espeak_Synth.argtypes = (
        c_char_p,
        c_size_t,
        c_uint,
        c_int,
        c_uint,
        c_uint,
        c_void_p,
        c_void_p,
    )
    rate = dll.espeak_Initialize(SYNCHRONOUS, 0, folder, 0)
    if rate <= 0:
        raise LibraryMissing("libespeak-ng has no voices")
    return dll, rate


def version() -> str:
    """Return the library's version, which is part of the key of what it made. Raises
    LibraryMissing.
    """
    dll, _ = library()
    return str(dll.espeak_Info(None).decode())


def has_voice(name: str) -> bool:
    """Whether the library knows a voice by its name (`gmw/en`). Raises LibraryMissing."""
    dll, _ = library()
    return int(dll.espeak_SetVoiceByName(name.encode())) == 0


def _load() -> tuple[ctypes.CDLL, bytes | None]:
    for name in NAMES:
        try:
            return ctypes.CDLL(name), None
        except OSError:
            continue
    if importlib.util.find_spec("espeakng_loader") is None:
        raise LibraryMissing("libespeak-ng is not installed")
    loader = importlib.import_module("espeakng_loader")
    return ctypes.CDLL(loader.get_library_path()), str(Path(loader.get_data_path()).parent).encode()
