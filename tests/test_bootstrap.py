"""The bootstrap says what is missing, goes on, and does nothing twice."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
import bootstrap


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any of the programs, and without apt."""
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)


@pytest.mark.parametrize(("system", "command"), [
    ("linux", "sudo apt-get install espeak-ng chromium"), ("darwin", "brew install espeak-ng node"),
    ("win32", "winget install eSpeak-NG.eSpeak-NG"),
])
def test_without_rights_it_prints_the_command_of_this_system(
        bare: None, system: str, command: str, monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(bootstrap.sys, "platform", system)
    bootstrap.programs(bootstrap.PROGRAMS)
    told = capsys.readouterr().out
    assert command in told
    assert "pages will have no audio" in told


def test_without_npm_the_browser_packages_are_left_out(bare: None, monkeypatch: pytest.MonkeyPatch,
                                                       tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    bootstrap.browser_packages()
    assert not (tmp_path / "node_modules").exists()


def test_a_changed_lock_file_is_noticed(tmp_path: Path) -> None:
    lock, made = tmp_path / "requirements.lock", tmp_path / ".made-from"
    lock.write_text("a==1")
    bootstrap.stamp(made, lock)
    assert bootstrap.fresh(made, lock)
    lock.write_text("a==2")
    assert not bootstrap.fresh(made, lock)


def test_what_only_tests_need_is_fetched_once_and_may_fail(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    (tmp_path / "requirements-test.lock").write_text("a==1")
    answers, asked = [False, True], list[Path]()
    monkeypatch.setattr(bootstrap, "install", lambda lock: asked.append(lock) or answers[len(asked) - 1])
    for _ in range(4):
        bootstrap.proofs()
    assert asked == [tmp_path / "requirements-test.lock"] * 2


def test_a_second_run_has_nothing_to_do() -> None:
    root = Path(bootstrap.__file__).parent
    if not (root / ".venv" / ".made-from").exists():
        pytest.skip("this environment was not made by bootstrap.py")
    done = subprocess.run([sys.executable, str(root / "bootstrap.py"), "--list"], capture_output=True, text=True,
                          check=True)
    assert not any(doing in done.stdout for doing in ("Making", "Fetching", "Installing"))


def test_an_interrupted_task_ends_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    for name in ("programs", "environment", "browser_packages"):
        monkeypatch.setattr(bootstrap, name, lambda *_: True)
    monkeypatch.setattr(bootstrap.subprocess, "call", interrupted)
    assert bootstrap.main(["serve"]) == 130
