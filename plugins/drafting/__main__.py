"""`python -m plugins.drafting KIND FILE NAME`: a page of a form or of a text, drafted from a Word
file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..run import PACKAGE, load_kinds, paths, project_languages
from ..run import command as commands
from ..run.settings import folder_of
from .draft import drafted
from .furniture import without_furniture
from .text_blocks import read_text
from .text_page import text_doubts, text_page
from .word import NotWord, read_word
from .write import doubts, page

#: The kinds whose pages are a text.
TEXTS = ("document", "news", "page")
#: Octets of the largest Word form that is read.
LARGEST = 10_000_000


def main() -> int:
    """Run the command; return its exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.drafting")
    parser.add_argument("kind", choices=("form", *TEXTS))
    parser.add_argument("file", type=Path)
    parser.add_argument("slug")
    languages = project_languages()
    parser.add_argument("--lang", choices=languages, default=languages[0])
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    given = parser.parse_args()
    commands.folder(given.content)
    place = f"{given.lang}/{load_kinds()[given.kind].folder(given.lang)}/{given.slug}.md"
    if paths.exists(given.content, place):
        raise commands.Stopped("draft_exists", path=given.content / place)
    raw = paths.read(given.file.parent, given.file.name, LARGEST)
    try:
        made = _form(raw, given) if given.kind == "form" else _text(raw, given)
    except NotWord as cause:
        raise commands.Stopped("not_word", path=given.file) from cause
    text, report = made
    paths.write(given.content, place, text.encode())
    print(commands.display_path(given.content / place))
    print("\n".join(report))
    return 0


def _form(raw: bytes, given: argparse.Namespace) -> tuple[str, list[str]]:
    """A form's page, and what to say of it."""
    words, draft = commands.Words(), drafted(read_word(raw))
    made = words("draft.made", sections=len(draft.sections), fields=len(draft.fields))
    sentences = [f"- {sentence}" for sentence in doubts(draft, words)]
    return page(draft, given.file.stem, words), [made, *sentences]


def _text(raw: bytes, given: argparse.Namespace) -> tuple[str, list[str]]:
    """The page of a text, whose pictures are put into files, and what to say of it."""
    words, word = commands.Words(), read_text(raw)
    draft = without_furniture(word)
    for name, content, _ in word.pictures:
        paths.write(given.content / "files", f"{given.slug}-{name}", content)
    made = words("draft.made_text", blocks=len(draft.blocks), fields=len(draft.fields))
    sentences = [f"- {sentence}" for sentence in text_doubts(word, draft, given.kind, words)]
    return text_page(given.kind, word, draft, given.file.stem, given.slug), [made, *sentences]


if __name__ == "__main__":
    sys.exit(main())
