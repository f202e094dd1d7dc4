"""A plugin of somebody else's adds words, messages, a component, a kind and a rule to a portal."""

import sys
from pathlib import Path

import pytest

from tests import commands

from .conftest import ROOT

POLLS = Path(__file__).parent / "polls"
SETTINGS = """
from plugins.settings import *
PORTAL_EXTENSIONS = ["polls"]
PORTAL_SPEECH = False
PORTAL_TODAY = "2026-11-29"
PORTAL_JOBS = 1
"""
POLL = "---\ntitle: Giờ chợ\nquestion: Chợ mở cửa lúc nào?\nanswers: {answers}\n---\n"


@pytest.fixture
def build(tmp_path):
    """Build a portal with a poll of these answers; return the process, and the poll's page."""

    def built(answers):
        page = tmp_path / "content" / "vi" / "tham-do" / "gio-cho.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(POLL.format(answers=answers), "utf-8")
        (tmp_path / "pelicanconf.py").write_text(SETTINGS, "utf-8")
        done = commands.run(
            *("pelican", "-s", "pelicanconf.py"),
            cwd=tmp_path,
            PYTHONPATH=f"{ROOT}:{POLLS}",
            REPORT_LANG="en",
        )
        return done, tmp_path / "output" / "vi" / "tham-do" / "gio-cho" / "index.html"

    return built


@pytest.mark.slow
def test_its_kind_component_and_words_are_on_the_page(build, tmp_path):
    done, page = build("[5 giờ, 6 giờ]")
    assert done.returncode == 0, done.stdout + done.stderr
    text = page.read_text("utf-8")
    assert "<legend>Chợ mở cửa lúc nào?</legend>" in text
    assert "Cảm ơn bà con đã góp ý." in text
    (sheet,) = (tmp_path / "output" / "assets").glob("style.*.css")
    assert ".c-poll" in sheet.read_text("utf-8")


@pytest.mark.slow
def test_its_content_rule_speaks_in_its_own_words(build):
    done, _ = build("[5 giờ]")
    assert done.returncode == 1
    assert "The poll has 1 answers." in done.stdout


@pytest.mark.slow
def test_its_audit_rule_looks_at_written_pages(build, monkeypatch, tmp_path):
    own = tmp_path / "own"
    component = POLLS / "theme" / "components" / "poll" / "poll.html"
    (own / "components" / "poll").mkdir(parents=True)
    broken = component.read_text("utf-8").replace("<legend>", "<b>").replace("</legend>", "</b>")
    (own / "components" / "poll" / "poll.html").write_text(broken, "utf-8")
    monkeypatch.setattr(
        sys.modules[__name__], "SETTINGS", f'{SETTINGS}THEME_TEMPLATES_OVERRIDES = ["own"]\n'
    )
    done, _ = build("[5 giờ, 6 giờ]")
    assert done.returncode == 1
    assert "A poll on the page has no question" in done.stdout, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.browser
def test_its_audit_rule_looks_at_pages_in_the_browser_audit_too(build, tmp_path):
    done, page = build("[5 giờ, 6 giờ]")
    assert done.returncode == 0, done.stdout + done.stderr
    broken = page.read_text("utf-8").replace("<legend>", "<b>").replace("</legend>", "</b>")
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "index.html").write_text(broken, "utf-8")
    audited = commands.run(
        *("plugins.audit", "--output", "one", "--lang", "en"),
        cwd=tmp_path,
        PYTHONPATH=f"{ROOT}:{POLLS}",
    )
    assert "A poll on the page has no question" in audited.stdout, audited.stderr
