"""The duties of a law as data: `content/compliance/<key>.yml`. No article number stands in code."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, ValidationError

from plugins.model import Kind, Problem, Record, error

FOLDER = "compliance"
Words = Annotated[dict[str, str], Field(min_length=1)]
"""A text by language."""


class Check(Record):
    """How a duty is measured at the build: over the pages of a kind, or over the portal's settings.

    Of `pages`, those count that have all fields in `having`, no problem of `free_of`, a version in `translated`, a
    description for machines (`described`). `roles` are pages that must be there in the portal's first language,
    `settings` fields of `portal.yml` that must be filled, `contrast` all pairs of colours.
    """

    pages: Kind | Literal["all"] | None = None
    having: tuple[str, ...] = ()
    free_of: tuple[str, ...] = ()
    translated: str | None = None
    described: bool = False
    roles: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    contrast: bool = False


class Duty(Record):
    """One duty: where it stands, what it asks, what the portal does, and how that is measured, if it can be."""

    article: Words
    duty: Words
    answer: Words
    check: Check | None = None


class Profile(Record):
    """The duties of one instrument and the time for which they hold.

    `verified` says whether somebody compared the articles with the official gazette.
    """

    names: Words
    instrument: str
    in_force: date
    until: date | None = None
    verified: bool = False
    duties: tuple[Duty, ...]


def read_profiles(content: Path) -> Iterator[Profile | Problem]:
    """Yield the profiles by file name, and a problem for each that cannot be read."""
    for file in sorted((content / FOLDER).glob("*.yml")):
        path = f"{FOLDER}/{file.name}"
        try:
            yield Profile.model_validate(yaml.safe_load(file.read_text("utf-8")))
        except (yaml.YAMLError, UnicodeDecodeError) as cause:
            mark = getattr(cause, "problem_mark", None)
            yield error("profile-broken", path, mark.line + 1 if mark else 1)
        except ValidationError as cause:
            yield from (_wrong(path, one["loc"], str(one["input"])) for one in cause.errors(include_url=False))


def _wrong(path: str, place: tuple[Any, ...], given: str) -> Problem:
    return error("profile-wrong", path, 0, ".".join(map(str, place)), given=given[:60], name=str(place[-1]))
