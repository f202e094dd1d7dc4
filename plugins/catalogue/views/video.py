"""A page's film in sign language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from ...domain import Content
from .context import ViewContext
from .parts import FileLink, file_address, file_link


@dataclass(frozen=True)
class VideoView:
    """A film: where it and its captions are, its kind, its words paragraph by paragraph, the file
    to download.
    """

    url: str
    type: str
    captions: str
    transcript: tuple[str, ...]
    file: FileLink


def video(record: Content, context: ViewContext) -> VideoView | None:
    """Return the film of a page; none where the header names none, or one that is not there."""
    film = record.sign_language
    if film is None or context.size(film.file) is None:
        return None
    kind = f"video/{PurePosixPath(film.file).suffix[1:].lower()}"  # mp4 and webm are called so
    lines = (line.strip() for line in film.transcript.splitlines())
    return VideoView(
        file_address(film.file),
        kind,
        file_address(film.captions) if film.captions else "",
        tuple(line for line in lines if line),
        file_link(context.say("video.file"), film.file, None, context),
    )
