"""`python -m plugins.redirects.unbuilt`: what is wrong with what is said of old addresses, before
any page is built.

On standard input is a JSON object: `served`, the addresses that there will be, and `places`, what
is said of old ones. On standard output is a problem a line.
"""

from __future__ import annotations

import json
import sys

from ..domain import OldPlace
from .resolve import resolve


def main() -> int:
    """Judge what is on standard input."""
    given = json.load(sys.stdin)
    places = [OldPlace(**place) for place in given["places"]]
    _, problems = resolve(places, set(given["served"]))
    for problem in problems:
        sys.stdout.write(f"{problem.to_json()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
