"""The player of a page in a site whose theme has none."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from ..domain import Audio, SitePage
from ..html import Edit
from .plan import OWN_PLAYER

_TEMPLATE = Path(__file__).with_name("player.html")


def with_player(edits: Sequence[Edit], player: str) -> list[Edit]:
    """The edits of a page with the player in the place that was left for it."""
    return [
        edit._replace(text=player, purpose="mark")
        if (edit.text, edit.purpose) == (OWN_PLAYER, "blank")
        else edit
        for edit in edits
    ]


def player(page: SitePage, audio: Audio, facts: Mapping[str, str], words: Mapping[str, Any]) -> str:
    """The player as HTML. Addresses are relative to the page's file; `facts` are `voice, length,
    size, cues`, `words` those of the theme's player.
    """
    here = posixpath.dirname(page.save_as)
    template = Environment(autoescape=True, undefined=StrictUndefined).from_string(
        _TEMPLATE.read_text(encoding="utf-8")
    )
    return template.render(
        **facts,
        title=words["title"],
        download=words["download"],
        mp3=posixpath.relpath(audio.mp3.lstrip("/"), here),
        vtt=posixpath.relpath(audio.vtt.lstrip("/"), here),
    )
