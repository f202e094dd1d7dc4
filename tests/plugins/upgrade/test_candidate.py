"""A copy of a portal gets another version of the tool."""

import pytest

from plugins.run.command import Stopped
from plugins.upgrade.candidate import differences, fetch, own_wheel, version_of

WHEEL = "cong_mo-0.10.2-py3-none-any.whl"


def test_the_version_stands_in_the_wheels_name(tmp_path):
    assert version_of(tmp_path / WHEEL) == "0.10.2"
    assert version_of(tmp_path / "pelican-4.12.0-py3-none-any.whl") == ""


def test_a_folder_without_a_tool_of_its_own_is_no_started_portal(tmp_path):
    with pytest.raises(Stopped):
        own_wheel(tmp_path)
    (tmp_path / "tool").mkdir()
    (tmp_path / "tool" / WHEEL).touch()
    assert own_wheel(tmp_path).name == WHEEL


@pytest.mark.parametrize("wanted", ["nowhere.whl", "latest", "../x"])
def test_what_is_no_version_is_said(wanted, tmp_path):
    with pytest.raises(Stopped) as stopped:
        fetch(wanted, tmp_path)
    assert wanted in str(stopped.value)


def test_a_candidate_differs_in_what_it_has_otherwise_and_not_in_what_is_made(tmp_path):
    files = {
        "old/content/a.md": "same",
        "new/content/a.md": "same",
        "old/content/b.md": "before",
        "new/content/b.md": "after",
        "old/tool/1.whl": "1",
        "new/tool/2.whl": "2",
        "old/output/index.html": "made",
        "new/.venv/x": "made",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert differences(tmp_path / "old", tmp_path / "new") == {
        "content/b.md": b"after",
        "tool/1.whl": None,
        "tool/2.whl": b"2",
    }
