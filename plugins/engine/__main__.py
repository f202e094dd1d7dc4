"""`build`, `publish`, `recordings` and `serve` from a shell: `python -m plugins.engine build`."""

from __future__ import annotations

import argparse
import atexit
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from ..run import PACKAGE, command
from ..run.result_shared import URL
from .pelican import PortalPelican
from .run import Request, read


def _arguments() -> argparse.Namespace:
    parser = _of_builds()
    number = command.number("NUMBER", 0, 10**15)
    parser.add_argument("number", nargs="?", type=number, help="rollback: of which release")
    parser.add_argument("--port", type=command.number("--port", 0, 65535), default=8000)
    parser.add_argument("--trial", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--allow-gone", action="store_true", default=None, help="published addresses may vanish"
    )
    return parser.parse_args()


def _of_builds() -> command.Parser:
    parser = command.Parser(prog=f"python -m {PACKAGE}.engine")
    parser.add_argument("task", choices=("build", "publish", "recordings", "rollback", "serve"))
    parser.add_argument("--content", type=Path)
    parser.add_argument(
        "--output", type=Path, help="serve: a folder of its own in --cache, since it shows drafts"
    )
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--no-speech", dest="speech", action="store_false", default=None)
    parser.add_argument("--cached-speech", action="store_true", default=None)
    parser.add_argument(
        "--speech-seconds",
        type=command.number("--speech-seconds", 0, 999_999),
        help="make recordings for at most so long; those of other pages join a later build",
    )
    parser.add_argument(
        "--books", action="store_true", default=None, help="life events as EPUBs with sound too"
    )
    parser.add_argument("--clean", action="store_true", default=None)
    parser.add_argument(
        "--drafts",
        action="store_true",
        default=None,
        help="show pages with status: draft, marked; not for publish",
    )
    parser.add_argument(
        "--quiet", action="store_true", default=None, help="tell only what is wrong"
    )
    parser.add_argument(
        "--shared-cache", help="a folder or URL of results that other machines have made"
    )
    parser.add_argument(
        "--shard", help="make the share 2/5 of the recordings; other machines make the rest"
    )
    parser.add_argument(
        "--explain",
        metavar="PAGE",
        help="tell why a page was made again, or was not, and what it stands on",
    )
    parser.add_argument("--jobs", type=command.jobs("--jobs"))
    parser.add_argument(
        "--today",
        type=command.day("--today"),
        metavar="2026-12-31",
        help="the day that pages are made for; the same day and content give the same bytes",
    )
    return parser


def main() -> int:
    """Run the task asked for; return its exit status, 130 where Ctrl-C ended it."""
    return command.run(_main)


def _main() -> int:
    given = _arguments()
    request = Request(
        content=_absolute(given.content),
        output=_absolute(given.output),
        cache=_absolute(given.cache),
        reports=_absolute(given.reports),
        speech=given.speech,
        cached_speech=given.cached_speech,
        speech_seconds=given.speech_seconds,
        clean=given.clean,
        allow_gone=given.allow_gone,
        publish=True if given.task == "publish" else None,
        jobs=given.jobs,
        shared_cache=_place(given.shared_cache),
        shard=given.shard if given.task == "build" else None,
        today=given.today,
        drafts=given.drafts,
        quiet=given.quiet,
        explain=given.explain,
        books=given.books,
    )
    if given.task == "serve":
        from .serve import serve, try_out

        if given.trial:
            try_out(request)
            return 0
        return serve(request, given.port, sys.argv[1:])
    if given.task == "recordings":
        from .estimate import estimate

        return estimate(request)
    if given.task == "rollback":
        from .rollback import rollback

        return rollback(request, given.number)
    if given.task == "publish":
        from .publish import publish

        return publish(request)
    pelican = PortalPelican(read(request))
    status = pelican.build()
    if status == 0 and not given.quiet:
        print(
            command.Words()("build.ready", path=command.display_path(pelican.live / "index.html"))
        )
    return status


def _place(given: str | None) -> str | None:
    """A place of shared results: a URL, or a folder as it is meant."""
    return str(Path(given).resolve()) if given and URL not in given else given


def _absolute(path: Path | None) -> Path | None:
    """A folder as it is meant: from where the person stands."""
    return path.resolve() if path else None


def _leave(status: int) -> NoReturn:
    """End the process with what is to be done at its end, but for giving back its memory piece by
    piece: for all pages of a portal that takes longer than to lay out an edited one.
    """
    atexit._run_exitfuncs()
    with suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    _leave(main())
