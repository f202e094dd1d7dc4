"""What was seen the last times, and a feed of alarms for who looks on."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

_ATOM = "http://www.w3.org/2005/Atom"
#: So many entries stay in the feed.
_MOST_ENTRIES = 50


@dataclass
class Memory:
    """What is known of a site: the order of the newest release that was seen with a good signature,
    the key that it had, the alarm that was raised last, the entries of the feed.
    """

    order: list[object] = field(default_factory=list)
    key: str = ""
    alarm: list[str] = field(default_factory=list)
    entries: list[dict[str, str]] = field(default_factory=list)


def default_file() -> Path:
    """Where a person's programs remember things."""
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(base, "cong-mo", "verify.json")


def recall(file: Path, address: str) -> Memory:
    """What is known of a site; a file that cannot be read knows nothing."""
    known = _read(file).get(address)
    try:
        return Memory(**known) if known else Memory()
    except TypeError:
        return Memory()


def remember(file: Path, address: str, memory: Memory) -> None:
    """Write it down, whole or not at all. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}")
    known = {**_read(file), address: asdict(memory)}
    part.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")
    part.replace(file)


def note_change(memory: Memory, alarm: Sequence[str], title: str, text: str, now: str) -> bool:
    """Add an entry to the feed where the alarm is another than the last one; say whether it is."""
    if list(alarm) == memory.alarm:
        return False
    memory.alarm = list(alarm)
    memory.entries = [{"title": title, "text": text, "updated": now}, *memory.entries][
        :_MOST_ENTRIES
    ]
    return True


def write_feed(file: Path, address: str, memory: Memory, now: str) -> None:
    """Write the feed (RFC 4287). Raises OSError."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _put(feed, "id", f"{address}#verify")
    _put(feed, "title", address)
    _put(feed, "updated", memory.entries[0]["updated"] if memory.entries else now)
    _put(_put(feed, "author"), "name", "Cổng Mở")
    for one in memory.entries:
        entry = _put(feed, "entry")
        _put(entry, "id", f"{address}#verify-{one['updated']}")
        for name in ("title", "updated"):
            _put(entry, name, one[name])
        _put(entry, "content", one["text"])
    file.write_bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


class NoCommand(Exception):
    """What should be run cannot be."""


def call(command: str, text: str) -> int:
    """Run a command with the report on its input; return its status. Raises NoCommand."""
    try:
        return subprocess.run(shlex.split(command), input=text.encode(), check=False).returncode
    except (OSError, ValueError) as cause:  # quotation marks that do not end, too
        raise NoCommand(command) from cause


def _put(parent: ElementTree.Element, name: str, text: str = "") -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = text or None
    return child


def _read(file: Path) -> dict[str, Any]:
    try:
        known = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
