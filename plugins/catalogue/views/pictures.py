"""The pictures in a page's text, which say how large they are: nothing moves while they load."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

_IMAGE = re.compile(r'<img\b[^>]*?\bsrc="/files/([^"?#]*)"[^>]*>')
_SIZED = re.compile(r"\s(?:width|height)=")


@dataclass(frozen=True)
class DisplayedPicture:
    """A picture as pages show it: its size in dots, and of a large one the address of a smaller
    copy.
    """

    width: int
    height: int
    copy: str = ""


def pictures_in(body: str) -> Iterator[str]:
    """Yield the names, below `files/`, of the pictures in a text."""
    for found in _IMAGE.finditer(body):
        yield _name(found)


def with_sizes(body: str, pictures: Mapping[str, DisplayedPicture]) -> str:
    """Return a text whose pictures say how large they are, and are the smaller copies where there
    are any.
    """

    def image(found: re.Match[str]) -> str:
        picture = pictures.get(_name(found))
        if picture is None:
            return found[0]
        tag = found[0]
        if picture.copy:
            tag = tag.replace(f"/files/{found[1]}", picture.copy)
        if _SIZED.search(tag):
            return tag
        return f'{tag[:-1]} width="{picture.width}" height="{picture.height}">'

    return _IMAGE.sub(image, body)


def _name(found: re.Match[str]) -> str:
    return unquote(html.unescape(found[1]))
