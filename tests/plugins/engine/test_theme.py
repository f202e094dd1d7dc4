"""A theme of one's own holds what it changes, and all else is the package's."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.engine.theme import complete_theme
from plugins.run import theme_folder

from .test_pelican import ENGINE, files, project, start

TOKENS = (theme_folder() / "tokens.toml").read_text(encoding="utf-8")
TEMPLATE = '{% extends "kind.html" %}\n{% block after %}<p>Theo mẫu của tỉnh.</p>{% endblock %}\n'


def theme(folder: Path, **more: str) -> Path:
    """A theme with colours, and files by their path with `__` for `/`."""
    given = {"tokens.toml": TOKENS.replace("#931b12", "#00563f")}
    given |= {name.replace("__", "/"): text for name, text in more.items()}
    for name, text in given.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_package_s_own_theme_is_taken_as_it_is(tmp_path: Path) -> None:
    assert complete_theme(theme_folder().resolve(), tmp_path) == theme_folder().resolve()


def test_its_files_stand_before_those_of_the_package(tmp_path: Path) -> None:
    own = theme(tmp_path / "dat", **{"templates__page.html": TEMPLATE, "css__base__own.css": "p{}"})
    whole = complete_theme(own, tmp_path / "cache")
    assert whole.name == "dat"
    assert files(whole) == files(theme_folder()) | files(own)


def test_what_it_gives_up_is_the_package_s_again(tmp_path: Path) -> None:
    own = theme(tmp_path / "dat", **{"templates__page.html": TEMPLATE, "css__base__own.css": "p{}"})
    whole = complete_theme(own, tmp_path / "cache")
    (own / "templates" / "page.html").unlink()
    (own / "css" / "base" / "own.css").unlink()
    assert complete_theme(own, tmp_path / "cache") == whole
    assert files(whole) == files(theme_folder()) | files(own)


def test_what_stayed_as_it_was_is_not_written_again(tmp_path: Path) -> None:
    own = theme(tmp_path / "dat")
    file = complete_theme(own, tmp_path / "cache") / "tokens.toml"
    before = file.stat().st_ino
    complete_theme(own, tmp_path / "cache")
    assert file.stat().st_ino == before


@pytest.mark.slow
def test_a_portal_is_built_with_its_colours_styles_and_template(tmp_path: Path) -> None:
    folder = project(tmp_path, more='THEME = "dat"\n')
    theme(
        folder / "dat",
        **{"templates__page.html": TEMPLATE, "css__base__own.css": "h1{letter-spacing:.1rem}"},
    )
    done = start(ENGINE, folder)
    assert done.returncode == 0, done.stdout
    [sheet] = (folder / "output" / "assets").glob("style.*.css")
    assert "#00563f" in sheet.read_text(encoding="utf-8")
    assert "letter-spacing:.1rem" in sheet.read_text(encoding="utf-8")
    page = (folder / "output" / "vi" / "trang" / "gio" / "index.html").read_text(encoding="utf-8")
    assert "Theo mẫu của tỉnh." in page
    assert "Mở cửa từ tám giờ." in page


@pytest.mark.slow
@pytest.mark.parametrize("mistake", ["{{ page.no_such_thing.x }}", "{% if", "{% no_such_tag %}"])
def test_a_template_that_fails_is_named_by_its_line_in_the_theme(
    tmp_path: Path, mistake: str
) -> None:
    folder = project(tmp_path, more='THEME = "dat"\n')
    wrong = TEMPLATE.replace("<p>", f"\n{mistake}<p>")
    theme(folder / "dat", **{"templates__page.html": wrong})
    done = start(ENGINE, folder)
    assert done.returncode == 1
    assert " dat/templates/page.html:3 – " in done.stdout


@pytest.mark.slow
def test_a_component_that_fails_is_a_problem_of_the_pages_that_have_it(tmp_path: Path) -> None:
    folder = project(tmp_path, more='THEME = "dat"\n')
    theme(folder / "dat", **{"components__feedback__feedback.html": "<p>\n{% no_such_tag %}"})
    done = start(ENGINE, folder)
    assert done.returncode == 1
    assert " dat/components/feedback/feedback.html:2 – " in done.stdout
