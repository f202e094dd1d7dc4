"""MiniSearch and Pagefind over the same documents and questions, installed from npm when asked
for.
"""

import html
import json
import subprocess

from tests.bench.peers import install
from tests.bench.search_browser import opened
from tests.bench.search_scores import spread, table
from tests.bench.search_site import ROOT, read_documents

FOLDER = ROOT / "tests" / "bench" / "engines"
_PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>{title}</title>
<body><main data-pagefind-body><h1>{title}</h1>{body}</main>"""
_START = """const done = arguments[0];
import("/pagefind/pagefind.js").then(async (engine) => {
  await engine.options({noWorker: true});  // what a worker fetches is not counted
  await engine.init();
  window.engine = engine;
  done(true);
});"""
_ASK = """const [text, done] = arguments;
engine.search(text).then(async ({results}) => {
  const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  done(shown.map((one) => one.url.split("/").at(-1).replace(".html", "")));
});"""
_FETCHED = (
    "return performance.getEntriesByType('resource')"
    ".reduce((sum, one) => sum + one.encodedBodySize, 0)"
)


def measure(folder, documents, queries, texts):
    """For each peer its relevance rows, and what it weighs with these texts."""
    given = _given(documents)
    yield _minisearch(given, queries)
    yield _pagefind(folder / "pagefind", given, queries, texts)


def ranked(folder, documents, texts):
    """For each peer its name, and the identifiers that it finds for each text, best first."""
    given = _given(documents)
    yield "MiniSearch", _found(given, texts)["answers"]
    with opened(_pagefind_site(folder / "pagefind", given)) as (driver, root):
        _open(driver, root)
        yield "Pagefind", [driver.execute_async_script(_ASK, text) for text in texts]


def _given(documents):
    install(FOLDER)
    return [
        {
            "id": row["id"],
            "title": row["title"],
            "body": "\n".join([row["field"], *(text for _, text in row["sections"])]),
        }
        for row in read_documents(documents)
    ]


def _found(documents, texts):
    done = subprocess.run(
        ["node", FOLDER / "minisearch.mjs"],
        check=True,
        capture_output=True,
        input=json.dumps({"documents": documents, "queries": texts}).encode(),
    )
    return json.loads(done.stdout)


def _minisearch(documents, queries):
    found = _found(documents, [query.text for query in queries])
    return (
        table("MiniSearch", list(zip(queries, found["answers"], strict=True))),
        _row("MiniSearch", f"{found['bytes']:,}", "0"),
    )


def _pagefind_site(site, documents):
    site.mkdir()
    for row in documents:
        body = "".join(f"<p>{html.escape(line)}</p>" for line in row["body"].split("\n"))
        (site / f"{row['id']}.html").write_text(
            _PAGE.format(title=html.escape(row["title"]), body=body), "utf-8"
        )
    (site / "index.html").write_text("<!doctype html><title>x</title>", "utf-8")
    [program] = FOLDER.glob("node_modules/@pagefind/*/bin/pagefind_extended")
    subprocess.run([program, "--site", site], check=True, capture_output=True)
    return site


def _pagefind(site, documents, queries, texts):
    with opened(_pagefind_site(site, documents)) as (driver, root):
        first, further = zip(
            *(
                _weights(driver, root, one, two)
                for one, two in zip(texts[::2], texts[1::2], strict=False)
            ),
            strict=True,
        )
        _open(driver, root)
        ranked = [(query, driver.execute_async_script(_ASK, query.text)) for query in queries]
    return table("Pagefind", ranked), _row("Pagefind", spread(first), spread(further))


def _open(driver, root):
    driver.get(f"{root}/index.html")
    driver.execute_async_script(_START)


def _weights(driver, root, one, two):
    """Bytes of a first query, and of another one after it."""
    _open(driver, root)
    driver.execute_async_script(_ASK, one)
    first = driver.execute_script(_FETCHED)
    driver.execute_async_script(_ASK, two)
    return first, driver.execute_script(_FETCHED) - first


def _row(engine, first, further):
    return {
        "engine": engine,
        "first query, bytes": first,
        "further": further,
        "first on slow 3G, ms": None,
        "further ": None,
    }
