"""Voices for tests: the machine's, or a skip that says what is missing."""
import pytest
from hypothesis import settings

from plugins.speech.voices import voices

# A busy machine is no reason to fail.
settings.register_profile("patient", deadline=None, max_examples=60)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def voice(tmp_path_factory):
    """The voices of this machine for Vietnamese and English."""
    found = voices(("vi", "en"), tmp_path_factory.mktemp("voices"))
    if "vi" not in found:
        pytest.skip("this machine has no voice: espeak-ng is not installed")
    return found
