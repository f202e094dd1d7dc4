"""From a command's options to settings."""

import pytest

from plugins.engine.run import Request, read
from plugins.run.command import Stopped


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty portal with settings of its own, in which the command is given."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)

    def write(line):
        (tmp_path / "pelicanconf.py").write_text(
            f"from plugins.settings import *\n{line}\n", encoding="utf-8"
        )

    return write


def test_what_is_asked_for_goes_before_the_settings(project, tmp_path):
    project("PORTAL_QUIET = True")
    settings = read(Request(drafts=True, output=tmp_path / "site"))
    assert (settings["PORTAL_QUIET"], settings["PORTAL_DRAFTS"]) == (True, True)
    assert settings["OUTPUT_PATH"] == str(tmp_path / "site")


@pytest.mark.parametrize(
    ("line", "key"), [('THEME = "khong-co"', "no_theme"), ("1 / 0", "settings_broken")]
)
def test_settings_that_cannot_be_used_are_told_in_words(project, line, key):
    project(line)
    with pytest.raises(Stopped) as stopped:
        read(Request())
    assert stopped.value.key == key
