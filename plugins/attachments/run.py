"""All files below `content/files/`, each examined once as long as it is the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pyhanko.version import __version__ as pyhanko_version

from ..domain import Attachment, Problem, error, warning
from ..run import Work, digest_of, paths
from .examination import Examination
from .examine import SUFFIXES, has_signature
from .examiner import Examiner
from .trust import read_roots

FOLDER = "files"
#: Larger files are told as too large for people; nobody looks into them.
LARGEST = 200_000_000
_BEGINS = (b"PK\x03\x04", b"\xef\xbb\xbf", b"%PDF-")
JOB = "attachment-3"
_VERSIONS = f"{pikepdf.__version__} {pypdfium2.version.PYPDFIUM_INFO} {pyhanko_version}".encode()
#: What is told of a signature, by the verdict on it; the first two stop publishing.
_CODES = {
    "altered": "signature-altered",
    "damaged": "signature-damaged",
    "partly": "signature-partly",
    "revoked": "signature-revoked",
    "self": "signature-self",
}


def examine_files(content: Path, work: Work) -> tuple[dict[str, Attachment], list[Problem]]:
    """Return what is known of each file below `content/files/`, by its path there, and the problems
    of all.
    """
    roots, problems = read_roots(content)
    known: dict[str, Attachment] = {}
    for path, found, digest in _examined(content / FOLDER, roots, work):
        known[path] = Attachment(found.pages, found.notes, found.signatures, digest)
        problems += _problems(path, found)
        problems += _of_signatures(path, found, has_roots=bool(roots))
    return known, problems


def _examined(
    folder: Path, roots: tuple[bytes, ...], work: Work
) -> Iterator[tuple[str, Examination, str]]:
    with Examiner(roots) as examiner:
        for path in paths.below(folder):
            suffix = path.rpartition(".")[2].lower()
            if suffix not in SUFFIXES:
                continue
            try:
                content = paths.read(folder, path, LARGEST)
            except paths.Refused:
                continue  # the catalogue tells
            if not content.startswith(_BEGINS):
                continue
            signed = suffix == "pdf" and has_signature(content)
            given = [suffix.encode(), _VERSIONS, *(roots if signed else ())]
            key = work.key(JOB, content, digest_of(*given))
            packed = work.get(key)
            if packed is None:
                packed = examiner.examine(suffix, content).packed()
                work.put(key, packed)
            digest = hashlib.sha256(content).hexdigest() if signed else ""
            yield path, Examination.unpacked(packed), digest


def _problems(path: str, found: Examination) -> Iterator[Problem]:
    where, name = _place(path)
    for flaw in found.flaws:
        yield Problem(flaw.code, flaw.severity, where, 0, "", {"given": name, **flaw.values})


def _of_signatures(path: str, found: Examination, *, has_roots: bool) -> Iterator[Problem]:
    where, name = _place(path)
    for one in found.signatures:
        state = one.chain if one.state == "intact" else one.state
        values: dict[str, Any] = {
            "given": name,
            "signer": one.signer or "?",
            "issuer": one.issuer or "?",
        }
        if state in ("altered", "damaged"):
            yield error(_CODES[state], where, **values)
        elif state in _CODES:
            yield warning(_CODES[state], where, **values)
        elif state == "unknown" and has_roots:
            yield warning("signature-unknown", where, **values)


def _place(path: str) -> tuple[str, str]:
    """A file as problems name it: below the content, and by its name alone."""
    return f"{FOLDER}/{paths.printable(path)}", paths.printable(path.rpartition("/")[2])
