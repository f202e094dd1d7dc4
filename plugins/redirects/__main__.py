"""`moved` and `remember` from a shell: `python -m plugins.redirects moved`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ..domain import ADDRESSES_FILE, MOVED_FILE, MovedPages, Problem
from ..domain.address import inside_address
from ..domain.names import Refused
from ..frontmatter.header import read_header
from ..frontmatter.record import read_record
from ..frontmatter.source import LARGEST, decode, split
from ..run import PACKAGE, command, paths, project_languages
from ..run.settings import folder_of
from . import addresses
from .propose import Rename, propose

#: How the list of pages that moved may begin, for lines to be put into it.
_BEGIN = re.compile(r"moved:\s*(\[\s*\]\s*)?(#.*)?")


def main() -> int:
    """Run the task asked for; return its exit status."""
    return command.run(_main)


def _main() -> int:
    parser = command.Parser(prog=f"python -m {PACKAGE}.redirects")
    tasks = parser.add_subparsers(dest="task", required=True)
    proposing = tasks.add_parser("moved", help="where pages went, by the history of the content")
    proposing.add_argument("--write", action="store_true", help=f"put it into {MOVED_FILE}")
    remembering = tasks.add_parser("remember", help="what `publish` calls at its end")
    remembering.add_argument("--output", type=Path, required=True)
    remembering.add_argument("--forget", action="store_true", help="what the portal has no more")
    for task in (proposing, remembering):
        task.add_argument("--content", type=Path, default=folder_of("PATH"))
    given = parser.parse_args()
    content = command.folder(given.content)
    if given.task == "moved":
        return _propose(content, write=given.write)
    return _remember(content, given.output, forget=given.forget)


def _propose(content: Path, *, write: bool) -> int:
    languages, words = project_languages(content, Path.cwd()), command.Words()
    published = addresses.read(content)
    found = [
        one
        for one in propose(content, languages, set(_answered(content, languages)))
        if not published or one.address in published
    ]
    moved = [one for one in found if one.to]
    if not found:
        print(words("redirects.nothing"))
    if moved and write:
        _write(content, moved)
        values = {"path": command.display_path(content / MOVED_FILE), "count": len(moved)}
        print(words("redirects.written", **values))
    elif moved:
        print(words("redirects.proposed", path=command.display_path(content / MOVED_FILE)))
        print("\n".join(["moved:", *map(_line, moved)]))
    if gone := [one for one in found if not one.to]:
        print(words("redirects.gone", path=command.display_path(content / MOVED_FILE)))
        reason = words("redirects.reason")
        lines = (f"  - {{address: {one.address}, reasons: {{vi: {reason}}}}}" for one in gone)
        print("\n".join(["gone:", *lines]))
    return 0


def _line(one: Rename, indent: str = "  ") -> str:
    return f"{indent}- {{address: {_quoted(one.address)}, to: {_quoted(one.to)}}}"


def _quoted(address: str) -> str:
    """An address as YAML takes it within braces."""
    return address if re.fullmatch(r"[\w/.-]+", address) else json.dumps(address)


def _write(content: Path, moved: list[Rename]) -> None:
    """Put lines behind `moved:` of the file, or a file of them. Raises Stopped where they have no
    place in the file that is there.
    """
    place = content / MOVED_FILE
    there = place.exists() or place.is_symlink()
    try:
        text = paths.read(content, MOVED_FILE, LARGEST).decode("utf-8-sig") if there else ""
    except (paths.Refused, UnicodeDecodeError):
        raise command.Stopped("moved_no_place", path=place) from None
    lines = text.splitlines()
    if not any(re.match("[\"']?moved\\b", line) for line in lines):
        lines.append("moved:")
    at = next((number for number, line in enumerate(lines) if _BEGIN.fullmatch(line)), -1)
    if at < 0:
        raise command.Stopped("moved_no_place", path=place)
    first = next((line for line in lines[at + 1 :] if line.lstrip().startswith("-")), "  -")
    indent = first[: -len(first.lstrip())]
    begin = re.sub(r"\[\s*\]\s*", "", lines[at]).rstrip()
    lines[at : at + 1] = [begin, *(_line(one, indent) for one in moved)]
    paths.write(content, MOVED_FILE, ("\n".join(lines) + "\n").encode())


def _answered(content: Path, languages: tuple[str, ...]) -> Iterator[str]:
    """The addresses of which something is said already, in headers and in `moved.yml`."""
    if text := _text(content, MOVED_FILE):
        header = read_header(text, MOVED_FILE, 1)
        pages, _ = read_record(MovedPages, header.values, MOVED_FILE, header.lines)
        if pages:
            yield from (one.address for one in pages.moved)
            yield from (one.address for one in pages.gone)
    for lang in languages:
        for path in paths.below(content, lang):
            text = _text(content, path) if path.endswith(".md") else ""
            if "moved_from" in text:
                source = split(text, path)
                yield from () if isinstance(source, Problem) else _of_header(source.header, path)


def _of_header(text: str, path: str) -> Iterator[str]:
    given = read_header(text, path).values.get("moved_from")
    for one in given if isinstance(given, list) else ():
        try:
            yield inside_address(str(one).strip())
        except Refused:  # what is wrong with it, a build tells
            continue


def _text(content: Path, path: str) -> str:
    try:
        text = decode(paths.read(content, path, LARGEST), path)
    except paths.Refused:
        return ""
    return text if isinstance(text, str) else ""


def _remember(content: Path, output: Path, *, forget: bool) -> int:
    """What was published is published, also where the list cannot be written; then that is told."""
    words, path = command.Words(), command.display_path(content / ADDRESSES_FILE)
    try:
        new = addresses.remember(content, output, forget=forget)
    except (paths.Refused, OSError) as cause:
        print(words("redirects.not_remembered", path=path, reason=cause))
        return 0
    if new:
        print(words("redirects.remembered", path=path, count=new))
    return 0


if __name__ == "__main__":
    sys.exit(main())
