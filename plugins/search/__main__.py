"""`python -m plugins.search query QUESTION`: ask a built portal from the terminal."""
from __future__ import annotations

import argparse
from pathlib import Path

from .query import ask
from .reader import Reader


def main() -> int:
    """Answer; return 0, or 1 when nothing was found."""
    parser = argparse.ArgumentParser(prog="search", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    query = commands.add_parser("query", help="Ask the built index.")
    query.add_argument("question")
    query.add_argument("--output", type=Path, default=Path("output"))
    query.add_argument("--lang", default="vi")
    query.add_argument("--exactly", action="store_true", help="Correct nothing.")
    given = parser.parse_args()
    folder = given.output / "search" / given.lang
    if not (folder / "m.js").is_file():
        print(f"{folder}: no index here; build the site first.")
        return 1
    index = Reader(folder)
    answer = ask(index, given.question, exactly=given.exactly)
    for typed, meant in answer.corrected:
        print(f"{typed} → {meant}")
    for place, hit in enumerate(answer.hits[:10], 1):
        title, url, *_ = index.document(hit.document)
        print(f"{place:2}. {title}\n    {url}")
    return 0 if answer.hits else 1


if __name__ == "__main__":
    raise SystemExit(main())
