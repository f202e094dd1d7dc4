"""Relevance, bytes and latency of the search, through the real client: `inv bench search`.

Any corpus of documents (`id, title, agency, field, level, sections`), any questions and judgements in the same form
will do. Beside it: MiniSearch (folded, with pairs) and Pagefind, from npm.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from plugins.audit.browser import browser
from tests.bench import search_peers
from tests.bench.search_browser import answers, times, weights, zipped
from tests.bench.search_scores import ceiling, read_queries, table
from tests.bench.tables import tell

SHARED = Path(__file__).parents[3] / "shared" / "data" / "search"


def arguments():
    """What to measure on, and how far."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=SHARED / "docs.jsonl.gz")
    parser.add_argument("--queries", type=Path, default=SHARED / "queries.dev.jsonl")
    parser.add_argument("--qrels", type=Path, default=SHARED / "qrels.dev.tsv")
    parser.add_argument("--copies", type=int, default=1, help="Grow the corpus by so many times.")
    parser.add_argument("--alone", action="store_true", help="Leave MiniSearch and Pagefind out.")
    return parser.parse_args()


def spread(values):
    """Median and 95th percentile, as text."""
    ordered = sorted(values)
    return f"{median(ordered):,.0f} / {ordered[int(len(ordered) * .95)]:,.0f}"


def ours(folder, queries):
    """Our rows: relevance, and what it weighs and takes."""
    plain = [query.text for query in queries if query.way == "nodia"][::5]
    with zipped(folder) as root, browser() as driver:
        driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        relevance = table("Cổng Mở", answers(driver, root, queries))
        first, further = weights(driver, root, plain)
        slow, slow_further = times(driver, root, plain[:20])
    return relevance, {"engine": "Cổng Mở", "first query, bytes": spread(first), "further": spread(further),
                       "first on slow 3G, ms": spread(slow), "further ": spread(slow_further)}


def main():
    """Measure and tell."""
    given = arguments()
    if not given.docs.is_file():
        sys.exit(f"{given.docs}: no corpus here; name one with --docs.")
    queries = read_queries(given.queries, given.qrels)
    with TemporaryDirectory() as folder:
        site, cache = Path(folder) / "site", Path(folder) / "cache"
        built = [{"build": when, **built_apart(site, cache, given)} for when in ("cold", "again")]
        relevance, weight = ours(site, queries)
        weighed = [weight]
        if not given.alone:
            for rows, row in search_peers.measure(Path(folder), given.docs, queries):
                relevance += rows
                weighed.append(row)
    print("nDCG@10 / MRR@10 / recall@10")
    tell("search", relevance + ceiling(queries))
    print("\nmedian / 95th percentile")
    tell("search-weight", weighed)
    print()
    tell("search-build", built)


def built_apart(site, cache, given):
    """Build in a process of its own, so that its memory and time are its own."""
    code = ("import json,sys; from pathlib import Path; from tests.bench.search_site import *; "
            "a=sys.argv; Path(a[2]).mkdir(parents=True, exist_ok=True); Path(a[1]).mkdir(parents=True, exist_ok=True); "
            "print(json.dumps(make(Path(a[1]), read_documents(Path(a[3]), int(a[4])), Path(a[2]))))")
    done = subprocess.run([sys.executable, "-c", code, site, cache, given.docs, str(given.copies)], check=True,
                          capture_output=True, text=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
