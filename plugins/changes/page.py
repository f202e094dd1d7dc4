"""Two versions of a page compared, as a reader reads them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ..domain import Content, FieldChange, Kind, Kinds, PageChange, Problem, named_kinds, texts
from ..frontmatter.changes import Change, compare
from ..frontmatter.header import read_header
from ..frontmatter.source import decode, split
from ..text import shorten

#: What every page says of itself and no reader reads, but these.
_READ = ("title", "short_title", "summary", "sign_language")
_UNREAD = frozenset(Content.model_fields) - {*_READ} | {"base", "history", "role"}
#: An address is no word: a page that moved changes none that names it.
_ADDRESS = re.compile(r"\]\([^)\n]*\)")
_WORD = re.compile(r"\w+")
#: Facts of a page that are recorded; the page has them all.
_MOST = 12
#: Characters that stand for a value which is long.
_LONGEST = 400


@dataclass(frozen=True)
class PageVersion:
    """A page as it was at one time: the values of its header that readers read, and the words of
    its text.
    """

    path: str
    kind: Kind
    title: str
    values: Mapping[str, Any]
    words: tuple[str, ...]

    @property
    def lang(self) -> str:
        """The page's language, which its place gives."""
        return self.path.partition("/")[0]

    @property
    def named(self) -> frozenset[tuple[str, str]]:
        """The pages that its header names: of which kind, and by which name."""
        kinds = named_kinds(self.kind.record)
        found = ((_last(field), text) for field, text in texts(dict(self.values)))
        return frozenset((kinds[name], text) for name, text in found if name in kinds)


def read_version(path: str, raw: bytes | None, kinds: Kinds) -> PageVersion | None:
    """Return a page's version; none where a file is no page, is not there, cannot be read, or is a
    draft.
    """
    kind = kinds.at(path) if path.endswith(".md") else None
    text = decode(raw, path) if kind and raw else None
    source = split(text, path) if isinstance(text, str) else None
    if kind is None or source is None or isinstance(source, Problem):
        return None
    values = read_header(source.header, path).values
    if values.get("status") == "draft":
        return None
    title = values.get("title") or PurePosixPath(path).stem
    return PageVersion(
        path,
        kind,
        str(title),
        {name: value for name, value in values.items() if name not in _UNREAD},
        tuple(_WORD.findall(_ADDRESS.sub("]", source.body))),
    )


def change(old: PageVersion | None, new: PageVersion | None) -> PageChange | None:
    """Return what happened between two versions of a page; none where a reader reads the same at
    the same place.
    """
    if new is None:
        return PageChange(path=old.path, what="gone", title=old.title) if old else None
    if old is None:
        return PageChange(path=new.path, what="new", title=new.title)
    moved = old.path != new.path
    fields = [*compare(dict(old.values), dict(new.values))]
    if not fields and old.words == new.words and not moved:
        return None
    return PageChange(
        path=new.path,
        what="moved" if moved else "changed",
        title=new.title,
        before=old.path if moved else "",
        fields=tuple(map(_short, fields[:_MOST])),
        text=old.words != new.words or len(fields) > _MOST,
    )


def _short(one: Change) -> FieldChange:
    """A change whose values are short enough to be recorded; of longer ones it is only told that
    they were rewritten.
    """
    old, new = (
        shorten(" ".join(text for _, text in texts({"": value})), _LONGEST)
        if len(json.dumps(value, ensure_ascii=False, default=str)) > _MOST * _LONGEST
        else value
        for value in (one.old, one.new)
    )
    return FieldChange(field=one.field, old=old, new=new)


def _last(field: str) -> str:
    """The name at the end of a dotted path, behind which places may stand."""
    return next((part for part in reversed(field.split(".")) if not part.isdigit()), field)
