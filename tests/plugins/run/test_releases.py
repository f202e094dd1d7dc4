"""What a release says of itself, and where those of before lie."""

import json

from plugins.run.releases import commit_of, folder_of_releases, number_of, saved


def released(folder, **said):
    (folder / ".well-known").mkdir(parents=True)
    (folder / ".well-known" / "release.json").write_text(json.dumps(said))
    return folder


def test_number_and_commit_are_read_and_a_folder_without_has_none(tmp_path):
    release = released(tmp_path / "output", number=7, commit="abc-dirty")
    assert (number_of(release), commit_of(release)) == (7, "abc-dirty")
    assert (number_of(tmp_path), commit_of(tmp_path)) == (0, "")
    broken = released(tmp_path / "broken", number="x", commit=None)
    assert (number_of(broken), commit_of(broken)) == (0, "")


def test_those_of_before_come_oldest_first_and_nothing_else_that_lies_there(tmp_path):
    live = tmp_path / "output"
    for name in ("10", "9", "note"):
        (folder_of_releases(live) / name).mkdir(parents=True)
    assert [one.name for one in saved(live)] == ["9", "10"]
