"""What a build needs as a portal grows: `inv bench growth --options "--sizes 1000,10000"`.

Each size is built once in a process of its own, without sound; rows say what a record takes, so
that a build that grows evenly has the same figures throughout.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.build.measure import run
from tests.bench.build.sites import edit, portal
from tests.bench.importing import DATA
from tests.bench.tables import tell


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="300,1000", help="numbers of records")
    parser.add_argument("--export", type=Path, default=DATA)
    given = parser.parse_args()
    if not given.export.is_file():
        sys.exit(f"There is no export at {given.export}: name one with --export.")
    tell("growth", [grown(given.export, int(size)) for size in given.sizes.split(",")])


def grown(export, size):
    """What a portal of so many records takes to build, to build after an edit, and on the disk."""
    with TemporaryDirectory() as folder:
        site = portal(Path(folder), export, size)
        cold = run(site.command, site.folder)
        edit(site, 0)
        edited = run(site.command, site.folder)
        made, kept = _held(site.output), _held(site.output.parent / "cache")
        return {
            "records": size,
            "pages": site.pages(),
            "seconds": round(cold.wall, 1),
            "CPU seconds": round(cold.cpu, 1),
            "ms CPU a record": round(1000 * cold.cpu / size, 1),
            "after an edit, CPU seconds": round(edited.cpu, 1),
            "MB of memory": cold.megabytes,
            "kB of memory a record": round(1000 * cold.megabytes / size),
            "files": made[0],
            "MB of files": round(made[1] / 1e6, 1),
            "kB of cache a record": round(kept[1] / 1000 / size, 1),
        }


def _held(folder):
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    main()
