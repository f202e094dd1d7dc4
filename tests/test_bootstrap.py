"""The bootstrap says what is missing, goes on, and does nothing twice."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
import bootstrap

UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n'


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any of the programs, and without apt."""
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name, path="": None)


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ("ID=debian\n", "sudo apt-get install espeak-ng chromium chromium-driver"),
        (UBUNTU, "sudo snap install chromium"),
        ("ID=linuxmint\nID_LIKE='ubuntu debian'\n", "sudo snap install chromium"),
        ("ID=fedora\n", "sudo dnf install"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "sudo dnf install"),
        ("ID=manjaro\nID_LIKE=arch\n", "sudo pacman -S"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "sudo zypper"),
        ("ID=alpine\n", "sudo apk add"),
        ("", "sudo apt-get install"),
        ("darwin", "brew install espeak-ng node"),
        ("win32", "winget install eSpeak-NG.eSpeak-NG"),
    ],
)
def test_without_rights_it_prints_the_command_of_this_system(
    bare: None,
    release: str,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(
        bootstrap.sys, "platform", release if release in ("darwin", "win32") else "linux"
    )
    monkeypatch.setattr(bootstrap, "OS_RELEASE", tmp_path / "os-release")
    if release:
        (tmp_path / "os-release").write_text(release)
    bootstrap.programs(bootstrap.NEEDED["publish"])
    told = capsys.readouterr().out
    assert command in told
    assert "pages will have no audio" in told and "các trang sẽ không có bản đọc" in told


@pytest.mark.parametrize(("lang", "lines"), [("vi", 1), ("en", 1), ("", 2), ("fr", 2)])
def test_it_speaks_the_language_asked_for_or_all(
    lang: str, lines: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORT_LANG", lang)
    bootstrap.say("missing", name="npm", what="no_npm")
    told = capsys.readouterr().out.splitlines()
    assert len(told) == lines and all("npm" in line and "no_npm" not in line for line in told)


def test_both_languages_say_the_same_things_with_the_same_blanks() -> None:
    blanks = {
        lang: {key: sorted(re.findall(r"{(\w+)}", text)) for key, text in words.items()}
        for lang, words in bootstrap.WORDS.items()
    }
    assert blanks["vi"] == blanks["en"]
    said = set(re.findall(r'say\("(\w+)"', Path(bootstrap.__file__).read_text("utf-8")))
    said |= {what for _, what in bootstrap.PROGRAMS.values()}
    assert set(blanks["vi"]) == said


class Ubuntu:
    """A machine with apt whose packages are Ubuntu's: no `chromium`, and npm cannot be installed
    today.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, has: tuple[str, ...] = ()) -> None:
        self.installed = {"apt-get", "apt-cache", *has}
        self.asked: list[list[str]] = []
        monkeypatch.setattr(
            bootstrap.shutil,
            "which",
            lambda name, path="": name if name in self.installed else None,
        )
        monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(bootstrap.subprocess, "call", self.call)
        monkeypatch.setattr(bootstrap, "system", lambda: "ubuntu")
        monkeypatch.setattr(bootstrap, "has_venv", lambda: True)

    def call(self, command: list[str], **_: object) -> int:
        self.asked.append(command)
        package = command[-1]
        several = len([word for word in command[3:] if not word.startswith("-")]) > 1
        if command[0] == "apt-cache":
            return int(package not in ("espeak-ng", "npm"))
        if "install" in command:
            if package != "espeak-ng" or several:
                return 100
            self.installed.add(package)
        return 0


def test_a_package_that_cannot_be_had_keeps_no_other_from_being_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORT_LANG", "en")
    machine = Ubuntu(monkeypatch)
    bootstrap.programs(bootstrap.NEEDED["publish"])
    told = capsys.readouterr().out
    assert "espeak-ng" in machine.installed
    asked = [command[5:] for command in machine.asked if "install" in command]
    assert asked == [["espeak-ng", "npm"], ["espeak-ng"], ["npm"]]
    assert "npm could not be installed; the rest goes on." in told
    assert "lacks chromium" in told and "lacks npm" in told and "lacks espeak-ng" not in told
    assert (
        "sudo apt-get install npm && sudo snap install chromium\n" in told
        and "Google Chrome" in told
    )


def test_google_chrome_and_its_driver_will_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Ubuntu(monkeypatch, ("google-chrome-stable", "chromedriver", "espeak-ng", "npm"))
    bootstrap.programs(bootstrap.NEEDED["publish"])
    assert capsys.readouterr().out == "" and machine.asked == []


def test_without_npm_the_browser_packages_are_left_out(
    bare: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    bootstrap.browser_packages(developing=True)
    assert not (tmp_path / "node_modules").exists()


def test_a_portal_goes_without_the_linter_of_scripts_until_somebody_develops(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    (tmp_path / "node_modules").mkdir()
    asked = list[bool]()
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(
        bootstrap.subprocess,
        "call",
        lambda words, cwd: asked.append("--omit=dev" in words) or 0,
    )
    for developing in (False, False, True, True, False):
        bootstrap.browser_packages(developing=developing)
    assert asked == [True, False]


def test_a_changed_lock_file_is_noticed(tmp_path: Path) -> None:
    lock, made = tmp_path / "requirements.lock", tmp_path / ".made-from"
    lock.write_text("a==1")
    bootstrap.stamp(made, lock)
    assert bootstrap.fresh(made, lock)
    lock.write_text("a==2")
    assert not bootstrap.fresh(made, lock)


@pytest.mark.parametrize(
    ("line", "programs", "locks", "npm"),
    [
        ("", (), (), None),
        ("check", (), (), None),
        ("serve", ("espeak-ng",), (), None),
        ("start portal --yes", (), ("wheel",), None),
        ("audit", ("chromium", "chromedriver", "npm"), (), False),
        ("publish --no-speech", ("espeak-ng", "chromium", "chromedriver", "npm"), (), False),
        ("lint", ("npm",), ("dev",), True),
        ("fonts", ("npm",), ("dev",), True),
        ("test --fast", (), ("dev",), True),
        (
            "test",
            ("espeak-ng", "chromium", "chromedriver", "npm", "java"),
            ("dev", "test"),
            True,
        ),
    ],
)
def test_a_task_brings_what_it_needs_and_nothing_else(
    line: str,
    programs: tuple[str, ...],
    locks: tuple[str, ...],
    npm: bool | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    fetched: list[object] = []
    monkeypatch.setattr(bootstrap, "programs", asked.append)
    monkeypatch.setattr(bootstrap, "environment", lambda: True)
    monkeypatch.setattr(bootstrap, "more_packages", lambda name: asked.append(name) or True)
    monkeypatch.setattr(
        bootstrap, "browser_packages", lambda developing: fetched.append(developing)
    )
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command: 0)
    assert bootstrap.main(line.split()) == 0
    assert asked == [programs, *locks]
    assert fetched == ([] if npm is None else [npm])


def test_every_program_that_a_task_needs_is_known_on_every_system() -> None:
    needed = {name for names in bootstrap.NEEDED.values() for name in names}
    assert needed == bootstrap.PROGRAMS.keys()
    for steps in bootstrap.COMMANDS.values():
        known = {name for packages in steps.values() for name in packages}
        assert known >= needed - {"chromedriver"}


def test_what_a_task_needs_besides_is_fetched_once_and_may_fail(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    (tmp_path / "requirements-test.lock").write_text("a==1")
    answers, asked = [False, True], list[Path]()
    monkeypatch.setattr(
        bootstrap, "install", lambda lock: asked.append(lock) or answers[len(asked) - 1]
    )
    assert [bootstrap.more_packages("test") for _ in range(4)] == [False, True, True, True]
    assert asked == [tmp_path / "requirements-test.lock"] * 2


class Packages:
    """An environment whose pip and uv install, or do not; `asked` is who was asked for what."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path, *broken: str) -> None:
        self.asked: list[tuple[str, str]] = []
        self.broken = broken
        for name in ("requirements.lock", "requirements-uv.lock"):
            (folder / name).write_text("a==1 --hash=sha256:0")
        monkeypatch.setattr(bootstrap, "ROOT", folder)
        monkeypatch.setattr(bootstrap, "VENV", folder)
        monkeypatch.setattr(bootstrap, "registry", lambda: {"UV_INDEX": "https://goi.example"})
        monkeypatch.setattr(bootstrap.subprocess, "call", self.call)

    def call(self, command: list[str], **options: dict[str, str]) -> int:
        who = "uv" if command[0] == str(bootstrap.UV) else "pip"
        assert "--require-hashes" in command
        if who == "uv":
            assert options["env"]["UV_INDEX"] == "https://goi.example"
        what = Path(command[-1]).name
        self.asked.append((who, what))
        return int(who in self.broken or what in self.broken)


def test_packages_are_installed_by_uv_which_pip_brings_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = Packages(monkeypatch, tmp_path)
    lock = tmp_path / "requirements.lock"
    assert bootstrap.install(lock) and bootstrap.install(lock)
    assert made.asked == [
        ("pip", "requirements-uv.lock"),
        ("uv", "requirements.lock"),
        ("uv", "requirements.lock"),
    ]


@pytest.mark.parametrize("broken", ["uv", "requirements-uv.lock"])
def test_where_uv_cannot_be_had_or_fails_pip_installs_the_same(
    broken: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = Packages(monkeypatch, tmp_path, broken)
    assert bootstrap.install(tmp_path / "requirements.lock")
    assert made.asked[-1] == ("pip", "requirements.lock")


def test_where_nothing_can_be_had_it_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Packages(monkeypatch, tmp_path, "uv", "pip")
    assert not bootstrap.install(tmp_path / "requirements.lock")


def test_uv_takes_packages_from_where_pip_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = tmp_path / "pip.conf"
    settings.write_text(
        "[global]\nindex-url = https://goi.example/simple\ncert = /etc/ours.pem\n"
        f"extra-index-url =\n  https://a.example\n  file://{tmp_path}\n  file:///nowhere/simple\n"
        "find-links = /nowhere/wheels\n"
    )
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    for name in ("PIP_FIND_LINKS", "PIP_CERT", "UV_INDEX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.setenv("PIP_INDEX_URL", "https://nearer.example/simple")
    monkeypatch.setenv("SSL_CERT_FILE", "/etc/already.pem")
    assert bootstrap.registry() == {
        "UV_DEFAULT_INDEX": "https://nearer.example/simple",
        "UV_INDEX": f"https://a.example file://{tmp_path}",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_SYSTEM_CERTS": "1",
    }


def test_a_folder_that_nothing_can_be_written_to_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "requirements.lock").write_text("a==1")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap.os, "access", lambda path, mode: False)
    assert not bootstrap.environment()
    assert f"Nothing can be written to {tmp_path}" in capsys.readouterr().out


def test_a_portal_of_its_own_has_no_packages_of_developers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "install", lambda lock: False)
    assert bootstrap.more_packages("wheel")
    (tmp_path / "requirements-wheel.lock").touch()
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    assert not bootstrap.more_packages("wheel")


def test_an_environment_that_is_shared_by_a_link_is_never_emptied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "requirements.lock").write_text("a==2")
    shared = tmp_path / "elsewhere" / bootstrap.BIN.name / bootstrap.PYTHON.name
    shared.parent.mkdir(parents=True)
    shared.touch()
    (tmp_path / ".venv").symlink_to(tmp_path / "elsewhere")
    asked = list[list[str]]()
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(
        bootstrap, "PYTHON", tmp_path / ".venv" / bootstrap.BIN.name / bootstrap.PYTHON.name
    )
    monkeypatch.setattr(
        bootstrap.subprocess, "call", lambda command, **_: asked.append(command) or 0
    )
    monkeypatch.setattr(bootstrap, "registry", dict)
    (tmp_path / "requirements-uv.lock").write_text("uv==1")
    assert bootstrap.environment()
    assert not [command for command in asked if "venv" in command]
    assert bootstrap.fresh(
        tmp_path / ".venv" / ".made-from",
        tmp_path / "requirements.lock",
        bootstrap.VERSION.encode(),
    )


def test_a_second_run_has_nothing_to_do() -> None:
    root = Path(bootstrap.__file__).parent
    if not bootstrap.fresh(
        bootstrap.VENV / ".made-from", root / "requirements.lock", bootstrap.VERSION.encode()
    ):
        pytest.skip(
            "this environment was not made by bootstrap.py, or for another list of packages"
        )
    done = subprocess.run(
        [sys.executable, str(root / "bootstrap.py"), "--list"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not any(doing in done.stdout for doing in ("Making", "Adding", "Fetching", "Installing"))


def test_an_interrupted_task_ends_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    for name in ("programs", "environment"):
        monkeypatch.setattr(bootstrap, name, lambda *_, **__: True)
    monkeypatch.setattr(bootstrap.subprocess, "call", interrupted)
    assert bootstrap.main(["serve"]) == 130
