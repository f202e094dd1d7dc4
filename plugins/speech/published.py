"""A recording put beside its page, and the page's player told about it."""
from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.model import Audio, Portal, SitePage

from .plan import Line
from .recording import Cue, web_vtt
from .weave import fill, main_part, mark, without_player


def publish(portal: Portal, page: SitePage, mp3: bytes, duration: int, cues: Sequence[Cue], *, machine: bool) -> None:
    """Write the MP3, its WebVTT and the page with sentence marks and a filled player; set `page.audio`.

    `duration` is in milliseconds.
    """
    base = f"/audio{page.url.rstrip('/')}"
    write(portal.output / f"{base[1:]}.mp3", mp3)
    write(portal.output / f"{base[1:]}.vtt", web_vtt(cues).encode())
    page.audio = Audio(f"{base}.mp3", f"{base}.vtt", duration, cues[-1].end, len(mp3), len(cues), machine)
    html = read_page(portal, page)
    begin, _ = main_part(html) or (0, 0)
    lines = [cue.line for cue in cues] if machine else list[Line]()
    facts = _facts(words(portal, page), page.audio, cues if machine else ())
    write(portal.output / page.save_as, fill(mark(html, begin, lines), facts).encode())


def silence_page(portal: Portal, page: SitePage) -> None:
    """Take the player out of a page that has no recording."""
    write(portal.output / page.save_as, without_player(read_page(portal, page)).encode())


def words(portal: Portal, page: SitePage) -> Mapping[str, Any]:
    """The player's words in the page's language."""
    found: Mapping[str, Any] = portal.words[page.lang]["player"]
    return found


def read_page(portal: Portal, page: SitePage) -> str:
    """A written page."""
    return (portal.output / page.save_as).read_text(encoding="utf-8")


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)


def _facts(said: Mapping[str, Any], audio: Audio, cues: Sequence[Cue]) -> dict[str, str]:
    """What the player says: whose voice, how long, how large, where each sentence begins."""
    minutes, seconds = divmod(round(audio.duration / 1000), 60)
    size = f"{audio.size / 1e6:.1f}".replace(".", said["decimal"])
    return {"voice": said["machine" if audio.machine else "person"],
            "length": said["minutes" if minutes else "seconds"].format(minutes=minutes, seconds=seconds),
            "size": said["megabytes"].format(size=size),
            "cues": " ".join(f"{cue.line.id} {cue.start}" for cue in cues)}
