"""`python -m plugins.search query QUESTION`, `… unanswered FILE`: ask a built portal from the terminal."""
from __future__ import annotations

import argparse
from pathlib import Path

from .query import ask
from .reader import Reader
from .unanswered import unanswered


def main() -> int:
    """Answer; return 0, or 1 when nothing was found or something went unanswered."""
    built = argparse.ArgumentParser(add_help=False)
    built.add_argument("--output", type=Path, default=Path("output"))
    built.add_argument("--lang", default="vi")
    parser = argparse.ArgumentParser(prog="search", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    query = commands.add_parser("query", parents=[built], help="Ask the built index.")
    query.add_argument("question")
    query.add_argument("--exactly", action="store_true", help="Correct nothing.")
    several = commands.add_parser("unanswered", parents=[built], help="Count the questions that no title answers.")
    several.add_argument("questions", type=Path, help="A file with one question a line.")
    given = parser.parse_args()
    folder = given.output / "search" / given.lang
    if not (folder / "m.js").is_file():
        print(f"{folder}: no index here; build the site first.")
        return 1
    index = Reader(folder)
    if given.command == "query":
        return _query(index, given.question, given.exactly)
    return _several(index, given.questions)


def _query(index: Reader, question: str, exactly: bool) -> int:
    answer = ask(index, question, exactly=exactly)
    for typed, meant in answer.corrected:
        print(f"{typed} → {meant}")
    if answer.nowhere:
        print(f"No page is about “{answer.nowhere}”.")
    for place, hit in enumerate(answer.hits[:10], 1):
        title, url, *_ = index.document(hit.document)
        print(f"{place:2}. {title}\n    {url}")
    return 0 if answer.hits else 1


def _several(index: Reader, questions: Path) -> int:
    found = unanswered(index, questions.read_text(encoding="utf-8").splitlines())
    for question, times in found:
        print(f"{times:4}  {question}")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
