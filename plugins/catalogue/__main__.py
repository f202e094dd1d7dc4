"""`python -m plugins.catalogue import FILE`: content from a shell."""
from __future__ import annotations

import argparse
import os
import sys

from .importing import command
from .importing.telling import tell


def main() -> int:
    """Run the task asked for; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m plugins.catalogue")
    tasks = parser.add_subparsers(dest="task", required=True)
    command.add_arguments(tasks.add_parser("import"))
    done, problems = command.run(parser.parse_args())
    for problem in problems:
        print(f"{problem.path}:{problem.line} {problem.severity} {problem.code} {dict(problem.values)}")
    print("\n".join(tell(done, os.environ.get("PORTAL_LANG", "vi"))))
    return int(any(problem.severity == "error" for problem in problems))


if __name__ == "__main__":
    sys.exit(main())
