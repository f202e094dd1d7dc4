"""`python -m plugins.scaffold FOLDER`: asks, then writes a portal's own repository."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ..run import PACKAGE, paths
from ..run.command import Parser, Stopped, Words, display_path, run, started_from
from ..run.distribution import write_wheel
from .answers import READERS, Answers, WrongAnswer
from .ask import from_options, from_person
from .repository import repository

#: Scripts that a server starts.
_STARTED = (".sh",)


def main() -> int:
    """Run the command; return its exit status."""
    return run(_main)


def _main() -> int:
    parser = Parser(prog=f"python -m {PACKAGE}.scaffold")
    parser.add_argument("folder", type=Path)
    for name in READERS:
        parser.add_argument(f"--{name}")
    parser.add_argument("--yes", action="store_true", help="ask nothing")
    given = parser.parse_args()
    folder = started_from() / given.folder
    _see_to_room(folder)
    options = {name: getattr(given, name) for name in READERS}
    answers = _answers(options, folder, ask=not given.yes and sys.stdin.isatty())
    if answers is None:
        return 2
    with TemporaryDirectory() as place:
        files = repository(answers, folder.name, write_wheel(Path(place)))
    _write(folder, files)
    say = Words()
    committed = _commit(folder, say("start.commit"))
    sys.stdout.write(f"{say('start.done', path=display_path(folder))}\n")
    if not committed:
        sys.stdout.write(f"{say('start.no_commit')}\n")
    return 0


def _see_to_room(folder: Path) -> None:
    """A folder that holds anything is left alone. Raises Stopped."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise Stopped("not_a_folder", path=folder)
    if folder.is_dir() and paths.entries(folder):
        raise Stopped("not_empty", path=folder)


def _answers(options: Mapping[str, str | None], folder: Path, *, ask: bool) -> Answers | None:
    """The answers, asked for at the terminal or not; None where what is wrong has been told."""
    say = Words()

    def put(question: str, default: str) -> str:
        hint = f" [{default}]" if default else ""
        return input(f"{say(f'start.ask_{question}')}{hint} ").strip()

    def tell(wrong: WrongAnswer) -> None:
        sys.stderr.write(f"{say(f'start.{wrong.key}', **wrong.values)}\n")

    if ask:
        try:
            return from_person(options, put, tell)
        except EOFError:
            raise KeyboardInterrupt from None
    answers, wrong = from_options(options)
    for one in wrong:
        tell(one)
    return answers


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        paths.write(folder, name, content)
        if name.endswith(_STARTED):
            (folder / name).chmod(0o755)


def _commit(folder: Path, message: str) -> bool:
    """Make it a repository with a first commit; say whether git could."""
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", message]):
        try:
            done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True)
        except OSError:
            return False
        if done.returncode:
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
