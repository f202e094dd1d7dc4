"""The colour tokens of a site that is not ours."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..domain import Problem, error, warning
from ..run import Portal, Tokens
from ..run.foreign import setting
from ..run.project import SETTINGS_FILE, project_folder
from ..run.tokens import TokensWrong, parse_tokens


def site_tokens(
    portal: Portal, settings: Mapping[str, Any]
) -> tuple[Tokens | None, str, list[Problem]]:
    """Return the tokens of the file that `PORTAL_TOKENS` names, from the project's folder, or of
    `tokens.toml` in the theme; the path by which problems call it; and what is wrong with it.

    Nothing is there to read: one warning. It cannot be read: an error for each mistake.
    """
    project = project_folder(portal.content, Path.cwd())
    named = str(setting(settings, "PORTAL_TOKENS"))
    file = project / named if named else portal.theme / "tokens.toml"
    path = os.path.relpath(file, project) if file.is_relative_to(project) else str(file)
    if not file.is_file():
        return None, path, [warning("tokens-missing", SETTINGS_FILE, given=path)]
    try:
        return parse_tokens(file.read_bytes()), path, []
    except TokensWrong as wrong:
        return None, path, list(_problems(wrong, path))


def _problems(wrong: TokensWrong, path: str) -> Iterator[Problem]:
    for place, given in wrong.mistakes:
        yield error("tokens-wrong", path, field=place, place=place, given=given)
