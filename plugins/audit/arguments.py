"""What the command line of an audit may ask for."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from .. import locales
from ..run import PACKAGE, project_folder
from ..run.command import Parser, day, jobs, number, report_language
from ..run.settings import folder_of, value_of
from ..run.shard import Shard
from .forms import FORMS
from .review.verdicts import verdicts_file
from .site_copy import PAGES
from .variants import PALETTES

_JOB = "Every written page of a folder, or of a served site, ours or not."


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for. Raises SystemExit, Stopped."""
    parser = Parser(prog=f"python -m {PACKAGE}.audit", description=_JOB)
    parser.add_argument(
        "--output", type=Path, default=folder_of("OUTPUT_PATH"), help="the folder of pages"
    )
    parser.add_argument(
        "--content",
        type=Path,
        default=folder_of("PATH"),
        help="the content that the pages were made from: findings name its lines",
    )
    parser.add_argument(
        "--reports", type=Path, default=folder_of("PORTAL_REPORTS"), help="where audit.json goes"
    )
    parser.add_argument("--format", choices=FORMS, default="text")
    parser.add_argument(
        "--palettes", help="the portal's palettes, with commas; default: " + ",".join(PALETTES)
    )
    parser.add_argument(
        "--thorough",
        action="store_true",
        help="all palettes, twice the text size, the system's own colours, paper",
    )
    parser.add_argument(
        "--full",
        action="store_true",
        help="judge every display in full, whatever other pages have told",
    )
    parser.add_argument(
        "--steps", type=Path, help="a file of steps after which pages are looked at once more"
    )
    parser.add_argument("--today", type=day("--today"), default=date.today(), metavar="2026-12-31")
    parser.add_argument(
        "--lang",
        choices=locales.languages("audit"),
        default=report_language(),
        help="the language of what is printed",
    )
    _add_files(parser)
    _add_site(parser)
    _add_machines(parser)
    return parser.parse_args()


def _add_files(parser: argparse.ArgumentParser) -> None:
    """Let files beside the content be others than the settings say."""
    parser.add_argument(
        "--baseline",
        type=Path,
        default=_baseline(),
        help="a file of known faults with owner and date; written where there is none",
    )
    parser.add_argument(
        "--verdicts", type=Path, default=verdicts_file(), help="what people have judged"
    )
    parser.add_argument(
        "--record", type=Path, help="where to write what the portal tells of an audit that passed"
    )


def _add_machines(parser: argparse.ArgumentParser) -> None:
    """Let work be kept, and be shared by several processes and machines."""
    parser.add_argument(
        "--shared-cache",
        default=value_of("PORTAL_SHARED_CACHE"),
        help="a folder or URL of results that other machines have made",
    )
    parser.add_argument(
        "--shard", type=Shard.read, help="audit the share 2/5 of the pages; others audit the rest"
    )
    parser.add_argument("--jobs", type=jobs("--jobs"), default=0)
    parser.add_argument(
        "--cache",
        type=Path,
        default=folder_of("CACHE_PATH"),
        help="where results of unchanged pages stay",
    )


def _add_site(parser: argparse.ArgumentParser) -> None:
    """Let a served site be named in place of a folder."""
    parser.add_argument("--url", help="a served site, in place of a folder: http://127.0.0.1:8000")
    parser.add_argument(
        "--pages",
        type=number("--pages", 1, 100_000),
        default=PAGES,
        help="of a served site, so many pages at most",
    )
    parser.add_argument(
        "--ignore-robots",
        action="store_true",
        help="take those pages of a served site, too, that its robots.txt keeps programs from",
    )


def _baseline() -> Path | None:
    """The file that the project's settings name."""
    given = value_of("PORTAL_AUDIT_BASELINE")
    return project_folder() / given if given else None
