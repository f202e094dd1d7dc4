"""Words are found by a dotted key and their blanks filled."""
from __future__ import annotations

from pathlib import Path

import pytest

from plugins.engine.words import load_words
from plugins.text import say


def test_a_sentence_fills_its_blanks() -> None:
    assert say({"listen": {"size": "Tải MP3, {size}"}}, "listen.size", size="3,1 MB") == "Tải MP3, 3,1 MB"


def test_an_unknown_key_is_never_silent() -> None:
    with pytest.raises(KeyError):
        say({"listen": {}}, "listen.size")


def test_a_language_without_words_has_none(tmp_path: Path) -> None:
    (tmp_path / "vi.toml").write_text('[a]\nb = "ớ"\n', encoding="utf-8")
    assert load_words(tmp_path, ("vi", "en")) == {"vi": {"a": {"b": "ớ"}}, "en": {}}
