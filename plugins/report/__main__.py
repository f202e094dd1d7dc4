"""`python -m plugins.report`: problems as JSON lines from standard input, told; the page that explains them all."""
from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from plugins.model import Problem

from .document import document
from .formats import as_json, as_text
from .messages import languages, read_messages
from .tell import errors, tell_all


def main() -> int:
    """Tell problems, or write `PROBLEMS.md`; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m plugins.report")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--lang", choices=languages(), default=os.environ.get("REPORT_LANG", "vi"))
    parser.add_argument("--root", default="content/", help="what stands before each path")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep all problems as JSON as well")
    parser.add_argument("--document", type=Path, metavar="FILE", help="write the explanation of every code")
    given = parser.parse_args()
    if given.document:
        given.document.write_text(document([read_messages(lang) for lang in ("vi", "en")]), encoding="utf-8")
        return 0
    messages = read_messages(given.lang)
    told = tell_all(map(Problem.from_json, sys.stdin), messages)
    if given.keep:
        given.keep.parent.mkdir(parents=True, exist_ok=True)
        given.keep.write_text(as_json(told), encoding="utf-8")
    sys.stdout.write(as_json(told) if given.format == "json" else as_text(told, messages, f"{given.root}{{}}".format))
    return int(errors(told) > 0)


if __name__ == "__main__":
    sys.exit(main())
