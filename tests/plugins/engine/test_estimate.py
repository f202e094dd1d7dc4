"""What recordings will take, asked from the terminal; and books, where they are asked for."""

import pytest

from tests import commands
from tests.conftest import ROOT

LIFE_EVENT = "---\ntitle: Sinh con\n---\nMừng gia đình có thêm thành viên.\n"


@pytest.fixture
def project(tmp_path):
    """A project of its own, whose settings are the defaults."""
    page = tmp_path / "content" / "vi" / "su-kien" / "sinh-con.md"
    page.parent.mkdir(parents=True)
    page.write_text(LIFE_EVENT, encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text("from plugins.settings import *\n", encoding="utf-8")
    return tmp_path


def run(project, *words):
    settings = {"PYTHONPATH": str(ROOT), "PORTAL_PROJECT": str(project)}
    done = commands.run("plugins.engine", *words, cwd=project, REPORT_LANG="en", **settings)
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.mark.slow
def test_recordings_are_told_and_nothing_is_left_in_the_project_but_what_is_cached(project):
    done = run(project, "recordings")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "life events, Vietnamese: 1 pages" in done.stdout
    assert "Pages:" not in done.stdout and "Ready" not in done.stdout
    # Python keeps the compiled settings where it may.
    left = {one.name for one in project.iterdir()} - {"__pycache__"}
    assert sorted(left) == [
        ".cache",
        "content",
        "pelicanconf.py",
        "reports",
    ]
    assert not (project / ".cache" / "estimate").exists()


@pytest.mark.slow
@pytest.mark.voice
def test_a_book_is_made_and_linked_only_where_it_is_asked_for(project):
    page = project / "output" / "vi" / "su-kien" / "sinh-con" / "index.html"
    book = project / "output" / "audio" / "vi" / "su-kien" / "sinh-con.epub"
    first = run(project, "build")
    assert first.returncode == 0, first.stdout + first.stderr
    assert "sentences are still to be spoken" in first.stderr
    assert ".mp3" in page.read_text("utf-8") and ".epub" not in page.read_text("utf-8")
    assert not book.exists() and "EPUB" not in first.stdout
    second = run(project, "build", "--books")
    assert book.is_file() and 'sinh-con.epub" download' in page.read_text("utf-8")
    assert "Books to read and hear (EPUB): 1" in second.stdout
    assert "still to be spoken" not in second.stderr
