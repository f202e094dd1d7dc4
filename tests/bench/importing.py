"""How long an import takes and what memory it needs: `inv bench importing --docs FILE`."""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.tables import tell

DATA = Path("..") / "shared" / "data" / "procedures" / "all-5265.jsonl.xz"


def measured(export, content):
    """Import an export in a process of its own; return its seconds, its largest memory and what it
    said last.
    """
    started = time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "plugins.importing",
        str(export),
        "--content",
        content,
        "--lang",
        "en",
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "REPORT_LANG": "en"},
    )
    seconds = time.perf_counter() - started
    counts = next(line for line in done.stdout.splitlines() if line.startswith("New:"))
    numbers = dict(part.split(": ") for part in counts.split(" · "))
    return {
        "seconds": round(seconds, 1),
        "megabytes": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
        "written": int(numbers["New"]) + int(numbers["Changed"]),
        "unchanged": int(numbers["Unchanged"]),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--docs", type=Path, default=DATA, help="an export of the national portal")
    given = parser.parse_args()
    if not given.docs.is_file():
        sys.exit(f"There is no export at {given.docs}: name one with --docs.")
    with tempfile.TemporaryDirectory() as content:
        tell(
            "importing",
            [
                {"": name, **measured(given.docs, content)}
                for name in ("first import", "the same again")
            ],
        )


if __name__ == "__main__":
    main()
