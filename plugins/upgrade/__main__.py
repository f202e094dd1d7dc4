"""`python -m plugins.upgrade begin --to WHEEL`: the version that a portal has gets the new one and
hands over to it, `finish`, which knows what has changed since.
"""

from __future__ import annotations

import argparse
import sys
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from ..run import PACKAGE, VERSION, paths, project_folder
from ..run.command import Parser, Stopped, Words, run, started_from
from ..run.project import package_place
from .candidate import Tool, differences, fetch, own_wheel, prepare, same_wheel, version_of
from .compare import WAYS, compare
from .exchange import exchange
from .migration import known_migrations, migrate, read_version
from .own import unfit

_TEXTS = (".md", ".toml", ".yml")
_LARGEST = 100_000_000
#: So many pages are named of each way in which they differ.
_NAMED = 10


def main() -> int:
    """Run the command; return its exit status."""
    return run(_main)


def _main() -> int:
    parser = Parser(prog=f"python -m {PACKAGE}.upgrade")
    tasks = parser.add_subparsers(required=True)
    begin = tasks.add_parser("begin")
    begin.add_argument("--to", default="")
    begin.add_argument("--yes", action="store_true")
    begin.set_defaults(run=_begin)
    finish = tasks.add_parser("finish", help="what the new version does, in a copy of the portal")
    for name in ("project", "candidate", "wheel", "package", "old-wheel", "old-package"):
        finish.add_argument(f"--{name}", type=Path, required=True)
    finish.add_argument("--old-python", required=True)
    finish.add_argument("--yes", action="store_true")
    finish.set_defaults(run=_finish)
    given = parser.parse_args()
    return int(given.run(given))


def _begin(given: argparse.Namespace) -> int:
    project = project_folder()
    old = own_wheel(project)
    with TemporaryDirectory(prefix="upgrade-") as name:
        place = Path(name)
        local = started_from() / given.to
        wheel = fetch(str(local) if local.is_file() else given.to, place)
        if same_wheel(wheel, old):
            print(Words()("upgrade.same", version=version_of(old)))
            return 0
        if read_version(version_of(wheel)) < read_version(version_of(old)):
            raise Stopped("version_older", old=version_of(old), given=version_of(wheel))
        candidate, tool = prepare(project, wheel, place)
        words = [
            *("finish", "--project", str(project), "--candidate", str(candidate)),
            *("--wheel", str(wheel), "--package", str(tool.package), "--old-wheel", str(old)),
            *("--old-package", str(package_place()), "--old-python", sys.executable),
        ]
        return tool.run(candidate, "upgrade", *words, *(["--yes"] if given.yes else []))


def _finish(given: argparse.Namespace) -> int:
    say = Words()
    old = Tool(given.old_wheel, given.old_package, given.old_python)
    new = Tool(given.wheel, given.package, sys.executable)
    print(say("upgrade.moving", old=old.version, new=VERSION))
    _migrate(given.candidate / "content", old.version, say)
    found = [*unfit(given.candidate, old.package, new.package)]
    if found:
        print(f"\n{say('upgrade.unfit')}")
    for one in found:
        print(f"    {say(f'upgrade.{one.key}', path=one.path, given=one.given)}")
    print(f"\n{say('upgrade.building')}", flush=True)
    place = given.candidate.parent
    if _build(old, given.project, place / "old"):
        print(say("upgrade.old_not_built"))
        return 1
    if _build(new, given.candidate, place / "new"):
        print(say("upgrade.not_built", version=VERSION))
        return 1
    _report_pages(place, say)
    if not given.yes and not _agreed(say):
        print(say("upgrade.not_done"))
        return 1
    exchange(given.project, differences(given.project, given.candidate))
    print(say("upgrade.done", version=VERSION))
    return 0


def _migrate(content: Path, since: str, say: Words) -> None:
    """Bring a copy's content to this version, and show each change."""
    texts = {
        name: paths.read(content, name, _LARGEST).decode("utf-8", "surrogateescape")
        for name in paths.below(content)
        if name.endswith(_TEXTS)
    }
    changed = migrate(texts, read_version(since), known_migrations())
    if changed:
        print(f"\n{say('upgrade.migrated', n=len(changed))}")
    else:
        print(say("upgrade.no_migration"))
    for name, text in sorted(changed.items()):
        lines = texts[name].splitlines(), text.splitlines()
        for line in unified_diff(*lines, f"content/{name}", f"content/{name}", n=1, lineterm=""):
            print(f"    {line}")
        paths.write(content, name, text.encode("utf-8", "surrogateescape"))


def _build(tool: Tool, project: Path, place: Path) -> int:
    """Build a portal with a tool, for the comparison alone."""
    options = [f"--{one}={place / one}" for one in ("output", "cache", "reports")]
    return tool.run(
        project, "engine", "build", "--no-speech", "--quiet", *options, quiet=place.name == "old"
    )


def _report_pages(place: Path, say: Words) -> None:
    found = compare(place / "old" / "output", place / "new" / "output")
    print(say("upgrade.pages", **{way: len(found[way]) for way in WAYS}))
    for way in WAYS:
        for name in found[way][:_NAMED]:
            print(f"    {say(f'upgrade.{way}')}: {name}")
        if len(found[way]) > _NAMED:
            print(f"    {say('upgrade.more', n=len(found[way]) - _NAMED)}")


def _agreed(say: Words) -> bool:
    try:
        return input(f"{say('upgrade.ask')} ").strip().lower() == say("upgrade.yes")
    except EOFError:
        return False


if __name__ == "__main__":
    sys.exit(main())
