"""An export into the content folder: one page a procedure, written only where it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..domain import NATIONAL, Problem, Procedure, Severity, error, folder_name, warning
from ..frontmatter.changes import Change, compare
from ..frontmatter.header import read_header
from ..frontmatter.record import read_record as read_procedure
from ..frontmatter.source import LARGEST, decode, split
from ..run import paths
from .api import CODE, LONGEST_CODE, ExportRecord
from .doubts import doubts, old_letters
from .emit import page
from .export import Raw, read_export
from .history import revised
from .left_out import unknown_keys
from .reasons import not_ours, reasons
from .translate import translate

#: Where the national record lives in the content folder. Nobody edits it by hand: the next import
#: would undo that.
FOLDER = f"vi/{folder_name('procedure', 'vi')}/{NATIONAL}"


@dataclass
class Imported:
    """What an import did: paths below the content folder, with the fields that changed in each."""

    new: list[str] = field(default_factory=list)
    changed: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    unchanged: int = 0
    absent: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def import_export(file: Path, content: Path) -> Imported:
    """Write the procedures of an export below `content`. A record with a problem leaves its page as
    it was.
    """
    done, seen, news = Imported(), _Seen(file.name), set[str]()
    try:
        paths.locate(content, FOLDER)
    except paths.Refused as refused:
        done.problems.append(refused.problem(FOLDER))
        return done
    known = {
        f"{FOLDER}/{found.name}"
        for found in paths.entries(content / FOLDER)
        if found.suffix == ".md"
    }
    for found in read_export(file):
        if isinstance(found, Problem):
            done.problems.append(found)
            continue
        news |= unknown_keys(found.values)
        known.discard(f"{FOLDER}/{str(found.values.get('codeNotation')).strip().lower()}.md")
        record = read_record(found, file.name, done.problems)
        if record and (procedure := seen.settle(record, found.line, done.problems)):
            done.problems.extend(doubts(record, file.name, found.line))
            done.problems.extend(old_letters(found.values, file.name, found.line))
            _put(content, path_of(procedure), procedure, done)
    done.problems.extend(
        warning("export-field-unknown", file.name, 0, key, name=key) for key in sorted(news)
    )
    done.absent = sorted(known - seen.paths)
    return done


def path_of(procedure: Procedure) -> str:
    """The page of an imported procedure, below the content folder."""
    return f"{FOLDER}/{procedure.code.lower()}.md"


def read_record(raw: Raw, name: str, problems: list[Problem]) -> ExportRecord | None:
    """Return a raw record in the portal's form, or nothing and the reasons."""
    try:
        return ExportRecord.model_validate(raw.values)
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

    def settle(self, record: ExportRecord, line: int, problems: list[Problem]) -> Procedure | None:
        """Return the record's procedure under a code of its own, or nothing when it must not have a
        page.

        Two issuers may have given one code to two procedures: the later one gets its issuer's code
        behind it.
        """
        try:
            procedure = translate(record)
        except ValidationError as cause:
            problems.extend(not_ours(cause, record.code, self.name, line))
            return None
        key, digest = procedure.code.lower(), hash(page(procedure))
        first = self.records.setdefault(key, (line, digest, record.issuer_code))
        if first[0] == line:
            return procedure
        values = {"given": procedure.code, "first": first[0]}
        if digest == first[1]:
            problems.append(
                warning("export-record-twice", self.name, line, "codeNotation", **values)
            )
            return None
        own = procedure.model_copy(update={"code": f"{procedure.code}.{record.issuer_code}"})
        if len(own.code) > LONGEST_CODE or not re.fullmatch(CODE, own.code):
            problems.append(
                error(
                    "export-issuer-code",
                    self.name,
                    line,
                    "departmentPromulgateCode",
                    **values,
                    issuer=paths.printable(record.issuer_code)[:60],
                )
            )
            return None
        if record.issuer_code == first[2] or own.code.lower() in self.records:
            problems.append(
                error("export-code-conflict", self.name, line, "codeNotation", **values)
            )
            return None
        self.records[own.code.lower()] = (line, digest, record.issuer_code)
        problems.append(
            warning("export-code-twice", self.name, line, "codeNotation", **values, own=own.code)
        )
        return own


def _put(content: Path, path: str, procedure: Procedure, done: Imported) -> None:
    text = page(procedure)
    try:
        old = _old(content, path)
        if old is not None and old != text:
            values = _values(old, path)
            text = page(revised(procedure, values, _values(text, path)))
            done.changed[path] = tuple(
                one
                for one in compare(values, _values(text, path))
                if not one.field.startswith("history")
            )
        if old == text:
            done.changed.pop(path, None)
            done.unchanged += 1
            return
        if wrong := list(_unreadable(text, path)):
            done.changed.pop(path, None)
            done.problems += wrong
            return
        paths.write(content, path, text.encode())
        if old is None:
            done.new.append(path)
    except (paths.Refused, OSError) as cause:
        done.changed.pop(path, None)
        done.problems.append(
            cause.problem(path)
            if isinstance(cause, paths.Refused)
            else error("import-cannot-write", path)
        )


def _old(content: Path, path: str) -> str | None:
    """The page as the last import left it; one that cannot be read as text counts as a blank
    one.
    """
    try:
        if not paths.exists(content, path):
            paths.locate(content, path)
            return None
        return paths.read(content, path, LARGEST).decode("utf-8", "replace")
    except paths.Refused as refused:
        if refused.code == "file-too-big":
            return ""
        raise


def _unreadable(text: str, path: str) -> Iterator[Problem]:
    """What the check would say of a page: nothing is written that it would refuse."""
    decoded = decode(text.encode("utf-8", "replace"), path)
    source = decoded if isinstance(decoded, Problem) else split(decoded, path)
    if isinstance(source, Problem):
        yield source
        return
    header = read_header(source.header, path, source.header_line)
    _, refused = read_procedure(Procedure, header.values, path, header.lines)
    yield from (
        problem for problem in (*header.problems, *refused) if problem.severity is Severity.ERROR
    )


def _values(text: str, path: str) -> Mapping[str, Any]:
    """A page's header as plain values; empty when it cannot be read, so that everything counts as
    new.
    """
    source = split(text, path)
    return {} if isinstance(source, Problem) else read_header(source.header, path).values
