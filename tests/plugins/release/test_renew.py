"""An earlier release becomes the newest, as long as it is as it was released."""

import datetime as dt

import pytest

from plugins.release.renew import renew
from plugins.release.verify.released import Release
from plugins.run.command import Stopped
from tests.plugins.release.sites import ANOTHER, DAY, KEY, released

TODAY = DAY + dt.timedelta(200)  # long after its last day


def test_it_gets_the_next_number_of_all_and_time_from_today(tmp_path):
    folder = released(tmp_path)
    before = Release.read((folder / ".well-known" / "release.json").read_bytes())
    assert renew(folder, before.number + 5, TODAY, KEY) == (before.number + 6, [])
    now = Release.read((folder / ".well-known" / "release.json").read_bytes())
    assert (now.number, now.day, now.until - now.day) == (
        before.number + 6,
        TODAY,
        before.until - before.day,
    )
    assert now.files == before.files


@pytest.mark.parametrize("changed", ["vi/index.html", ".well-known/release.json"])
def test_what_was_changed_is_told_and_nothing_is_written(tmp_path, changed):
    folder = released(tmp_path)
    with (folder / changed).open("ab") as file:
        file.write(b" ")
    before = (folder / ".well-known" / "release.json").read_bytes()
    number, wrong = renew(folder, 0, TODAY, KEY)
    assert number == 0 and wrong
    assert (folder / ".well-known" / "release.json").read_bytes() == before


def test_a_folder_without_a_manifest_is_no_release(tmp_path):
    number, wrong = renew(tmp_path, 0, TODAY, None)
    assert number == 0 and [one.kind for one in wrong] == ["no_manifest"]


def test_a_promised_key_must_be_there_and_be_that_one(tmp_path):
    folder = released(tmp_path)
    for key in (None, ANOTHER):
        with pytest.raises(Stopped):
            renew(folder, 0, TODAY, key)
