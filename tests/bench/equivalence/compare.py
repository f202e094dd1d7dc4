"""Builds a project again after each edit and from nothing, and compares the two, file by file."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

#: An edit changes the project's folder and says what it did; nothing where it could not.
Edit = Callable[[Random, "Trial"], str | None]
#: Between the edits of one step.
SEPARATOR = "; "


@dataclass
class Trial:
    """A project that is edited, and where its builds are.

    `command` is what builds, with `{output}` and `{state}` for the two folders. `output` and
    `state` are those of the build that goes on from edit to edit; `killed` says after how many
    seconds the next build is to be killed.
    """

    project: Path
    output: Path
    state: Path
    command: Sequence[str]
    killed: float | None = None
    undo: list[Callable[[], None]] = field(default_factory=list)

    def build(self, output: Path, state: Path) -> tuple[int, str]:
        """Build; return the status and what was printed."""
        command = [one.format(output=output, state=state) for one in self.command]
        done = subprocess.run(
            command,
            cwd=self.project,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **self._compiled()},
        )
        return done.returncode, done.stdout

    def _compiled(self) -> dict[str, str]:
        """Where Python keeps what it compiled: not among the files that are edited."""
        return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{self.state}-compiled"}

    def start_and_kill(self, seconds: float) -> None:
        """Begin a build and kill it and all that it started."""
        command = [one.format(output=self.output, state=self.state) for one in self.command]
        with subprocess.Popen(
            command,
            cwd=self.project,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as running:
            time.sleep(seconds)
            os.killpg(running.pid, signal.SIGKILL)


@dataclass(frozen=True)
class Step:
    """What came of one edit: the files that differ from those of a build from nothing, and both
    statuses.
    """

    edit: str
    differing: tuple[str, ...]
    status: int
    clean_status: int
    printed: str = ""

    @property
    def same(self) -> bool:
        """Whether the two builds came out as one."""
        return not self.differing and self.status == self.clean_status


def follow(trial: Trial, edits: Sequence[Edit], random: Random, every: int = 1) -> Iterator[Step]:
    """Make one edit after another, build after each, and compare after each, or after so many:
    what was not made again stays, and is found later. A build that fails is compared at once, and
    the edit taken back: those that follow would compare nothing.
    """
    trial.build(trial.output, trial.state)
    before = trial.project.with_name("before")
    done: list[str] = []
    for number, edit in enumerate(edits, 1):
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(trial.project, before, symlinks=True)
        if made := edit(random, trial):
            done.append(made)
            if trial.killed is not None:
                trial.start_and_kill(trial.killed)
                trial.killed = None
        if not done:
            continue
        built = trial.build(trial.output, trial.state) if made else (0, "")
        if built[0] or len(done) >= every or number == len(edits):
            step = compare(trial, SEPARATOR.join(done), built)
            yield step
            done.clear()
            if step.status and step.clean_status:
                shutil.rmtree(trial.project)
                before.rename(trial.project)
        while trial.undo:
            trial.undo.pop()()


def compare(trial: Trial, edit: str, built: tuple[int, str] | None = None) -> Step:
    """Build once more, unless that was `built` already, build from nothing, and say what differs.
    Where a build fails, nothing is put in place: only that both fail is compared.
    """
    status, printed = built or trial.build(trial.output, trial.state)
    output, state = trial.output.with_name("clean"), trial.state.with_name("clean-state")
    for folder in (output, state):
        shutil.rmtree(folder, ignore_errors=True)
    clean_status, clean = trial.build(output, state)
    differing = () if status or clean_status else tuple(differences(trial.output, output))
    unlike = differing or status != clean_status
    return Step(edit, differing, status, clean_status, printed + clean if unlike else "")


def differences(one: Path, other: Path) -> Iterator[str]:
    """The files that are not the same in two folders, each with how it differs."""
    first, second = files(one), files(other)
    for path in sorted(first.keys() | second.keys()):
        if path not in second:
            yield f"{path} is left"
        elif path not in first:
            yield f"{path} is missing"
        elif first[path] != second[path]:
            yield f"{path} differs"


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
