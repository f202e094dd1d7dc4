"""A folder with nothing but a search page over any corpus: the theme's own component and script,
our own shards.
"""

import gzip
import json
import lzma
import resource
import sys
import time
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from plugins.assets.scripts import bundles
from plugins.locales import table
from plugins.search.bodies import DocumentBody, digest_of
from plugins.search.build import index
from plugins.search.entry import Entry, Facets, read_text
from plugins.search.files import files
from plugins.search.lexicon import lexicon, read_words
from plugins.text import say

ROOT = Path(__file__).parents[2]
_OPEN = {".gz": gzip.open, ".xz": lzma.open}
#: What of a procedure in the national portal's export is read by people.
_PARTS = (
    "description",
    "executionSteps",
    "executionMethods",
    "executionCases",
    "requirementsAndConditions",
    "legalBasisesDetails",
    "resultsDetails",
    "subjectTypesDetails",
)
#: The lowest level that carries a procedure out: where people go first.
_LEVELS = (
    ("isWard", "Cấp xã"),
    ("isProvince", "Cấp tỉnh"),
    ("isMinistry", "Cấp bộ"),
    ("isOtherAgency", "Cơ quan khác"),
)
#: Levels from where people live, as the portal's list has them.
_DISTANCES = {"Cấp tỉnh": 2, "Cấp bộ": 3, "Cơ quan khác": 3}
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Search</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<link rel="preload" href="search/vi/m.js" as="script">
<script src="search.js" async fetchpriority="high" data-folder="search/vi/"></script>
{%- from "components/search/search.html" import search with context %}
{{ search() }}"""


def read_lines(path):
    """The objects of a file with one a line, packed or not."""
    with _OPEN.get(path.suffix, open)(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_documents(path, size=None):
    """The documents of a corpus file; of a smaller `size` evenly picked, of a larger one with
    abridged copies.
    """
    given = [document(row) for row in read_lines(path)]
    if not size or size == len(given):
        return given
    return (
        given[place * len(given) // size]
        if size < len(given)
        else copied(given[place % len(given)], place // len(given))
        for place in range(size)
    )


def copied(row, copy):
    """A document as another province has it: named for it, among its own, with a quarter of the
    lines.
    """
    return (
        row
        if not copy
        else {
            **row,
            "id": f"{row['id']}-{copy}",
            "title": f"{row['title']} (tỉnh số {copy})",
            "field": f"{row['field']} – tỉnh số {copy}",
            "agency": f"{row['agency']}-{copy}",
            "sections": [
                (
                    name,
                    "\n".join(
                        line
                        for number, line in enumerate(text.split("\n"))
                        if (number + copy) % 4 == 0
                    ),
                )
                for name, text in row["sections"]
            ],
        }
    )


def document(row):
    """A document of a corpus as it is, a procedure of the national portal's export with all its
    prose.
    """
    if "title" in row:
        return row
    field = (row.get("category") or {}).get("name", "")
    return {
        # One code is there twice, once behind a blank.
        "id": row["code"].replace(" ", "_"),
        "title": row["name"].strip(),
        "agency": row.get("executingAgencies") or "",
        "level": next((said for name, said in _LEVELS if row.get(name)), ""),
        "field": field,
        "sections": [("", text) for name in _PARTS for text in prose(row.get(name))],
        "answers": answers(row),
    }


def answers(row):
    """What a result of the procedure tells, about as long as a portal has it."""
    ways = row.get("executionMethods") or [{}]
    papers = [
        paper["name"].strip()
        for case in row.get("executionCases") or ()
        for paper in case.get("profileComponents") or ()
    ]
    fees = [f"{fee['value']:,.0f} đồng" for fee in ways[0].get("fees") or () if fee.get("value")]
    found = {
        "time": f"{ways[0].get('processingTime') or ''} ngày làm việc",
        "cost": fees[0] if fees else "Miễn phí",
        "place": "Trực tuyến, trực tiếp hoặc bưu chính\n" + str(row.get("executingAgencies"))[:90],
        "papers": f"{len(papers)} giấy tờ\n" + "; ".join(papers)[:120] if papers else "",
    }
    return {about: text for about, text in found.items() if text}


def prose(value):
    """Every text of more than one word in a record."""
    if isinstance(value, str) and " " in value.strip():
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from prose(one)


def body(text):
    """A text as a document's body."""
    counts = read_text(text, b"")
    return DocumentBody(digest_of(counts), sum(json.loads(counts).values()), lambda: counts)


def entries(rows):
    """The documents as search indexes them: field and sections are the body."""
    texts = [
        "\n".join([row["title"], row["field"], *(text for _, text in row["sections"])]).encode()
        for row in rows
    ]
    return [
        Entry(
            row["id"],
            f"/vi/{row['id']}/",
            row["title"],
            body(texts[place]),
            Facets("procedure", row["field"], row["agency"], row["level"]),
            answers=row.get("answers", {}),
            distance=_DISTANCES.get(row["level"], 0),
        )
        for place, row in enumerate(rows)
    ]


def make(folder, documents, cache):
    """Write the folder; return what the indexing cost. Reading the corpus file is not counted."""
    started = time.process_time()
    words = read_words("vi")
    made = index(entries(documents), lexicon(words), "vi", cache)
    for part in ("i", "d"):
        (folder / "search" / "vi" / part).mkdir(parents=True)
    for name, text, _ in files(made):
        file = folder / "search" / "vi" / name
        file.write_text(text, encoding="utf-8")
    cost = {
        "documents": len(made.entries),
        "CPU s": round(time.process_time() - started, 1),
        "RSS MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    theme = Environment(loader=FileSystemLoader(ROOT / "theme"), autoescape=True, trim_blocks=True)
    said = table("vi", "words")
    theme.globals.update(
        link=lambda url: url.lstrip("/"),
        asset=lambda name: "",
        say=partial(say, said),
        page={"lang": "vi", "url": "", "translations": {}},
        words=said,
    )
    (folder / "index.html").write_text(theme.from_string(PAGE).render(), encoding="utf-8")
    (folder / "search.js").write_text(bundles(ROOT / "theme")["search"], encoding="utf-8")
    return cost


def main(folder, cache, docs, size, *edit):
    """Make a folder of a corpus, with one document a sentence longer if asked; print the cost."""
    rows = list(read_documents(Path(docs), int(size)))
    if edit:
        rows[len(rows) // 2]["sections"].append(("", "Một câu mới được viết thêm vào trang này."))
    cache = Path(cache)
    cache.mkdir(exist_ok=True)
    print(json.dumps(make(Path(folder), rows, cache)))


if __name__ == "__main__":
    main(*sys.argv[1:])
