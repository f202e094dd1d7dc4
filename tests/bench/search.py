"""Relevance, bytes and latency of the search, through the real client: `inv bench search`.

Any corpus of documents (`id, title, agency, field, level, sections`), any questions and judgements
in the same form will do. Beside it: MiniSearch (folded, with pairs) and Pagefind, from npm.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import search_peers
from tests.bench.search_browser import answers, opened, times, weights
from tests.bench.search_scores import ceiling, read_queries, spread, table
from tests.bench.tables import tell

SHARED = Path(__file__).parents[3] / "shared" / "data" / "search"


def arguments():
    """What to measure on, and how far."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=SHARED / "docs.jsonl.gz")
    parser.add_argument("--queries", type=Path, default=SHARED / "queries.dev.jsonl")
    parser.add_argument("--qrels", type=Path, default=SHARED / "qrels.dev.tsv")
    parser.add_argument("--alone", action="store_true", help="Leave MiniSearch and Pagefind out.")
    parser.add_argument(
        "--portal",
        type=Path,
        help="Only time the search page of this written portal, over slow 3G.",
    )
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        help="Only weigh a query, on the corpus cut or grown to these.",
    )
    return parser.parse_args()


def plain(queries):
    """The questions typed without marks: what bytes and times are measured with."""
    return [query.text for query in queries if query.way == "nodia"]


def ours(folder, queries):
    """Our rows: relevance, and what it weighs and takes."""
    texts = plain(queries)
    with opened(folder) as (driver, root):
        relevance = table("Cổng Mở", answers(driver, root, queries))
        first, further = weights(driver, root, texts)
        slow, slow_further = times(driver, f"{root}/index.html", texts[::10])
    return relevance, {
        "engine": "Cổng Mở",
        "first query, bytes": spread(first),
        "further": spread(further),
        "first on slow 3G, ms": spread(slow),
        "further ": spread(slow_further),
    }


def portal(folder, queries):
    """How long a portal's own search page takes, with all that comes with it."""
    with opened(folder) as (driver, root):
        first, further = times(driver, f"{root}/vi/tim-kiem/index.html", plain(queries)[::10])
    return {
        "portal": folder.name,
        "first on slow 3G, ms": spread(first),
        "further": spread(further),
    }


def grown(folder, given, queries):
    """What a query weighs at each size of the corpus."""
    for size in given.sizes:
        site = folder / str(size)
        cost = built_apart(site, folder / f"cache-{size}", given.docs, size)
        with opened(site) as (driver, root):
            first, further = weights(driver, root, plain(queries))
        yield {
            **cost,
            "files": sum(1 for one in site.rglob("*.js")),
            "first query, bytes": spread(first),
            "further": spread(further),
        }


def compared(folder, given, queries):
    """Relevance, weight and cost, beside the peers."""
    built = [
        {
            "build": when,
            **built_apart(
                folder / when, folder / "cache", given.docs, edit=when == "after an edit"
            ),
        }
        for when in ("cold", "after an edit", "again")
    ]
    relevance, weight = ours(folder / "cold", queries)
    weighed = [weight]
    if not given.alone:
        for rows, row in search_peers.measure(folder, given.docs, queries, plain(queries)):
            relevance += rows
            weighed.append(row)
    print("nDCG@10 / MRR@10 / recall@10")
    tell("search", relevance + ceiling(queries))
    print("\nmedian / 95th percentile")
    tell("search-weight", weighed)
    print()
    tell("search-build", built)


def built_apart(site, cache, docs, size=0, *, edit=False):
    """Build in a process of its own, so that its memory and time are its own."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.bench.search_site",
            site,
            cache,
            docs,
            str(size),
            *(["edit"] if edit else []),
        ],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return json.loads(done.stdout)


def main():
    """Measure and tell."""
    given = arguments()
    if not given.docs.is_file():
        sys.exit(f"{given.docs}: no corpus here; name one with --docs.")
    queries = read_queries(given.queries, given.qrels)
    with TemporaryDirectory() as folder:
        if given.portal:
            tell("search-portal", [portal(given.portal, queries)])
        elif given.sizes:
            tell("search-growth", list(grown(Path(folder), given, queries)))
        else:
            compared(Path(folder), given, queries)


if __name__ == "__main__":
    main()
