"""Each released file as the host hands it out, to people and to whom infected sites deceive.

Infected sites show gambling pages to those alone who come from a search page, to telephones or to
search robots; who looks in plainly sees nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from .finding import Observation, difference, note, unasked
from .host import BUSY, VISITORS, Host, Reply
from .released import ReleasedFile

#: What runs in a page, or shapes it.
_ACTIVE = (".html", ".js", ".css")
#: How a browser asks for a service worker.
_WORKER = {"Service_Worker": "script"}
#: So many changed texts, and so much of each, are looked through for what was added.
_MOST_TEXTS, _LONGEST_TEXT = 100, 500_000
_REFUSED = (401, 403, 405, 406, 500, *BUSY)


class Seen:
    """What came of asking: remarks, texts that are not the released ones (they may name more that
    was added), the headers of the first page.
    """

    def __init__(self) -> None:
        self.remarks: list[Observation] = []
        self.foreign_texts: list[tuple[str, bytes]] = []
        self.headers: dict[str, str] = {}

    def take(self, file: ReleasedFile, looks: Iterable[tuple[Observation | None, Reply]]) -> None:
        """Take in what was seen of a file."""
        for remark, reply in looks:
            if remark:
                self.remarks.append(remark)
            foreign = remark is not None and remark.weight == "difference"
            if foreign and len(self.foreign_texts) < _MOST_TEXTS:
                self.foreign_texts.append((file.address, reply.body[:_LONGEST_TEXT]))
            if file.is_page and reply.status == 200 and not self.headers:
                self.headers = dict(reply.headers)


def look_at_files(host: Host, files: Iterable[ReleasedFile]) -> Seen:
    """Ask for each file as each visitor that it matters to."""
    seen, wanted = Seen(), list(files)
    for file, looks in host.ask_each(wanted, lambda file: list(_looks(host, file))):
        seen.take(file, looks)
    seen.remarks += _look_packed(host, wanted)
    return seen


def is_watched(file: ReleasedFile) -> bool:
    """Whether a file is looked at in each check, and as every visitor: it stands at the root, where
    service workers and what robots read stand, or it runs.
    """
    return file.path.count("/") == 1 or file.path.endswith(".js")


def _looks(host: Host, file: ReleasedFile) -> Iterator[tuple[Observation | None, Reply]]:
    """What each visitor gets; the same change is told once."""
    known: set[tuple[str, bytes, str]] = set()
    several = is_watched(file) or file.path.endswith(_ACTIVE)
    for visitor in VISITORS if several else ("plain",):
        remark, reply = _look(host, file, visitor)
        what = _change(remark, reply)
        yield (None if what in known else remark), reply
        known.add(what)
    if file.path.count("/") == 1 and file.path.endswith(".js"):
        remark, reply = _look(host, file, "plain", **_WORKER)
        if _change(remark, reply) not in known:
            yield remark, reply


def _look_packed(host: Host, files: Iterable[ReleasedFile]) -> list[Observation]:
    """What is wrong with the packed copies that browsers get who take Brotli.

    A host that hands out most as they were released is to hand out all so; where others are more,
    the host packs pages itself, and what it has packed cannot be looked into here.
    """
    same, changed = 0, []
    for file, reply in host.ask_each(
        [one for one in files if one.brotli],
        lambda file: host.ask(file.address, "plain", file.size + 100_000, Accept_Encoding="br"),
    ):
        if reply.status != 200 or reply.headers.get("content-encoding") != "br":
            continue  # as it was looked at already
        if hashlib.sha256(reply.raw).digest() == file.brotli:
            same += 1
        else:
            changed.append(file.path)
    if same > len(changed):
        return [difference("changed", path, visitor="plain") for path in changed]
    return [note("packed_otherwise", count=str(len(changed)))] if changed else []


def _change(remark: Observation | None, reply: Reply) -> tuple[str, bytes, str]:
    return (remark.kind if remark else "", hashlib.sha256(reply.body).digest(), reply.location)


def _look(
    host: Host, file: ReleasedFile, visitor: str, **headers: str
) -> tuple[Observation | None, Reply]:
    reply = host.ask(file.address, visitor, file.size + 100_000, **headers)
    if file.moved and 300 <= reply.status < 400 and _leads(host, reply.location, file.moved):
        return None, reply
    if file.gone and reply.status == 410 and file.compare(reply.body) != "changed":
        return None, reply
    if 300 <= reply.status < 400 and host.path_of(reply.location):
        there = host.ask(host.path_of(reply.location), visitor, file.size + 100_000, **headers)
        if there.status == 200 and file.compare(there.body) != "changed":
            return note("normalised", file.path, to=reply.location), there
    return _judged(file, reply, visitor), reply


def _leads(host: Host, location: str, to: str) -> bool:
    """Whether a host leads from an old address to where it was released to."""
    return unquote(host.path_of(location)) == to if to.startswith("/") else location == to


def _judged(file: ReleasedFile, reply: Reply, visitor: str) -> Observation | None:
    """What is wrong with an answer to somebody who asked for a file."""
    if reply.failure:
        return unasked(file.path, reply.failure, detail=reply.detail)
    if reply.location or "refresh" in reply.headers:
        to = reply.location or reply.headers["refresh"]
        return difference("redirected", file.path, visitor=visitor, to=to)
    if reply.status in (404, 410):
        return difference("missing", file.path, visitor=visitor)
    if reply.status in _REFUSED and visitor != "plain":
        return note("refused", file.path, visitor=visitor, status=str(reply.status))
    if reply.status in BUSY:
        return unasked(file.path, "status", status=str(reply.status))
    if reply.status != 200:
        return difference("status", file.path, visitor=visitor, status=str(reply.status))
    same = "changed" if reply.cut else file.compare(reply.body)
    if same == "changed" and file.compare(reply.raw) == "same":  # a packed file, said to be packed
        return None
    if same == "changed":
        return difference(_how_changed(file, reply.body), file.path, visitor=visitor)
    return note("line_ends", file.path) if same == "line_ends" else None


def _how_changed(file: ReleasedFile, body: bytes) -> str:
    """Whether something was only put behind the file, or before it."""
    if len(body) > file.size > 0:
        if hashlib.sha256(body[: file.size]).digest() == file.digest:
            return "appended"
        if hashlib.sha256(body[-file.size :]).digest() == file.digest:
            return "prepended"
    return "changed"
