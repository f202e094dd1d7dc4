"""All files are exchanged, or none."""

import pytest

from plugins.run import paths
from plugins.upgrade import exchange as module
from plugins.upgrade.exchange import exchange

FILES = {"a.md": b"new", "b/c.md": b"made", "old.whl": None, "z.md": b"last"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "old.whl").write_bytes(b"wheel")
    return tmp_path


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_files_are_written_made_and_removed(folder):
    exchange(folder, FILES)
    assert files(folder) == {"a.md": b"new", "b/c.md": b"made", "z.md": b"last"}


def test_where_one_fails_all_are_as_they_were(folder, monkeypatch):
    before, usual = files(folder), paths.write

    def write(folder, name, content):
        if name == "z.md":
            raise OSError(28, "No space left on device")
        usual(folder, name, content)

    monkeypatch.setattr(module.paths, "write", write)
    with pytest.raises(OSError, match="No space"):
        exchange(folder, FILES)
    assert files(folder) == before
