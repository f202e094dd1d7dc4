"""The files below `content/files/` into the site: pictures made anew, everything else byte for
byte.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from ...domain import Problem, error
from ...run import Portal, Work, paths
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
_IMAGE = re.compile(r'<img\b[^>]*?\bsrc="/files/([^"?#]*)"[^>]*>')
_SIZED = re.compile(r"\s(?:width|height)=")


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


def with_sizes(body: str, portal: Portal, pictures: Mapping[str, Download]) -> str:
    """A page's text whose pictures say how large they are; of large ones it shows a smaller
    copy.
    """
    return _IMAGE.sub(lambda found: _image(found, portal, pictures), body)


def _image(found: re.Match[str], portal: Portal, pictures: Mapping[str, Download]) -> str:
    picture = pictures.get(unquote(html.unescape(found[1])))
    if picture is None:
        return found[0]
    raw = paths.read(portal.content / FOLDER, picture.path, LARGEST)
    width, height = size_of(raw)
    tag, smaller = found[0], shrunk(width, height)
    if (width > WIDEST or len(raw) > HEAVIEST) and not moves(raw):
        width, height = smaller
        tag = tag.replace(f"/files/{found[1]}", _small(portal, picture, raw, smaller))
    return tag if _SIZED.search(tag) else f'{tag[:-1]} width="{width}" height="{height}">'


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
