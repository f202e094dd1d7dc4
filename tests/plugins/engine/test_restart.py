"""A process makes way for another where what it has loaded is no longer what there is."""

from pathlib import Path

import pytest

from plugins.engine import restart

CONTENT, THEME = Path("/c/content"), Path("/c/theme")


@pytest.mark.parametrize(
    ("changed", "needed"),
    [
        ("/c/content/vi/trang/a.md", False),
        ("/c/content/theme.toml", False),
        ("/c/theme/templates/base.html", False),
        ("/c/theme/components/steps/steps.css", False),
        ("/c/theme/locales/vi/words.toml", True),
        ("/c/pelicanconf.py", True),
        ("/c/plugins/engine/serve.py", True),
    ],
)
def test_code_settings_and_words_are_loaded_once_and_content_each_time(changed, needed):
    assert restart.needed([CONTENT / "b.md", Path(changed)], CONTENT, THEME) is needed


def test_nothing_that_changed_needs_nothing():
    assert not restart.needed([], CONTENT, THEME)


def test_code_of_ones_own_is_watched_and_that_of_libraries_is_not():
    package = Path(restart.__file__).parents[1]
    assert package in restart.loaded([])
    assert package not in restart.loaded([package])
    assert not [one for one in restart.loaded([]) if "site-packages" in one.parts]


def test_of_a_folder_that_holds_what_is_built_only_its_code_is_watched():
    package = Path(restart.__file__).parents[1]
    places = restart.loaded([package / "engine" / "cache"])
    assert package / "engine" not in places and package / "engine" / "restart.py" in places
    assert package / "run" in places and package not in places


def test_something_installed_is_seen_by_its_folder(tmp_path, monkeypatch):
    libraries = tmp_path / "site-packages"
    libraries.mkdir()
    monkeypatch.setattr("sys.path", [str(libraries)])
    before = restart.libraries()
    (libraries / "x-1.0.dist-info").mkdir()
    assert [place for place, _ in before] == [str(libraries)]
    assert restart.libraries() != before
