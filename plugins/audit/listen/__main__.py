"""`python -m plugins.audit.listen PAGE`: what a screen reader says of a page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from urllib.parse import quote

from ... import locales
from ...run import PACKAGE
from ...run.command import Parser, Stopped, folder, number, report_language, run
from ...run.settings import folder_of
from ..browser import browser, missing, resize
from ..server import served
from .doubts import doubts
from .outline import outline
from .tree import tree

_WIDTH = 1280


def main() -> int:
    """Print it; return 0, 1 where something is hard to follow, 2 when it could not be done."""
    return run(_main)


def _arguments() -> argparse.Namespace:
    parser = Parser(prog=f"python -m {PACKAGE}.audit.listen", description=__doc__)
    parser.add_argument("page", help="its address (/vi/thu-tuc/), or its file below the folder")
    parser.add_argument("--output", type=Path, default=folder_of("OUTPUT_PATH"))
    parser.add_argument(
        "--width",
        type=number("--width", 200, 4_000),
        default=_WIDTH,
        help="of the display, in CSS pixels: 320 is a phone",
    )
    parser.add_argument(
        "--lang", choices=locales.languages("audit"), default=report_language(), help="of the words"
    )
    return parser.parse_args()


def _main() -> int:
    given = _arguments()
    words = locales.filled(given.lang, "audit")
    if needs := missing():
        print(words["missing"].format(needs=", ".join(needs)), file=sys.stderr)
        return 2
    pages = folder(given.output)
    address = _address(pages, given.page)
    with served(pages) as root, browser() as driver:
        resize(driver, given.width)
        driver.get(f"{root}{quote(address)}")
        spoken = tree(driver)
    print(outline(spoken, words), end="")
    found = doubts(spoken)
    print("", words["listen_hard" if found else "listen_easy"], sep="\n")
    for one in found:
        role = words["roles"].get(one.values.get("role", ""), one.values.get("role", ""))
        print("-", words["doubts"][one.key].format(**{**one.values, "role": role}))
    return int(bool(found))


def _address(pages: Path, asked: str) -> str:
    """The address of a page that is asked for by its address or its file. Raises Stopped."""
    name = asked.strip("/")
    for given in (Path(name), Path(asked)):
        place = (pages / given).resolve() if not given.is_absolute() else given.resolve()
        file = place / "index.html" if place.is_dir() else place
        if file.is_file() and file.is_relative_to(pages.resolve()):
            return "/" + file.relative_to(pages.resolve()).as_posix().removesuffix("index.html")
    raise Stopped("no_page", path=asked)


if __name__ == "__main__":
    raise SystemExit(main())
