"""An export into the content folder: one page a procedure, written only where it changed."""
from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from plugins.model import FOLDERS, NATIONAL, Problem, Procedure, error, warning

from ..changes import Change, compare
from ..header import read_header
from ..history import revised
from ..source import split
from .api import Record, unknown_keys
from .doubts import doubts
from .emit import page
from .export import Raw, read_export
from .reasons import reasons
from .translate import translate

#: Where the national record lives in the content folder. Nobody edits it by hand: the next import would undo that.
FOLDER = f"vi/{FOLDERS['vi']['procedure']}/{NATIONAL}"


@dataclass
class Imported:
    """What an import did: paths below the content folder, with the fields that changed in each."""

    new: list[str] = field(default_factory=list)
    changed: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    unchanged: int = 0
    absent: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def import_export(file: Path, content: Path) -> Imported:
    """Write the procedures of an export below `content`. A record with a problem leaves its page as it was."""
    done, seen, news = Imported(), _Seen(file.name), set[str]()
    known = {found.relative_to(content).as_posix() for found in (content / FOLDER).glob("*.md")}
    for found in read_export(file):
        if isinstance(found, Problem):
            done.problems.append(found)
            continue
        news |= unknown_keys(found.values)
        known.discard(f"{FOLDER}/{str(found.values.get('codeNotation')).strip().lower()}.md")
        record = read_record(found, file.name, done.problems)
        if record and (procedure := seen.settle(record, found.line, done.problems)):
            done.problems.extend(doubts(record, file.name, found.line))
            _put(content, path_of(procedure), procedure, done)
    done.problems.extend(warning("export-field-unknown", file.name, 0, key, name=key) for key in sorted(news))
    done.absent = sorted(known - seen.paths)
    return done


def path_of(procedure: Procedure) -> str:
    """The page of an imported procedure, below the content folder."""
    return f"{FOLDER}/{procedure.code.lower()}.md"


def read_record(raw: Raw, name: str, problems: list[Problem]) -> Record | None:
    """Return a raw record in the portal's form, or nothing and the reasons."""
    try:
        return Record.model_validate(raw.values)
    except ValidationError as cause:
        problems.extend(reasons(cause, raw, name))
    return None


class _Seen:
    """The records of one export, so that each gets a page of its own."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.records: dict[str, tuple[int, int, str]] = {}

    @property
    def paths(self) -> set[str]:
        """The pages that the export has."""
        return {f"{FOLDER}/{code}.md" for code in self.records}

    def settle(self, record: Record, line: int, problems: list[Problem]) -> Procedure | None:
        """Return the record's procedure under a code of its own, or nothing when it must not have a page.

        Two issuers may have given one code to two procedures: the later one gets its issuer's code behind it.
        """
        procedure = translate(record)
        key, seal = procedure.code.lower(), hash(page(procedure))
        first = self.records.setdefault(key, (line, seal, record.issuer_code))
        if first[0] == line:
            return procedure
        values = {"given": procedure.code, "first": first[0]}
        if seal == first[1]:
            problems.append(warning("export-record-twice", self.name, line, "codeNotation", **values))
            return None
        own = procedure.model_copy(update={"code": f"{procedure.code}.{record.issuer_code}"})
        if record.issuer_code == first[2] or own.code.lower() in self.records:
            problems.append(error("export-code-conflict", self.name, line, "codeNotation", **values))
            return None
        self.records[own.code.lower()] = (line, seal, record.issuer_code)
        problems.append(warning("export-code-twice", self.name, line, "codeNotation", **values, own=own.code))
        return own


def _put(content: Path, path: str, procedure: Procedure, done: Imported) -> None:
    file = content / path
    text = page(procedure)
    old = file.read_text("utf-8") if file.is_file() else None
    if old is not None and old != text:
        values = _values(old, path)
        text = page(revised(procedure, values, _values(text, path)))
        done.changed[path] = tuple(one for one in compare(values, _values(text, path))
                                   if not one.field.startswith("history"))
    if old == text:
        done.changed.pop(path, None)
        done.unchanged += 1
        return
    if old is None:
        done.new.append(path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    except OSError as cause:
        done.problems.append(error("import-cannot-write", path, reason=os.strerror(cause.errno or 0)))


def _values(text: str, path: str) -> dict[str, Any]:
    """A page's header as plain values; empty when it cannot be read, so that everything counts as new."""
    source = split(text, path)
    return {} if isinstance(source, Problem) else read_header(source.header, path).values
