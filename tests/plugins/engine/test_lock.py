"""Two builds that share a cache folder take turns."""
import threading
from pathlib import Path

import pytest

from plugins.engine.lock import alone_in, clear

pytest.importorskip("fcntl", reason="folders cannot be locked here")


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []

    def second() -> None:
        with alone_in(tmp_path):
            order.append("second")

    with alone_in(tmp_path):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive()
        clear(tmp_path)
        waiting.join(0.1)
        assert waiting.is_alive(), "a cache that is emptied is still taken"
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]
    assert f"Another build is using {tmp_path}" in capsys.readouterr().err


def test_builds_with_folders_of_their_own_do_not_wait(tmp_path: Path) -> None:
    with alone_in(tmp_path / "one"), alone_in(tmp_path / "other"):
        assert (tmp_path / "other").is_dir()


def test_an_emptied_folder_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "work" / "qr").mkdir(parents=True)
    (tmp_path / "work" / "qr" / "kept").write_bytes(b"x")
    (tmp_path / "note").write_bytes(b"x")
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == []
