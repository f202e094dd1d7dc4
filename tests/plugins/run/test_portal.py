"""A portal is made of Pelican's settings, ours or those of any other site."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pelican.settings import read_settings

from plugins.run import Portal
from plugins.run.command import Stopped
from plugins.run.project import theme_text


def site(folder: Path, settings: str) -> Path:
    """A project with a folder of content; return its settings' file."""
    (folder / "content").mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return folder / "pelicanconf.py"


def test_a_site_that_has_none_of_our_settings_has_a_whole_portal(tmp_path: Path) -> None:
    settings = read_settings(str(site(tmp_path, 'PATH = "content"\nDEFAULT_LANG = "vi"\n')))
    portal = Portal.from_settings(settings)
    assert portal.languages == ("vi",)
    assert portal.content == tmp_path / "content"
    assert portal.reports == tmp_path / "reports"
    assert portal.words["vi"] and portal.options.speech


def test_pelicans_own_defaults_are_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Portal.from_settings(read_settings()).languages == ("en",)


def test_folders_are_meant_from_the_settings_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = site(tmp_path / "project", "from plugins.run.settings import *\n")
    monkeypatch.chdir(tmp_path)
    portal = Portal.from_settings(read_settings(str(file)))
    project = tmp_path / "project"
    assert portal.cache == project / ".cache"
    assert (portal.output, portal.reports) == (project / "output", project / "reports")
    assert (portal.theme / "tokens.toml").is_file() and portal.languages == ("vi", "en")


def test_the_day_is_an_input_and_must_be_one(tmp_path: Path) -> None:
    settings = read_settings(str(site(tmp_path, 'PATH = "content"\nPORTAL_TODAY = "2027-01-01"\n')))
    assert Portal.from_settings(settings).options.today == dt.date(2027, 1, 1)
    with pytest.raises(Stopped):
        Portal.from_settings({**settings, "PORTAL_TODAY": "tomorrow"})


def test_the_portal_of_a_run_is_made_once(tmp_path: Path) -> None:
    settings = read_settings(str(site(tmp_path, 'PATH = "content"\n')))
    assert Portal.of(settings) is Portal.of(settings)


def test_a_script_that_a_theme_lacks_is_that_of_ours(tmp_path):
    assert "addEventListener" in theme_text(tmp_path, "js/worker.js")
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "worker.js").write_text("// its own", "utf-8")
    assert theme_text(tmp_path, "js/worker.js") == "// its own"
