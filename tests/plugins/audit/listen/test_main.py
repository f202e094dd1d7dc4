"""`inv listen` tells a page of a folder as a screen reader says it."""

import pytest

from plugins.audit.browser import missing
from tests.commands import run

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Phí</title><main>
<h1>Phí</h1>
<p>Mỗi bản <b>2.500</b> đồng. <span lang="en">Free of charge</span></p>
{more}</main>
"""


@pytest.fixture
def site(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (tmp_path / "phi").mkdir()
    (tmp_path / "phi" / "index.html").write_text(PAGE.format(more=""), "utf-8")
    (tmp_path / "kho.html").write_text(PAGE.format(more="<button></button>"), "utf-8")
    return tmp_path


def listen(site, page, **environment):
    return run("plugins.audit.listen", page, "--output", site, **environment)


@pytest.mark.browser
def test_a_page_is_told_line_by_line(site):
    told = listen(site, "/phi/", REPORT_LANG="vi")
    assert told.returncode == 0, told.stderr
    assert told.stdout.splitlines()[:3] == [
        "phần chính",
        "  tiêu đề cấp 1, Phí",
        "  Mỗi bản 2.500 đồng. Free of charge [en]",
    ]
    assert "Nghe theo được" in told.stdout


@pytest.mark.browser
def test_what_is_hard_to_follow_is_told_after_it_and_is_status_1(site):
    told = listen(site, "kho.html", REPORT_LANG="en")
    assert told.returncode == 1, told.stderr
    assert told.stdout.splitlines()[-1] == "- A button without a name: " + (
        "who listens hears no more than that it is one."
    )


def test_a_page_that_is_not_there_is_said_in_words(site):
    told = listen(site, "/khong-co/", REPORT_LANG="en")
    assert told.returncode == 2
    assert "There is no page /khong-co/" in told.stderr
