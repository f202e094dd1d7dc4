"""The example portal, built: the first thing a newcomer sees."""

import json

import pytest

from tests.plugins.speech.recording_faults import faults


def test_nothing_is_wrong_with_it(example):
    problems = json.loads((example.reports / "problems.json").read_text("utf-8"))
    assert [one for one in problems if one["severity"] == "error"] == []


def test_every_page_that_an_editor_wrote_is_there(example, read):
    there = {page["source"] for page in example.pages}
    assert {page.source for page in read.pages if page.record is not None} <= there
    assert all(example.file(page["url"]).is_file() for page in example.pages)


@pytest.mark.voice
@pytest.mark.whole
def test_every_page_can_be_heard(spoken):
    assert list(faults(spoken.output)) == []
