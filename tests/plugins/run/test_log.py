"""In a site without a report, problems are lines of Pelican's log."""

import logging

import pytest

from plugins.domain import error, warning
from plugins.run.log import log
from plugins.run.messages import read_messages


def test_each_is_a_line_of_its_severity(caplog: pytest.LogCaptureFixture) -> None:
    found = [
        warning("page-unique-title", "b.md", page="/b.html", title="B", other="a.html"),
        error("page-one-h1", "a.md", 3, page="/a.html", count="2"),
    ]
    log(found, read_messages("en"))
    assert [one.levelno for one in caplog.records] == [logging.WARNING, logging.ERROR]
    assert caplog.messages[1].startswith("a.md:3: Page /a.html has 2 headings of level 1")


def test_two_elements_of_which_the_same_is_said_are_one_line(
    caplog: pytest.LogCaptureFixture,
) -> None:
    values = {"page": "/a.html", "count": "3"}
    found = [error("page-one-h1", "a.md", selector=one, **values) for one in ("#b", "#c")]
    log(found, read_messages("en"))
    assert len(caplog.messages) == 1
