"""Words that are right and were corrected all the same: `inv bench search_corrections`.

Each sentence of news, laws and procedures is asked as somebody would who types it whole. What is
changed in it is wrong: its words are words. The texts are not part of this project; `--texts` names
their folder, of files with a JSON object a line, and `--docs` the export of the national portal.
"""

import argparse
import html
import re
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.search.correct import correct
from plugins.search.parameters import RANKING
from plugins.search.reader import Reader
from plugins.search.terms import lengthen, syllables, without_ends
from tests.bench.search import built_apart
from tests.bench.search_site import ROOT, prose, read_lines
from tests.bench.tables import tell

SHARED = ROOT.parent / "shared" / "data"
#: Words of the shortest sentence that is asked, and of the longest.
_SHORTEST, _LONGEST = 4, 16


def arguments():
    """Which sentences, of an index of which documents."""
    parser = argparse.ArgumentParser(prog="search_corrections", description=__doc__)
    parser.add_argument("--texts", type=Path, default=SHARED)
    parser.add_argument("--docs", type=Path, default=SHARED / "procedures" / "dev-200.jsonl.xz")
    parser.add_argument("--site", type=Path, help="A folder of `tests.bench.search_site`, built.")
    parser.add_argument("--sentences", type=int, default=2000)
    return parser.parse_args()


def sentences(text):
    """The sentences of a text, some of which are parts between two signs; without markup."""
    for sentence in re.split(r"[.;:!?\n]+", html.unescape(re.sub("<[^>]+>", " . ", text))):
        if _SHORTEST <= len(sentence.split()) <= _LONGEST:
            yield " ".join(sentence.split())


def some(files, most):
    """So many sentences of files, evenly picked, each once."""
    found = {}
    for file in files:
        for row in read_lines(file):
            for text in prose(row):
                found.update(dict.fromkeys(sentences(text)))
    given = list(found)
    return given[:: max(1, len(given) // most)][:most]


def changes(index, sentence):
    """How many words a sentence has for search, and what it corrects of them."""
    asked = syllables(sentence)[: RANKING.tokens]
    run = lengthen(without_ends(asked, index.ignore), index.short)
    return len(run), correct(index, run)[1]


def row(name, index, given):
    """What was corrected in some sentences."""
    found = [changes(index, sentence) for sentence in given]
    words = sum(number for number, _ in found)
    wrong = Counter(" → ".join(change) for _, some in found for change in some)
    return {
        "texts": name,
        "sentences": len(given),
        "words": words,
        "corrected": wrong.total(),
        "share": f"{wrong.total() / max(1, words):.3%}",
        "most": ", ".join(change for change, _ in wrong.most_common(5)),
    }


def main():
    """Ask and tell."""
    given = arguments()
    texts = {
        "news and laws": sorted((given.texts / "news").glob("*.jsonl"))
        + sorted((given.texts / "documents").glob("laws*.jsonl")),
        "procedures": sorted((given.texts / "procedures").glob("hard*.jsonl.xz")),
    }
    if not given.docs.is_file() or not all(texts.values()):
        sys.exit(f"{given.texts}: no texts here; name them with --texts and --docs.")
    with TemporaryDirectory() as made:
        folder = given.site or Path(made) / "site"
        if not given.site:
            built_apart(folder, Path(made) / "cache", given.docs)
        index = Reader(folder / "search" / "vi")
        rows = [row(name, index, some(files, given.sentences)) for name, files in texts.items()]
        tell("search-corrections", rows)


if __name__ == "__main__":
    main()
