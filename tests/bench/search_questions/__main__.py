"""Score engines on one part of the questions: `inv bench search_questions`.

The records are not part of this project; `--docs` names the export of the national portal.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.search.query import ask
from plugins.search.reader import Reader
from tests.bench import search_peers
from tests.bench.search import built_apart
from tests.bench.search_browser import ask as ask_page
from tests.bench.search_browser import opened
from tests.bench.search_site import ROOT
from tests.bench.tables import tell

from .read import PARTS, answerable, unanswerable
from .score import Answer, doubt, first, relevance

DOCS = ROOT.parent / "shared" / "data" / "procedures" / "all-5265.jsonl.xz"
#: Whether the page says that its results may not be meant, or has none.
_DOUBTED = """return !document.querySelector("[data-list] a")
|| [...document.querySelectorAll("[data-understood] p")].some((line) => "doubt" in line.dataset)"""


def arguments():
    """Which part, of which records, and who answers."""
    parser = argparse.ArgumentParser(prog="search_questions", description=__doc__)
    parser.add_argument("--docs", type=Path, default=DOCS)
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--site", type=Path, help="A folder of `tests.bench.search_site`, built.")
    parser.add_argument("--browser", action="store_true", help="Ours through Chromium as well.")
    parser.add_argument("--peers", action="store_true", help="MiniSearch and Pagefind as well.")
    parser.add_argument(
        "--missed", action="store_true", help="List what ours missed (not of held)."
    )
    return parser.parse_args()


def ours(folder, questions):
    """Our answers, from the files that a browser reads."""
    index = Reader(folder / "search" / "vi")
    for question in questions:
        answer = ask(index, question.text)
        codes = [index.document(hit.document)[1].split("/")[-2] for hit in answer.hits[:10]]
        yield question, Answer(codes, answer.doubted)


def in_browser(folder, questions):
    """Our answers as the page shows them."""
    with opened(folder) as (driver, root):
        driver.get(f"{root}/index.html")
        for question in questions:
            codes = ask_page(driver, question.text)[1]
            doubted = driver.execute_script(_DOUBTED)
            yield question, Answer(codes[:10], doubted)


def engines(given, made, folder, questions):
    """Who answers: a name, and each question with its answer."""
    yield "Cổng Mở", list(ours(folder, questions))
    if given.browser:
        yield "Cổng Mở in Chromium", list(in_browser(folder, questions))
    if given.peers:
        for name, ranked in search_peers.ranked(made, given.docs, [one.text for one in questions]):
            answers = [Answer(codes, not codes) for codes in ranked]
            yield name, list(zip(questions, answers, strict=True))


def missed(answers):
    """The questions whose answer is not first."""
    for question, answer in answers:
        if question.way == "as asked" and not first(answer.codes, question.relevant, 1):
            at = "5" if first(answer.codes, question.relevant, 5) else "-"
            yield f"{at}\t{question.typed}\t{question.text}\t{' '.join(answer.codes[:3])}"


def main():
    """Ask and tell."""
    given = arguments()
    if not given.docs.is_file():
        sys.exit(f"{given.docs}: no records here; name them with --docs.")
    with TemporaryDirectory() as made:
        folder = given.site or Path(made) / "site"
        if not given.site:
            cache = Path(made) / "cache"
            built_apart(folder, cache, given.docs)
        with_answer, without = answerable(given.part), unanswerable(given.part)
        found, doubts = [], []
        for name, answers in engines(given, Path(made), folder, [*with_answer, *without]):
            known, unknown = answers[: len(with_answer)], answers[len(with_answer) :]
            found += relevance(name, known)
            doubts.append(doubt(name, known, unknown))
            if given.missed and given.part != "held":
                print("\n".join(missed(known)))
        tell("search-questions", found)
        print()
        tell("search-doubt", doubts)


if __name__ == "__main__":
    main()
