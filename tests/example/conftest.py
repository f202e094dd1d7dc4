"""The example portal, read and built once."""

import pytest

from plugins.catalogue.catalogue import read_catalogue
from tests.conftest import ROOT, built_once

CONTENT = ROOT / "content"


@pytest.fixture(scope="session")
def read():
    """The example's pages and problems, as they are read."""
    return read_catalogue(CONTENT, ("vi", "en"))


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example portal, built without speech."""
    return built_once(tmp_path_factory, "example", CONTENT, "--no-speech")


@pytest.fixture(scope="session")
def spoken(tmp_path_factory):
    """The example portal, built with speech."""
    return built_once(tmp_path_factory, "spoken-example", CONTENT)
