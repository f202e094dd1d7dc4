"""`python -m plugins.engine build|publish|serve`: the build from a shell."""
from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from .run import ROOT, Request, build


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m plugins.engine")
    parser.add_argument("task", choices=("build", "publish", "serve"))
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--output", type=Path, default=ROOT / "output")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache")
    parser.add_argument("--reports", type=Path, default=ROOT / "reports")
    parser.add_argument("--no-speech", action="store_true")
    parser.add_argument("--kept-speech", action="store_true")
    parser.add_argument("--clean", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args()


def main() -> int:
    """Run the task asked for; return its exit status, 130 where Ctrl-C ended it."""
    try:
        return _run(_arguments())
    except KeyboardInterrupt:
        return 130


def _run(given: argparse.Namespace) -> int:
    request = Request(content=given.content.resolve(), output=given.output.resolve(), cache=given.cache.resolve(),
                      reports=given.reports.resolve(), speech=not given.no_speech,
                      kept_speech=given.kept_speech, clean=given.clean, publish=given.task == "publish",
                      jobs=given.jobs)
    if given.task == "serve":
        from .serve import serve
        return serve(request, given.port)
    if given.task == "publish":
        from .publish import publish
        return publish(request)
    return build(request)


if __name__ == "__main__":
    sys.exit(main())
