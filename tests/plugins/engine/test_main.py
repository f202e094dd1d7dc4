"""The build from a shell."""

from __future__ import annotations

import sys

import pytest

from plugins.engine import __main__ as engine
from plugins.engine.pelican import PortalPelican


def test_an_interrupted_build_ends_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(PortalPelican, "build", interrupted)
    monkeypatch.setattr(sys, "argv", ["engine", "build"])
    assert engine.main() == 130


def test_what_is_asked_for_becomes_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[PortalPelican] = []
    monkeypatch.setattr(PortalPelican, "build", lambda self: asked.append(self) or 0)
    monkeypatch.setattr(sys, "argv", ["engine", "build", "--today", "2027-01-01", "--no-speech"])
    assert engine.main() == 0
    assert asked[0].settings["PORTAL_TODAY"] == "2027-01-01"
    assert asked[0].settings["PORTAL_SPEECH"] is False
    assert asked[0].settings["PORTAL_DRAFTS"] is False
