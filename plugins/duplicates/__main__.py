"""`python -m plugins.duplicates`: what a content folder has twice."""

from __future__ import annotations

import sys
from pathlib import Path

from ..frontmatter.source import LARGEST
from ..run import PACKAGE, Work, paths, project_kinds, project_languages
from ..run import command as commands
from ..run.settings import folder_of
from .formatted import FORMATS, formatted
from .pairs import pairs
from .read import file_digests, read_pages, source_of, text_of


def main() -> int:
    """Run the command; return its exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.duplicates")
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    parser.add_argument("--cache", type=Path, default=folder_of("CACHE_PATH"))
    parser.add_argument("--format", choices=FORMATS, default="text")
    given = parser.parse_args()
    content = commands.folder(given.content)
    work = Work(given.cache / "work")
    languages = project_languages(content, Path.cwd())
    pages = read_pages(content, languages, project_kinds(content, Path.cwd()), work)

    def text(path: str) -> str:
        parts = source_of(paths.read(content, path, LARGEST), path)
        return text_of(*parts) if parts else ""

    found = pairs(pages, file_digests(content, pages), text, work)
    work.close()
    print(formatted(found, given.format, commands.Words()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
