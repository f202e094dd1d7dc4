"""Drivers of ours under pyttsx3's name space: each writes a file before `runAndWait` returns.

The stock Linux driver loses and swaps files (it returns before synthesis ends, and keeps one slot
for all of them), so no file ever comes from it.
"""

from __future__ import annotations

import sys
from types import ModuleType

import pyttsx3.drivers

from . import espeak_sync, piper

OURS: dict[str, ModuleType] = {"espeak_sync": espeak_sync, "piper": piper}


def register() -> None:
    """Let `pyttsx3.init("espeak_sync")` and `pyttsx3.init("piper")` find our drivers."""
    for name, module in OURS.items():
        sys.modules[f"pyttsx3.drivers.{name}"] = module
        setattr(pyttsx3.drivers, name, module)
