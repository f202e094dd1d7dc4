"""`python -m plugins.changes`: what differs; with `--record` what changed on each day."""

from __future__ import annotations

import sys
from pathlib import Path

from ..run import PACKAGE, command, paths, project_kinds, project_languages
from ..run.settings import folder_of
from .difference import differences
from .history import History
from .recorded import record
from .report import as_page, as_text
from .states import ContentState, last_state, state_named

#: Below the reports.
REPORT = "changes.html"


def main() -> int:
    """Run the task asked for; return its exit status."""
    return command.run(_main)


def _main() -> int:
    parser = command.Parser(prog=f"python -m {PACKAGE}.changes")
    parser.add_argument("--old", default="", help="a release's number or folder, a commit, a day")
    parser.add_argument("--new", default="", help="the same; without it the content as it is")
    parser.add_argument("--record", action="store_true", help="what `publish` calls at its start")
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    parser.add_argument("--output", type=Path, default=folder_of("OUTPUT_PATH"))
    parser.add_argument("--reports", type=Path, default=folder_of("PORTAL_REPORTS"))
    given = parser.parse_args()
    content = command.folder(given.content)
    project_languages(content, Path.cwd())  # their folders of words are looked into from now on
    kinds, words = project_kinds(content, Path.cwd()), command.Words()
    history = History(content)
    if given.record:
        if history.state == "known":
            record(content, history, kinds)
        elif history.state == "shallow":
            print(words("changes.no_history"))
        return 0
    if history.state != "known":
        raise command.Stopped("no_history", path=content)
    old = state_named(given.old, history, given.output) if given.old else None
    old = old or last_state(history, given.output)
    new = state_named(given.new, history, given.output) if given.new else ContentState("", "")
    found = differences(content, history, history.between(old.commit, new.commit), kinds)
    between = words("changes.between", old=old.name, new=new.name or words("changes.now"))
    print(between)
    print("\n".join(as_text(found, words)))
    paths.write(given.reports, REPORT, as_page(found, between, words).encode())
    print(words("changes.written", path=command.display_path(given.reports / REPORT)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
