"""From a saved file to the page on the screen, to the whole portal, and what memory it takes: `inv
bench resident`.

A server of its own is started over so many records of an export; a file is edited again and again,
and asked for as a browser does that shows its page. `inv bench resident --options "--edits 500"`
shows whether memory grows.
"""

import argparse
import json
import lzma
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import suppress
from itertools import islice
from pathlib import Path

from tests.bench.importing import DATA
from tests.bench.tables import tell
from tests.plugins.engine.test_serve import address, started

SITE = "names: {vi: Cổng thử}\nurl: https://thu.example\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=DATA, help="an export of the national portal")
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--edits", type=int, default=10)
    given = parser.parse_args()
    if not given.docs.is_file():
        sys.exit(f"There is no export at {given.docs}: name one with --docs.")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        content = imported(given.docs, given.records, folder)
        with started(content, folder / "served", "--no-speech") as server:
            tell("resident", [measured(server, content, given.edits)])


def imported(docs, count, folder):
    """The content of so many records."""
    content, some = folder / "content", folder / "some.jsonl"
    content.mkdir()
    (content / "portal.yml").write_text(SITE, "utf-8")
    with lzma.open(docs, "rt", encoding="utf-8") as lines:
        some.write_text("".join(islice(lines, count)), "utf-8")
    command = [sys.executable, "-m", "plugins.importing", str(some), "--content", str(content)]
    subprocess.run(command, check=True, capture_output=True)
    return content


def measured(server, content, edits):
    """Edit a page again and again; the middle of what each edit took."""
    begun = time.perf_counter()
    root = address(server)
    first = time.perf_counter() - begun
    file = next(iter(sorted(content.rglob("*.md"))))
    page = "/" + file.relative_to(content).with_suffix("").as_posix() + "/"
    threading.Thread(target=look, args=(root, page), daemon=True).start()
    written = server.folder / "output" / page.strip("/") / "index.html"
    original, rows, memory = file.read_text("utf-8"), [], []
    for number in range(edits):
        word = f"Lần sửa {number}."
        used, saved = processor_seconds(server.pid), time.perf_counter()
        file.write_text(f"{original}\n\n{word}\n", "utf-8")
        screen = until(lambda word=word: word in fetched(root + page.lstrip("/"))) - saved
        complete = until(lambda word=word: word in written.read_text("utf-8")) - saved
        rows.append((screen, complete, processor_seconds(server.pid) - used))
        memory.append(megabytes(server.pid))
    screen, complete, seconds = (
        round(statistics.median(column), 2) for column in zip(*rows, strict=True)
    )
    return {
        "pages": len(list((server.folder / "output").rglob("*.html"))),
        "first build s": round(first, 1),
        "on screen s": screen,
        "all s": complete,
        "all CPU s": seconds,
        "MB after 1": memory[0],
        f"MB after {edits}": memory[-1],
    }


def look(root, page):
    """Be a browser that shows a page."""
    number = 0
    with suppress(OSError):
        while True:
            answer = fetched(f"{root}__news?number={number}&at={page}")
            number = json.loads(answer)["number"]


def fetched(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def until(seen):
    """The moment at which something is seen."""
    while True:
        with suppress(OSError):
            if seen():
                return time.perf_counter()
        time.sleep(0.01)


def megabytes(process):
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024


def processor_seconds(process):
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    main()
