"""`python -m plugins.search query QUESTION`, `… unanswered FILE`: ask a built portal from the
terminal.
"""

from __future__ import annotations

from pathlib import Path

from ..locales import filled
from ..run import command
from ..run.settings import folder_of
from .about import answer_of, asked_about
from .explain import as_json, as_text, explain
from .files import MANIFEST
from .query import Answer, ask
from .reader import Reader, ShardBroken
from .unanswered import unanswered


def main() -> int:
    """Answer; return 0, 1 when nothing was found or something went unanswered, 2 when it could not
    be asked.
    """
    return command.run(_main)


def _main() -> int:
    built = command.Parser(add_help=False)
    built.add_argument("--output", type=Path, default=folder_of("OUTPUT_PATH"))
    built.add_argument("--lang", default="vi")
    parser = command.Parser(prog="search", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    query = commands.add_parser("query", parents=[built], help="Ask the built index.")
    query.add_argument("question")
    query.add_argument("--exactly", action="store_true", help="Correct nothing.")
    query.add_argument("--explain", action="store_true", help="Say how the answer came about.")
    query.add_argument("--format", choices=("text", "json"), default="text")
    several = commands.add_parser(
        "unanswered", parents=[built], help="Count the questions that no title answers."
    )
    several.add_argument("questions", type=Path, help="A file with one question a line.")
    given = parser.parse_args()
    folder = given.output / "search" / given.lang
    if not (folder / MANIFEST).is_file():
        found = sorted(path.parent.name for path in folder.parent.glob(f"*/{MANIFEST}"))
        if found:
            raise command.Stopped("no_language", given=given.lang, known=", ".join(found))
        raise command.Stopped("no_index", path=given.output)
    index = Reader(folder)
    try:
        if given.command == "query":
            if given.explain or given.format == "json":
                return _explain(index, given.question, given.exactly, given.format)
            return _query(index, given.question, given.exactly)
        return _several(index, list(command.lines(given.questions)))
    except ShardBroken:
        raise command.Stopped("index_broken", path=given.output) from None


def _query(index: Reader, question: str, exactly: bool) -> int:
    say, answer = command.Words(), ask(index, question, exactly=exactly)
    for typed, meant in answer.corrected:
        print(say("search.corrected", typed=typed, meant=meant))
    if answer.doubted and answer.hits:
        print(_doubt(say, answer))
    about, labels = asked_about(index, question), filled(index.folder.name, "words")["search"]
    for place, hit in enumerate(answer.hits[:10], 1):
        title, url, kind, _, _, answers, *_ = index.document(hit.document)
        print(f"{place:2}. {title}\n    {kind} · {url}")
        if answered := answer_of(answers, about, answer.run):
            print(f"    {labels['answer'][answered]}: {', '.join(answers[answered].splitlines())}")
    if not answer.hits:
        print(say("search.nothing", question=question))
    return 0 if answer.hits else 1


def _explain(index: Reader, question: str, exactly: bool, form: str) -> int:
    explained = explain(index, question, exactly=exactly)
    print(as_json(explained) if form == "json" else as_text(explained, command.Words()))
    return 0 if explained.results else 1


def _doubt(say: command.Words, answer: Answer) -> str:
    if answer.unmatched:
        return say("search.unmatched", words=answer.unmatched)
    return say("search.doubted")


def _several(index: Reader, questions: list[str]) -> int:
    found = unanswered(index, questions)
    for question, times in found:
        print(f"{times:4}  {question}")
    if not found:
        print(command.Words()("search.all_answered"))
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
