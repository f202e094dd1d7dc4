"""The files below `content/files/` into the site: pictures made anew, everything else byte for
byte.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from ...domain import Problem, error
from ...run import Portal, Work, paths
from ..views.pictures import DisplayedPicture, pictures_in
from .inventory import FOLDER, LARGEST, Download
from .pictures import (
    HEAVIEST,
    JOB,
    SMALL_JOB,
    WIDEST,
    made_anew,
    made_small,
    moves,
    shrunk,
    size_of,
)

#: So many bytes of pictures are held at once.
_AT_ONCE = 64_000_000


def publish(portal: Portal, downloads: Sequence[Download]) -> Iterator[Problem]:
    """Write every file below the output's `files/`; yield a problem for each that could not be
    written.
    """
    folder, to = portal.content / FOLDER, portal.output / FOLDER
    pictures = [one for one in downloads if one.kind == "picture"]
    for one in downloads:
        if one.kind != "picture":
            try:
                paths.copy(folder, one.path, to, LARGEST)
            except paths.Refused as refused:
                yield refused.problem(f"{FOLDER}/{one.path}")
    for some in _portions(pictures):
        given = [paths.read(folder, one.path, LARGEST) for one in some]
        for place, made in portal.work.map(JOB, made_anew, given, lasting=True):
            if isinstance(made, bytes):
                portal.write(f"{FOLDER}/{some[place].name}", made)
            else:
                yield error("file-cut-off", f"{FOLDER}/{some[place].path}", given=some[place].name)


def displayed_pictures(
    portal: Portal, bodies: Iterable[str], downloads: Sequence[Download]
) -> dict[str, DisplayedPicture]:
    """The pictures that texts show, by name; of large ones a smaller copy is written."""
    named = {name for body in bodies for name in pictures_in(body)}
    return {
        one.name: _displayed(portal, one)
        for one in downloads
        if one.kind == "picture" and one.name in named
    }


def _displayed(portal: Portal, picture: Download) -> DisplayedPicture:
    raw = paths.read(portal.content / FOLDER, picture.path, LARGEST)
    width, height = size_of(raw)
    if (width > WIDEST or len(raw) > HEAVIEST) and not moves(raw):
        smaller = shrunk(width, height)
        return DisplayedPicture(*smaller, _small(portal, picture, raw, smaller))
    return DisplayedPicture(width, height)


def _small(portal: Portal, picture: Download, raw: bytes, size: tuple[int, int]) -> str:
    """Write a picture's copy for pages; return its address."""
    made = _made(portal.work, raw, json.dumps(size).encode())
    name = PurePosixPath(picture.name)
    digest = hashlib.blake2b(made, digest_size=5).hexdigest()
    portal.write(f"assets/{digest}{name.suffix.lower()}", made)
    return f"/assets/{digest}{name.suffix.lower()}"


def _made(work: Work, raw: bytes, parameters: bytes) -> bytes:
    _, made = next(work.map(SMALL_JOB, made_small, [raw], parameters, lasting=True))
    if isinstance(made, Exception):
        raise made
    return made


def _portions(pictures: Sequence[Download]) -> Iterator[list[Download]]:
    """The pictures in portions that fit into memory."""
    portion: list[Download] = []
    for one in pictures:
        if portion and sum(other.size for other in portion) + one.size > _AT_ONCE:
            yield portion
            portion = []
        portion.append(one)
    if portion:
        yield portion
