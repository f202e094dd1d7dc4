"""From a command's options to settings."""

import pytest

from plugins.engine.run import Request, read
from plugins.run.command import Stopped
from tests import commands
from tests.conftest import ROOT


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


def test_settings_of_wrong_types_are_told_all_at_once_before_a_build(project, tmp_path):
    wrong = {"CACHE_PATH": None, "JINJA_FILTERS": 3, "PORTAL_EXTENSIONS": [3], "PORTAL_KINDS": 3}
    wrong |= {"PORTAL_LOCALES": 3, "PORTAL_REPORTS": 3, "LANGUAGES": 3}
    project("\n".join(f"{name} = {value!r}" for name, value in wrong.items()))
    environment = {"PYTHONPATH": str(ROOT), "REPORT_LANG": "en"}
    done = commands.run("plugins.engine", "build", "--quiet", cwd=tmp_path, **environment)
    assert done.returncode == 1, done.stdout + done.stderr
    told = [name for name in wrong if f"cannot be the value of {name}" in done.stdout]
    assert told == [*wrong] and not (tmp_path / "output").exists()
