"""Changes of content from version to version, each a pure function from text to text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib import import_module
from pkgutil import iter_modules

from . import migrations

Version = tuple[int, ...]


@dataclass(frozen=True)
class Migration:
    """A change of each file that fits `files`, a pattern of paths below the content
    (`vi/tin-tuc/*.md`). Done again it changes nothing.
    """

    files: str
    change: Callable[[str], str]


def read_version(text: str) -> Version:
    """`0.10.2` → `(0, 10, 2)`, to be compared. Raises ValueError where it is none."""
    if not re.fullmatch(r"\d+(\.\d+)*", text):
        raise ValueError(text)
    return tuple(map(int, text.split(".")))


def known_migrations() -> Iterator[tuple[Version, Migration]]:
    """Yield all migrations with the version that each leads to, oldest first."""
    names = [one.name for one in iter_modules(migrations.__path__)]
    for version, name in sorted((read_version(one[1:].replace("_", ".")), one) for one in names):
        module = import_module(f"{migrations.__name__}.{name}")
        for one in module.MIGRATIONS:
            yield version, one


def migrate(
    texts: Mapping[str, str], since: Version, steps: Iterable[tuple[Version, Migration]]
) -> dict[str, str]:
    """Return the files that must change, path → new text, for content of the version `since`."""
    changed = dict(texts)
    for version, one in steps:
        if version > since:
            for path in changed:
                if fnmatch(path, one.files):
                    changed[path] = one.change(changed[path])
    return {path: text for path, text in changed.items() if text != texts[path]}


def rename_field(text: str, old: str, new: str) -> str:
    """Return a page whose header calls a field `new` that was called `old`, at the outermost level;
    its remarks, order and layout stay. A page that has the new one, too, stays as it is.
    """
    found = re.match(r"(---[ \t]*\r?\n)(.*?)(\r?\n---[ \t]*(?:\r?\n|$))", text, re.DOTALL)
    if not found or re.search(rf"^{re.escape(new)}[ \t]*:", found[2], re.MULTILINE):
        return text
    header = re.sub(rf"^{re.escape(old)}(?=[ \t]*:)", new, found[2], count=1, flags=re.MULTILINE)
    return f"{found[1]}{header}{found[3]}{text[found.end() :]}"
