"""An export of documents into the content folder: one page a document, none written over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from ...domain import Agency, Document, Problem, Severity, error, folder_name, warning
from ...frontmatter.header import read_header
from ...frontmatter.record import read_record
from ...frontmatter.source import LARGEST, decode, split
from ...run import paths
from ...text import ascii_slug, fold
from ..emit import page
from .columns import fields_of
from .table import TableRow, rows
from .translate import Translated, document, translated

#: Octets of the largest export.
LARGEST_EXPORT = 200_000_000


@dataclass
class ImportedDocuments:
    """What an import did: paths below the content folder, and what was doubtful."""

    new: list[str] = field(default_factory=list)
    same: int = 0
    existing: list[str] = field(default_factory=list)
    refused: int = 0
    problems: list[Problem] = field(default_factory=list)


def import_documents(file: Path, content: Path, lang: str = "vi") -> ImportedDocuments:
    """Write the documents of an export below `content`. A page that is there already stays as it
    is.
    """
    done, taken = ImportedDocuments(), dict[str, int]()
    issuers = agencies(content, lang)
    named: set[str] = set()
    for row in rows(paths.read(file.parent, file.name, LARGEST_EXPORT), file.name):
        if isinstance(row, Problem):
            done.problems.append(row)
            done.refused += 1
            continue
        columns = fields_of(row.values)
        for head in row.values:
            if head and head not in columns and head not in named and row.values[head]:
                named.add(head)
                done.problems.append(warning("documents-column-unknown", file.name, 1, given=head))
        _one(row, translated(row, columns, file.name), content, lang, issuers, taken, done, file)
    return done


def agencies(content: Path, lang: str) -> dict[str, str]:
    """The pages of agencies by their titles, folded."""
    folder, found = f"{lang}/{folder_name('agency', lang)}", {}
    for name in paths.below(content / folder):
        header = _header(content, f"{folder}/{name}") if name.endswith(".md") else {}
        record, _ = read_record(Agency, header, name, {})
        if record:
            found[fold(record.title)] = name.removesuffix(".md")
    return found


def _header(content: Path, path: str) -> dict[str, object]:
    text = decode(paths.read(content, path, LARGEST), path)
    source = text if isinstance(text, Problem) else split(text, path)
    return {} if isinstance(source, Problem) else dict(read_header(source.header, path).values)


def _one(
    row: TableRow,
    found: Translated | None,
    content: Path,
    lang: str,
    issuers: dict[str, str],
    taken: dict[str, int],
    done: ImportedDocuments,
    file: Path,
) -> None:
    if found is None:
        done.problems.append(error("documents-row-without-number", file.name, row.line))
        done.refused += 1
        return
    done.problems += found.doubts
    try:
        record = _with_files(document(found, issuers), found, content, done)
    except ValidationError as cause:
        where = ".".join(map(str, cause.errors()[0]["loc"]))
        given = str(cause.errors()[0].get("input"))[:80]
        problem = error("documents-value-refused", file.name, row.line, where, given=given)
        done.problems.append(problem)
        done.refused += 1
        return
    name = _name(record)
    if name in taken:
        done.problems.append(
            warning(
                "documents-number-twice",
                file.name,
                row.line,
                "number",
                given=record.number,
                first=taken[name],
            )
        )
        name = next(f"{name}-{n}" for n in range(2, 10_000) if f"{name}-{n}" not in taken)
    taken[name] = row.line
    _put(content, f"{lang}/{folder_name('document', lang)}/{name}.md", record, found.text, done)


def _with_files(
    record: Document, found: Translated, content: Path, done: ImportedDocuments
) -> Document:
    """The record with those of its files that lie in the content; the others are told."""
    there = []
    for name in found.files:
        try:
            exists = paths.exists(content / "files", name)
        except paths.Refused:
            exists = False
        if exists:
            there.append({"file": name})
        else:
            done.problems.append(
                warning("documents-file-missing", found.name, found.line, "files", given=name)
            )
    if not there:
        return record
    return Document.model_validate({**record.model_dump(exclude_defaults=True), "files": there})


def _name(record: Document) -> str:
    """The name of its page: the type, where the number does not begin a word, and the number."""
    return ascii_slug(f"{record.document_type} {record.number}")[:120].strip("-")


def _put(content: Path, path: str, record: Document, text: str, done: ImportedDocuments) -> None:
    written = page(record, "\n" + "\n\n".join(_escaped(text)) + "\n" if text else "")
    try:
        if paths.exists(content, path):
            old = paths.read(content, path, LARGEST).decode("utf-8", "replace")
            if old == written:
                done.same += 1
            else:
                done.existing.append(path)
            return
        if wrong := list(_unreadable(written, path)):
            done.problems += wrong
            done.refused += 1
            return
        paths.write(content, path, written.encode())
        done.new.append(path)
    except paths.Refused as refused:
        done.problems.append(refused.problem(path))
        done.refused += 1


def _escaped(text: str) -> Iterator[str]:
    """Paragraphs as Markdown has them: what would be a mark there is a letter."""
    for line in text.split("\n"):
        yield "".join(f"\\{one}" if one in "\\`*_#<>[]|~" else one for one in line)


def _unreadable(text: str, path: str) -> Iterator[Problem]:
    """What the check would refuse in a page."""
    source = split(text, path)
    if isinstance(source, Problem):
        yield source
        return
    header = read_header(source.header, path, source.header_line)
    _, refused = read_record(Document, header.values, path, header.lines)
    yield from (one for one in (*header.problems, *refused) if one.severity is Severity.ERROR)
