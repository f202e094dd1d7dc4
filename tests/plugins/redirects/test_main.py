"""`publish` has what it published put to the list."""

import pytest

from plugins.frontmatter.header import read_header
from plugins.redirects.__main__ import _write
from plugins.redirects.propose import Rename
from plugins.run.command import Stopped
from tests import commands


def remember(tmp_path, *options):
    return commands.run(
        *("plugins.redirects", "remember", "--content", str(tmp_path / "content")),
        *("--output", str(tmp_path / "output"), *options),
        REPORT_LANG="en",
    )


def test_new_addresses_are_counted_and_an_unwritable_list_undoes_no_publishing(tmp_path):
    (tmp_path / "output" / "api").mkdir(parents=True)
    (tmp_path / "content").mkdir()
    unread = remember(tmp_path)
    assert unread.returncode == 0 and "could not be put into" in unread.stdout
    (tmp_path / "output" / "api" / "pages.json").write_text('[{"url": "/vi/", "kind": "listing"}]')
    told = remember(tmp_path)
    assert told.returncode == 0 and told.stdout.startswith("1 new addresses")
    assert (tmp_path / "content" / "addresses.txt").read_text("utf-8").endswith("/vi/ listing\n")


MOVED = [Rename("/vi/trang/cu/", "/vi/trang/moi/"), Rename("/vi/trang/a, b #1/", "/vi/trang/c/")]
OLD = {"address": "/vi/x/", "to": "/vi/y/"}


@pytest.mark.parametrize(
    ("before", "others"),
    [
        (None, []),
        ("", []),
        ("# Trang cũ.\nmoved:\n- {address: /vi/x/, to: /vi/y/}\n", [OLD]),
        ("moved:  # từ 2020\n\n    - address: /vi/x/\n      to: /vi/y/\ngone: []\n", [OLD]),
        ("\ufeffmoved: []\r\n", []),
        ("gone:\n- {address: /vi/z/, reasons: {vi: Hết hạn.}}\n", []),
    ],
)
def test_lines_are_put_into_the_list_as_it_is_written(tmp_path, before, others):
    file = tmp_path / "moved.yml"
    if before is not None:
        file.write_text(before, "utf-8")
    _write(tmp_path, MOVED)
    header = read_header(file.read_text("utf-8"), "moved.yml", 1)
    new = [{"address": one.address, "to": one.to} for one in MOVED]
    assert not header.problems and header.values["moved"] == [*new, *others]
    assert "gone" not in (before or "") or "gone" in header.values


@pytest.mark.parametrize(
    "before",
    [b"moved: [{address: /vi/x/, to: /vi/y/}]\n", b"moved: {}\n", b"'moved':\n", b"\xff\xfe"],
)
def test_a_file_in_which_lines_have_no_place_stays_as_it_was(tmp_path, before):
    file = tmp_path / "moved.yml"
    file.write_bytes(before)
    with pytest.raises(Stopped):
        _write(tmp_path, MOVED)
    assert file.read_bytes() == before
