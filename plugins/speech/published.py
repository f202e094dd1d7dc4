"""A recording put beside its page, and its facts in the page's player."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..domain import Audio, SitePage
from ..run import Portal
from .alone import player, with_player
from .plan import OWN_PLAYER
from .recording import Cue, web_vtt


def publish(
    portal: Portal, page: SitePage, mp3: bytes, duration: int, cues: Sequence[Cue], *, machine: bool
) -> None:
    """Write the MP3, its WebVTT and the page with sentence marks and a filled player; leave
    what others say of it at the portal.

    `duration` is in milliseconds.
    """
    name = page.url.rstrip("/").removesuffix(".html") or "/index"
    base = f"/audio{name}"
    portal.write(f"{base[1:]}.mp3", mp3)
    portal.write(f"{base[1:]}.vtt", web_vtt(cues).encode())
    audio = portal.audio[page.url] = Audio(
        f"{base}.mp3", f"{base}.vtt", duration, cues[-1].end, len(mp3), len(cues), machine
    )
    facts = _facts(words(portal, page), audio, cues if machine else ())
    edits = [one for one in portal.written.edits(page.save_as) if one.purpose != "slot"]
    if any(edit.text == OWN_PLAYER for edit in edits):
        own = player(page, audio, facts, words(portal, page))
        edits = with_player(edits, own)
    portal.written.finish(page.save_as, edits, facts)


def silence_page(portal: Portal, page: SitePage) -> None:
    """Take the player out of a page that has no recording after all."""
    edits = portal.written.edits(page.save_as)
    if any(one.purpose == "blank" for one in edits):
        remaining = [one for one in edits if one.purpose in ("attribute", "slot")]
        portal.written.finish(page.save_as, remaining, as_read=False)


def words(portal: Portal, page: SitePage) -> Mapping[str, Any]:
    """Return the words of the player in a page's language, by their keys in the theme's table
    `player`.
    """
    found: Mapping[str, Any] = portal.words[page.lang]["player"]
    return found


def _facts(said: Mapping[str, Any], audio: Audio, cues: Sequence[Cue]) -> dict[str, str]:
    """What the player says: whose voice, how long, how large, where each sentence begins."""
    minutes, seconds = divmod(round(audio.duration / 1000), 60)
    size = f"{audio.size / 1e6:.1f}".replace(".", said["decimal"])
    return {
        "voice": said["machine" if audio.machine else "person"],
        "length": said["minutes" if minutes else "seconds"].format(
            minutes=minutes, seconds=seconds
        ),
        "size": said["megabytes"].format(size=size),
        "cues": " ".join(f"{cue.line.id} {cue.start}" for cue in cues),
    }
