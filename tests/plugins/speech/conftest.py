"""Voices for tests: the machine's, or a skip that says what is missing."""

import pytest

from plugins.speech.voices import voices


@pytest.fixture(scope="session")
def voice(tmp_path_factory):
    """The voices of this machine for Vietnamese and English."""
    found = voices(("vi", "en"), tmp_path_factory.mktemp("voices"))
    if "vi" not in found:
        pytest.skip("this machine has no voice: espeak-ng is not installed")
    return found
