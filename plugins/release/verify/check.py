"""The whole check of a site or of a folder: what is other than it was released."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from pathlib import Path

from .finding import Observation, difference, note
from .folder import check_folder, read_file
from .host import Host
from .released import MANIFEST, PUBLIC_KEY, SIGNATURE, Release
from .sample import certainties, choose
from .served import is_watched, look_at_files
from .signature import PublicKey, Signature
from .unlisted import Unlisted
from .watch import Memory

#: Headers that protect readers; which there are is told.
PROTECTING = (
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
)


class NotAsked(Exception):
    """The site could not be asked; `kind` is the key of the words that say why."""

    def __init__(self, kind: str, **values: str) -> None:
        super().__init__(kind)
        self.kind, self.values = kind, values


@dataclass(frozen=True)
class Question:
    """What is checked: `sample` is how many files, all where it is 0; `key` is the one that the
    person trusts.
    """

    where: str
    today: dt.date
    key: PublicKey | None = None
    sample: int = 0
    seed: str = ""
    connections: int = 4

    @property
    def online(self) -> bool:
        """Whether a web server is asked, and not a folder."""
        return self.where.startswith(("http://", "https://"))


@dataclass
class Verdict:
    """What came of it. `key` is the one that the signature holds by."""

    release: Release | None = None
    key: str = ""
    remarks: list[Observation] = field(default_factory=list)
    files: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    certainty: dict[str, float] = field(default_factory=dict)

    def of(self, weight: str) -> list[Observation]:
        """The remarks of one weight, each once, in order."""
        unique = {json.dumps(one.facts(), sort_keys=True): one for one in self.remarks}
        return [unique[key] for key in sorted(unique) if unique[key].weight == weight]

    @property
    def kind(self) -> str:
        """The key of its words: what is as released says by whose key."""
        if self.status:
            return ("same", "differs", "unknown")[self.status]
        if not self.key:
            return "same_unsigned"
        own = any(one.kind == "key_of_site" for one in self.remarks)
        return "same_by_own_key" if own else "same"

    @property
    def status(self) -> int:
        """0 as released, 1 other than released, 2 not known."""
        if self.of("difference"):
            return 1
        return 2 if self.of("unasked") else 0


def check(question: Question, memory: Memory) -> Verdict:
    """Check a site or a folder, and put what was seen into the memory. Raises NotAsked."""
    source = _Site(question) if question.online else _Copy(question)
    verdict = Verdict()
    content = source.read(MANIFEST)
    if content is None:
        if not (question.key or memory.key):
            raise NotAsked("no_manifest", where=question.where)
        verdict.remarks.append(difference("no_manifest", MANIFEST))
        return verdict
    trusted = _judge_signature(content, source, question, memory, verdict)
    try:
        release = verdict.release = Release.read(content)
    except ValueError:
        verdict.remarks.append(difference("manifest_broken", MANIFEST))
        return verdict
    _judge_age(release, question.today, memory, verdict)
    if trusted and release.order > memory.order:
        memory.order = release.order
    paths = list(release.files)
    if 0 < question.sample < len(paths):
        verdict.certainty = certainties(len(paths), question.sample)
        watched = [path for path, file in release.files.items() if is_watched(file)]
        paths = sorted({*choose(paths, question.sample, question.seed), *watched})
    verdict.files = len(paths)
    source.check(release, paths, verdict)
    return verdict


def _judge_signature(
    content: bytes, source: _Site | _Copy, question: Question, memory: Memory, verdict: Verdict
) -> bool:
    """Say what is wrong with the signature; return whether a key that was known before holds, or
    the site's own where none was.
    """
    say = verdict.remarks.append
    known = question.key or PublicKey.read(memory.key)
    text = (source.read(SIGNATURE) or b"").decode("utf-8", "replace")
    own = PublicKey.read((source.read(PUBLIC_KEY) or b"").decode("utf-8", "replace"))
    key = known or own
    if not text and not key:
        say(note("unsigned"))
        return True
    signature = Signature.read(text)
    if signature is None:
        say(difference("no_signature" if not text else "signature_broken", SIGNATURE))
        return False
    if key is None:
        say(note("no_key", id=_number(signature.key)))
        return True
    if signature.key != key.id:
        say(difference("other_key", SIGNATURE, key=_number(signature.key), known=_number(key.id)))
        return False
    if not signature.holds(content, key):
        say(difference("signature_wrong", MANIFEST))
        return False
    if known is None:
        say(note("key_of_site", key=str(key)))
    elif own and own != known:
        say(difference("key_replaced", PUBLIC_KEY, key=str(own)))
    verdict.key = memory.key = str(key)
    return True


def _number(key: bytes) -> str:
    """A key's number as minisign shows it."""
    return key[::-1].hex().upper()


def _judge_age(release: Release, today: dt.date, memory: Memory, verdict: Verdict) -> None:
    if release.until < today:
        verdict.remarks.append(difference("expired", MANIFEST, until=release.until.isoformat()))
    if memory.order and release.order < memory.order:
        number, day = memory.order
        seen = {"number": str(release.number), "seen": str(number), "day": str(day)}
        verdict.remarks.append(difference("older", MANIFEST, **seen))


class _Copy:
    """A folder."""

    def __init__(self, question: Question) -> None:
        self._folder = Path(question.where)
        if not self._folder.is_dir():
            raise NotAsked("no_folder", where=question.where)

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None where there is none."""
        try:
            return read_file(self._folder, path)
        except OSError:
            return None

    def check(self, release: Release, paths: list[str], verdict: Verdict) -> None:
        verdict.remarks += check_folder(self._folder, release, paths)


class _Site:
    """A web server."""

    def __init__(self, question: Question) -> None:
        try:
            self._host = Host(question.where, question.connections)
        except ValueError:
            raise NotAsked("no_address", where=question.where) from None
        if not self._host.name:
            raise NotAsked("no_address", where=question.where)

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None where the server says there is none. Raises NotAsked."""
        reply = self._host.ask(path, largest=200_000_000)
        if reply.failure:
            raise NotAsked("unreachable", where=self._host.root, reason=reply.failure)
        if reply.location:
            raise NotAsked("moved", where=self._host.root, to=reply.location)
        if reply.status not in (200, 404, 410):
            raise NotAsked("status", where=self._host.root, status=str(reply.status))
        return reply.body if reply.status == 200 else None

    def check(self, release: Release, paths: list[str], verdict: Verdict) -> None:
        if not self._host.secure:
            verdict.remarks.append(note("not_secure"))
        if release.app and release.app.rstrip("/") != self._host.root:
            verdict.remarks.append(note("other_address", app=release.app))
        seen = look_at_files(self._host, (release.files[path] for path in paths))
        verdict.remarks += seen.remarks
        verdict.headers = {name: seen.headers.get(name, "") for name in PROTECTING}
        if "set-cookie" in seen.headers:
            verdict.remarks.append(note("cookie", value=seen.headers["set-cookie"][:100]))
        unlisted = Unlisted(self._host, release, (release.app,))
        unlisted.try_all(seen.foreign_texts)
        verdict.remarks += unlisted.remarks
