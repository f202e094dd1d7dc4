"""What an agency lays over the tool, read from its folders, beside two unpacked versions."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from .candidate import PACKAGE
from .overrides import Templates, Unfit, Words, unfit_templates, unfit_words

#: The folders of a portal's own, as `scaffold` makes them.
_TEMPLATES, _LOCALES = "theme", "locales"


def unfit(portal: Path, old: Path, new: Path) -> Iterator[Unfit]:
    """Yield what no longer fits of a portal's templates, components and words; `old` and `new` are
    the folders where the versions of the tool are unpacked.
    """
    own = _templates(portal / _TEMPLATES)
    for one in unfit_templates(own, _of_theme(old), _of_theme(new)):
        yield Unfit(one.key, f"{_TEMPLATES}/{one.path}", one.given)
    for file in sorted((portal / _LOCALES).glob("*/words.toml")):
        words = f"{file.parent.name}/{file.name}"
        versions = (place / PACKAGE / "locales" / words for place in (old, new))
        yield from unfit_words(f"{_LOCALES}/{words}", _table(file), *map(_table, versions))


def _of_theme(package: Path) -> Templates:
    """The templates of a version by the names that others know them by."""
    theme = package / PACKAGE / "theme"
    return {**_templates(theme), **_templates(theme / "templates")}


def _templates(folder: Path) -> Templates:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.html"))
    }


def _table(file: Path) -> Words:
    """A table of words; empty where there is none or it cannot be read, which a build tells of."""
    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return {}
