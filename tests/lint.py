"""`python -m tests.lint`: biome over scripts and styles, by the rules of `biome.jsonc`."""

import shutil
import subprocess
from pathlib import Path

from plugins.run import command

ROOT = Path(__file__).parent.parent
BIOME = Path("node_modules/@biomejs/biome/bin/biome")


def main():
    """Return biome's status; 2 where it or node is missing, which is said in words."""
    return command.run(_main)


def _main():
    parser = command.Parser(prog="lint", description=__doc__)
    parser.add_argument("--fix", action="store_true", help="Mend and format what can be.")
    given = parser.parse_args()
    node = shutil.which("node")
    if not node:
        raise command.Stopped("no_node")
    if not (ROOT / BIOME).exists():
        raise command.Stopped("no_biome", path=ROOT / BIOME)
    asked = [node, BIOME, "check", *(["--write"] if given.fix else [])]
    return subprocess.run(asked, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
