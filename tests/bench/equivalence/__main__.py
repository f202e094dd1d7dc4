"""Random edits of a portal, after each of which a build is compared with one from nothing: `inv
bench equivalence`.

With `--command` and `--source`, of any other generator: the edits are then of the Markdown files
below the folder `content` alone.
"""

import argparse
import shlex
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.bench.equivalence.compare import SEPARATOR, Trial, follow
from tests.bench.equivalence.edits import (
    EDITS,
    body,
    nothing,
    output_altered,
    output_deleted,
    title,
)
from tests.bench.equivalence.project import BUILD, portal_project

#: What any generator with Markdown files and an output folder can be tried with.
ANY = (body, title, nothing, output_deleted, output_altered)


def main():
    """Follow the edits; return 1 where one of them made a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument(
        "--every", type=int, default=4, help="compare after so many edits, each of which is built"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", type=Path, help="another generator's project")
    parser.add_argument("--command", help="what builds it: {output} and {state} are its folders")
    parser.add_argument("--content", type=Path, help="the content of the portal to edit")
    parser.add_argument("--only", help="kinds of edits, with commas between them")
    given = parser.parse_args()
    random = Random(given.seed)
    with TemporaryDirectory() as place:
        folder = Path(place)
        project = portal_project(folder / "project", given.source or given.content, given.command)
        command = shlex.split(given.command) if given.command else BUILD
        trial = Trial(project, folder / "output", folder / "state", command)
        known = [one for one in EDITS if not given.only or one.__name__ in given.only.split(",")]
        edits = random.choices(ANY if given.command else known, k=given.edits)
        return report(follow(trial, edits, random, given.every))


def report(steps):
    """Print each step as it comes, and the sum; return 1 where a step made a difference."""
    kinds, wrong, unbuilt = Counter(), 0, 0
    for number, step in enumerate(steps, 1):
        edits = step.edit.split(SEPARATOR)
        kinds.update(edit.partition(":")[0].split()[0] for edit in edits)
        print(
            f"{number:4} {'same' if step.same else 'DIFFERS'} {step.status} {step.edit}", flush=True
        )
        unbuilt += step.status != 0 and step.same
        if not step.same:
            wrong += 1
            print(*(f"       {one}" for one in step.differing[:10]), step.printed[-2000:], sep="\n")
    print(
        f"{sum(kinds.values())} edits of {len(kinds)} kinds, {wrong} with a difference, "
        f"{unbuilt} after which neither could build"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
