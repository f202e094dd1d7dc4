"""`python -m plugins.drafting form FILE NAME`: a page of a form, drafted from a Word file."""

from __future__ import annotations

import sys
from pathlib import Path

from ..run import PACKAGE, load_kinds, paths, project_languages
from ..run import command as commands
from ..run.settings import folder_of
from .draft import drafted
from .word import NotWord, read_word
from .write import doubts, page

#: Octets of the largest Word form that is read.
LARGEST = 10_000_000


def main() -> int:
    """Run the command; return its exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.drafting")
    parser.add_argument("kind", choices=("form",))
    parser.add_argument("file", type=Path)
    parser.add_argument("slug")
    languages = project_languages()
    parser.add_argument("--lang", choices=languages, default=languages[0])
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    given = parser.parse_args()
    commands.folder(given.content)
    words = commands.Words()
    try:
        draft = drafted(read_word(paths.read(given.file.parent, given.file.name, LARGEST)))
    except NotWord as cause:
        raise commands.Stopped("not_word", path=given.file) from cause
    place = f"{given.lang}/{load_kinds()['form'].folder(given.lang)}/{given.slug}.md"
    if paths.exists(given.content, place):
        raise commands.Stopped("draft_exists", path=given.content / place)
    paths.write(given.content, place, page(draft, given.file.stem, words).encode())
    print(commands.display_path(given.content / place))
    print(words("draft.made", sections=len(draft.sections), fields=len(draft.fields)))
    for sentence in doubts(draft, words):
        print(f"- {sentence}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
