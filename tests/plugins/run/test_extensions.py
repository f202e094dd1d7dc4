"""Extensions are found by a setting and by entry points, and said to be missing in words."""

from importlib.metadata import EntryPoint

import pytest

from plugins.run import extensions
from plugins.run.command import Stopped
from plugins.run.extensions import GROUP, Extension, load_extensions
from tests.conftest import ROOT

POLLS = ROOT / "tests" / "foreign" / "polls"


def test_an_installed_package_is_found_by_its_entry_point(monkeypatch):
    monkeypatch.syspath_prepend(POLLS)
    point = EntryPoint("polls", "polls:EXTENSION", GROUP)
    monkeypatch.setattr(extensions, "entry_points", lambda group: [point] if group == GROUP else [])
    assert [one.kinds for one in load_extensions()] == [("polls",)]


def test_what_is_no_extension_is_said_in_words():
    for name, key in (("no.such.module", "no_extension_module"), ("json", "no_extension")):
        with pytest.raises(Stopped) as stopped:
            load_extensions([name])
        assert stopped.value.key == key


def test_every_part_of_an_extension_may_be_left_out():
    assert Extension().template_folders == ()
