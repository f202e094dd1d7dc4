"""Two builds that share a cache folder take turns."""

import threading
from pathlib import Path

import pytest

from plugins.engine.lock import alone_at, alone_in, clear
from plugins.engine.output import replace
from tests.conftest import STUCK

pytest.importorskip("fcntl", reason="folders cannot be locked here")


def test_a_second_build_waits_for_the_first_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORT_LANG", "en")
    order: list[str] = []

    def second() -> None:
        with alone_in(tmp_path):
            order.append("second")

    with alone_in(tmp_path):
        waiting = threading.Thread(target=second)
        waiting.start()
        said = ""
        while f"Another build is using {tmp_path}" not in said:
            said += capsys.readouterr().err
            waiting.join(0.02)
        assert waiting.is_alive()
        clear(tmp_path)
        waiting.join(0.1)
        assert waiting.is_alive(), "a cache that is emptied is still taken"
        order.append("first")
    waiting.join(STUCK)
    assert order == ["first", "second"]


def test_who_puts_a_site_in_place_waits_for_another_and_leaves_nothing(tmp_path: Path) -> None:
    live, new = tmp_path / "output", tmp_path / "new"
    new.mkdir()
    with alone_at(live, "lock"):
        waiting = threading.Thread(target=replace, args=(new, live))
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive() and not live.exists()
    waiting.join(STUCK)
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_lock_of_a_process_that_died_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / ".output.publish").touch()
    with alone_at(tmp_path / "output", "publish"):
        assert (tmp_path / ".output.publish").exists()
    assert list(tmp_path.iterdir()) == []


def test_builds_with_folders_of_their_own_do_not_wait(tmp_path: Path) -> None:
    with alone_in(tmp_path / "one"), alone_in(tmp_path / "other"):
        assert (tmp_path / "other").is_dir()


def test_an_emptied_folder_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "work" / "qr").mkdir(parents=True)
    (tmp_path / "work" / "qr" / "kept").write_bytes(b"x")
    (tmp_path / "note").write_bytes(b"x")
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == []
