"""Pages of two builds are told by how they differ."""

import pytest

from plugins.upgrade.compare import compare, how_other

PAGE = (
    b"<html><head><title>A</title></head><body><main><h1>A</h1><p>One two</p></main></body></html>"
)


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        (b"", b"", ""),
        (b"<title>A", b"<title>B", "frame"),
        (b"<p>One two</p>", b"<p class='x'>One  two</p>", "markup"),
        (b"One two", b"One three", "text"),
        (b"<h1>A", b"<h1>B", "text"),
    ],
)
def test_a_page_differs_in_one_way(old, new, way):
    assert how_other(PAGE, PAGE.replace(old, new, 1) if old else PAGE) == way


def test_pages_that_only_one_build_has_are_named_and_other_files_are_not(tmp_path):
    for folder, names in (("old", ("a.html", "b.html")), ("new", ("b.html", "vi/c.html", "d.js"))):
        for name in names:
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).write_bytes(PAGE)
    found = compare(tmp_path / "old", tmp_path / "new")
    assert {way: names for way, names in found.items() if names} == {
        "added": ["vi/c.html"],
        "removed": ["a.html"],
    }
