"""The files that stand beside the pages: the portal's settings, duties of law, words people use,
the agency's looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from ..domain import (
    COMPLIANCE,
    MOVED_FILE,
    Kinds,
    MovedPages,
    OldPlace,
    Problem,
    Profile,
    Record,
    Site,
    Synonyms,
    synonyms_file,
    warning,
)
from ..frontmatter.header import Header, read_header
from ..frontmatter.letters import strange_letters
from ..frontmatter.record import line_of, read_record
from ..frontmatter.source import decode
from ..run import paths, read_agency_theme
from .files import LEFT_BEHIND, read_bytes

R = TypeVar("R", bound=Record)
SITE = "portal.yml"
#: The files of a voice.
VOICES = (".onnx", ".json")


@dataclass(frozen=True)
class Beside:
    """What these files hold; the defaults where one is missing or broken."""

    site: Site
    site_header: Header
    profiles: tuple[Profile, ...]
    sayings: Mapping[str, Synonyms]
    old_places: tuple[OldPlace, ...]
    problems: tuple[Problem, ...]


def read_beside(content: Path, languages: tuple[str, ...], kinds: Kinds) -> Beside:
    """Read every file beside the pages with the same care as a page's header."""
    site, header, problems = _read(Site, content, SITE, kinds)
    profiles: list[Profile] = []
    for entry in paths.entries(content / COMPLIANCE):
        path = f"{COMPLIANCE}/{entry.name}"
        if entry.suffix == ".yml":
            profile, _, refused = _read(Profile, content, path, kinds)
            profiles += [profile] if profile else []
            problems += refused
        elif entry.suffix != ".md" and not LEFT_BEHIND.fullmatch(entry.name):
            name = paths.printable(entry.name)
            problems.append(warning("file-unused", paths.printable(path), given=name, nearest=""))
    sayings: dict[str, Synonyms] = {}
    for lang in languages:
        said, _, refused = _read(Synonyms, content, synonyms_file(lang), kinds)
        sayings |= {lang: said} if said else {}
        problems += refused
    pages, moved_header, refused = _read(MovedPages, content, MOVED_FILE, kinds)
    places = tuple(_old_places(pages, moved_header)) if pages else ()
    problems += [*refused, *read_agency_theme(content)[1], *_voices(content)]
    return Beside(site or Site(), header, tuple(profiles), sayings, places, tuple(problems))


def _old_places(pages: MovedPages, header: Header) -> Iterator[OldPlace]:
    """What the file says of each old address, with its line."""
    for number, one in enumerate(pages.moved):
        field = f"moved.{number}.address"
        yield OldPlace(one.address, one.to, MOVED_FILE, line_of(header.lines, field), field)
    for number, gone in enumerate(pages.gone):
        field = f"gone.{number}.address"
        line = line_of(header.lines, field)
        yield OldPlace(gone.address, "", MOVED_FILE, line, field, gone.reasons)


def _read(
    record: type[R], content: Path, path: str, kinds: Kinds
) -> tuple[R | None, Header, list[Problem]]:
    """The record that a file holds, its header for the lines, and what is wrong with it; a file
    that is not there is none, and no problem.
    """
    if not (content / path).is_symlink() and not (content / path).exists():
        return None, Header(), []
    raw = read_bytes(content, path)
    if isinstance(raw, bytes) and not raw.strip() and record is not Profile:
        return None, Header(), []  # nothing is set, as where there is no file
    text = raw if isinstance(raw, Problem) else decode(raw, path)
    if isinstance(text, Problem):
        return None, Header(), [text]
    header = read_header(text, path, 1)
    reported = {problem.field for problem in header.problems if problem.field}
    broken = bool(header.problems) and not header.lines
    read, refused = (
        (None, []) if broken else read_record(record, header.values, path, header.lines, kinds)
    )
    problems = [
        *strange_letters(text, path),
        *header.problems,
        *(one for one in refused if one.field not in reported),
    ]
    return read, header if read else Header(), problems


def _voices(content: Path) -> Iterator[Problem]:
    """An agency's own voices are files of theirs, and no links."""
    for path in (f"voices/{name}" for name in paths.below(content / "voices")):
        try:
            paths.locate(content, path)
        except paths.Refused as refused:
            yield refused.problem(path)
            continue
        name = PurePosixPath(path)
        if name.suffix not in (*VOICES, ".md") and not LEFT_BEHIND.fullmatch(name.name):
            yield warning("file-unused", path, given=name.name, nearest="")
