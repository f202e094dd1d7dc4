"""`python -m plugins.tidying FILE`: shows what would be mended, and mends it with `--write`."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

from ..frontmatter.source import LARGEST, decode
from ..run import PACKAGE, paths
from ..run import command as commands
from ..run.report import report
from .marks import tidied


def main() -> int:
    """Run the command; return its exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.tidying")
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if not given.file.exists():
        raise commands.Stopped("no_file", path=given.file)
    if not given.file.is_file():
        raise commands.Stopped("not_a_file", path=given.file)
    raw = paths.read(given.file.parent, given.file.name, LARGEST)
    text = decode(raw, given.file.name)
    if not isinstance(text, str):
        return report([text])
    words, new = commands.Words(), tidied(text)
    before = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    if new == before:
        print(words("tidy.nothing"))
        return 0
    name = str(commands.display_path(given.file))
    changes = difflib.unified_diff(before.split("\n"), new.split("\n"), name, name, lineterm="")
    print("\n".join(map(_visible, changes)))
    if given.write:
        paths.write(given.file.parent, given.file.name, new.encode())
    print(words("tidy.written" if given.write else "tidy.shown"))
    return 0


def _visible(line: str) -> str:
    """A line in which what nobody sees is seen."""
    return line.replace("\t", "→").replace("\u00ad", "[-]").replace("\u00a0", "[ ]")


if __name__ == "__main__":
    sys.exit(main())
