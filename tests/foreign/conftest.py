"""A small journal that is no portal of ours, built by `pelican` with one plugin of ours.

The settings of a plugin are those that `plugins/README.md` shows for it.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import commands

ROOT = Path(__file__).parents[2]
SITE = Path(__file__).parent / "site"


@dataclass(frozen=True)
class Journal:
    """A project of Pelican's: `folder` has its settings, content and theme."""

    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def text(self, name: str) -> str:
        """A file of the output."""
        return (self.output / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """A file of the project."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def empty(self) -> None:
        """Take all content away."""
        shutil.rmtree(self.folder / "content")
        (self.folder / "content").mkdir()

    def build(self, *settings: str) -> "Run":
        """Build with these lines of settings below the journal's own."""
        own = (SITE / "pelicanconf.py").read_text(encoding="utf-8")
        self.write("pelicanconf.py", "\n".join((own, *settings, "")))
        done = commands.run(
            "pelican",
            *("content", "-s", "pelicanconf.py", "-o", "output"),
            cwd=self.folder,
            PYTHONPATH=str(ROOT),
            REPORT_LANG="",
        )
        return Run(done.returncode, done.stdout + done.stderr)


@dataclass(frozen=True)
class Run:
    """A build: its exit status, and what it logged."""

    status: int
    log: str

    def _of(self, level: str) -> list[str]:
        """Logged lines of a level; Pelican breaks a long line and sets the rest in."""
        lines = [
            line
            for line in self.log.splitlines()
            if re.match(r"\[\d\d:\d\d:\d\d\]|\s+[A-Z]{4,} ", line)
        ]
        return [line.split(level, 1)[1].strip() for line in lines if f" {level} " in f"{line} "]

    @property
    def warnings(self) -> list[str]:
        return self._of("WARNING")

    @property
    def errors(self) -> list[str]:
        return [*self._of("ERROR"), *self._of("CRITICAL")]

    @property
    def sound(self) -> bool:
        """Whether it came to its end with nothing to say."""
        quiet = not self.warnings and not self.errors and "Traceback" not in self.log
        return self.status == 0 and quiet


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    shutil.copytree(SITE, tmp_path / "journal")
    return Journal(tmp_path / "journal")


@pytest.fixture(scope="session")
def shown() -> Callable[[str, str], str]:
    """What else the README shows for a plugin, in a block of a language."""
    readme = (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")

    def block(plugin: str, language: str) -> str:
        section = readme.split(f"\n### `{plugin}` alone\n", 1)[1].split("\n### ")[0]
        found = re.search(rf"```{language}\n(.*?)```", section, re.DOTALL)
        assert found, f"the README shows no {language} for {plugin}"
        return found[1]

    return block


@pytest.fixture(scope="session")
def documented(shown: Callable[[str, str], str]) -> Callable[[str], str]:
    """The lines of settings that the README shows for a plugin, with the name that the package has
    in a checkout.
    """

    def lines(plugin: str) -> str:
        return shown(plugin, "python").replace('"congmo.', '"plugins.')

    return lines
