"""`publish` has what it published put to the list."""

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
