"""A build beside Hugo and Eleventy, of the same real records with the same frame and texts: cold,
again without an edit, and after one edited word: `inv bench build --options "--pages 1000"`.

The portal's build makes search, open data, offline lists and the static audit besides; Hugo and
Eleventy make pages and a JSON file of each record. Without sound.
"""

import argparse
import shutil
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.build.measure import Cost, run
from tests.bench.build.sites import edit, eleventy, hugo, portal
from tests.bench.importing import DATA
from tests.bench.tables import tell


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300, help="records to build, real up to 5,265")
    parser.add_argument("--export", type=Path, default=DATA)
    parser.add_argument("--runs", type=int, default=3, help="runs of each, in turn; the median")
    parser.add_argument("--without", default="", help="hugo, eleventy: peers to leave out")
    given = parser.parse_args()
    if not given.export.is_file():
        sys.exit(f"There is no export at {given.export}: name one with --export.")
    with TemporaryDirectory() as place:
        tell(f"build-{given.pages}", list(compared(Path(place), given)))


def compared(folder, given):
    """A row for each generator and kind of build."""
    ours = portal(folder, given.export, given.pages)
    first = run(ours.command, ours.folder)
    peers = [make(folder, ours) for make in (hugo, eleventy) if make.__name__ not in given.without]
    sites = [ours, *peers]
    costs = {}
    for turn in range(given.runs):
        for site in sites:
            if site is ours and not turn:
                costs[site.name, "cold"] = [first]
            else:
                _forget(site)
                costs.setdefault((site.name, "cold"), []).append(run(site.command, site.folder))
    for turn in range(given.runs):
        for site in sites:
            costs.setdefault((site.name, "again"), []).append(run(site.command, site.folder))
            edit(site, turn)
            costs.setdefault((site.name, "one edit"), []).append(run(site.command, site.folder))
    full = _median(costs["Hugo", "cold"]) if ("Hugo", "cold") in costs else None
    for site in sites:
        for kind in ("cold", "again", "one edit"):
            yield _row(site, kind, _median(costs[site.name, kind]), full)


def _row(site, kind, cost, full):
    return {
        "": f"{site.name}, {kind}",
        "pages": site.pages(),
        "seconds": round(cost.wall, 2),
        "CPU seconds": round(cost.cpu, 2),
        "MB at most": cost.megabytes,
        "× Hugo cold, clock": full and round(cost.wall / full.wall, 2),
        "× Hugo cold, CPU": full and round(cost.cpu / full.cpu, 2),
    }


def _median(costs):
    return Cost(
        median(one.wall for one in costs),
        median(one.cpu for one in costs),
        max(one.megabytes for one in costs),
    )


def _forget(site):
    """Take away what an earlier build left, so that the next is cold."""
    for folder in (site.output, site.output.parent / "cache", site.output.parent / "resources"):
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
