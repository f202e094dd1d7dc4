"""`python -m plugins.attachments`: what is wrong with attached files, as JSON lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..run import PACKAGE, Work
from ..run.settings import folder_of
from .run import examine_files


def main() -> int:
    """Print each problem of the files below a content folder."""
    parser = argparse.ArgumentParser(prog=f"python -m {PACKAGE}.attachments")
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    work = Work(folder_of("CACHE_PATH") / "work")
    _, problems = examine_files(parser.parse_args().content, work)
    work.close()
    sys.stdout.write("".join(f"{one.to_json()}\n" for one in problems))
    return 0


if __name__ == "__main__":
    sys.exit(main())
