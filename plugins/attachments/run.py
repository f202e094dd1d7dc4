"""All files below `content/files/`, each examined once as long as it is the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2

from ..domain import Attachment, Problem
from ..run import Work, paths
from .examination import Examination
from .examine import SUFFIXES
from .examiner import Examiner

FOLDER = "files"
#: Larger files are told as too large for people; nobody looks into them.
LARGEST = 200_000_000
JOB = "attachment-1"
_VERSIONS = f"{pikepdf.__version__} {pypdfium2.version.PYPDFIUM_INFO}".encode()


def examine_files(content: Path, work: Work) -> tuple[dict[str, Attachment], list[Problem]]:
    """Return what is known of each file below `content/files/`, by its path there, and the problems
    of all.
    """
    found = dict(_examined(content / FOLDER, work))
    attachments = {path: Attachment(one.pages, one.notes) for path, one in found.items()}
    problems = [problem for path, one in found.items() for problem in _problems(path, one)]
    return attachments, problems


def _examined(folder: Path, work: Work) -> Iterator[tuple[str, Examination]]:
    with Examiner() as examiner:
        for path in paths.below(folder):
            suffix = path.rpartition(".")[2].lower()
            if suffix not in SUFFIXES:
                continue
            try:
                content = paths.read(folder, path, LARGEST)
            except paths.Refused:
                continue  # the catalogue tells
            if not content.startswith((b"PK\x03\x04", b"\xef\xbb\xbf", b"%PDF-")):
                continue
            key = work.key(JOB, content, suffix.encode() + b" " + _VERSIONS)
            packed = work.get(key)
            if packed is None:
                packed = examiner.examine(suffix, content).packed()
                work.put(key, packed)
            yield path, Examination.unpacked(packed)


def _problems(path: str, found: Examination) -> Iterator[Problem]:
    where, name = f"{FOLDER}/{paths.printable(path)}", path.rpartition("/")[2]
    for flaw in found.flaws:
        values = {"given": paths.printable(name), **flaw.values}
        yield Problem(flaw.code, flaw.severity, where, 0, "", values)
