"""The build from a shell."""
from __future__ import annotations

import sys

import pytest

from plugins.engine import __main__ as engine


def test_an_interrupted_build_ends_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "build", interrupted)
    monkeypatch.setattr(sys, "argv", ["engine", "build"])
    assert engine.main() == 130
