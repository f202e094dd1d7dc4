"""Everything the base layout loads, written once a run."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..domain import Problem
from ..run import AgencyTheme, Assets, Portal, paths, read_agency_theme, read_tokens
from .fonts import FontFile, font_files, read_faces
from .hashed import write_hashed
from .icons import coloured, sprite
from .notices import write_notices
from .scripts import bundles, single
from .styles import separate_sheets, style_sheet

#: An emblem stands on every page.
LARGEST_EMBLEM = 2_000_000


def bundle(portal: Portal) -> tuple[Assets, list[Problem]]:
    """Write the assets below the portal's output; return where they are, and what was missing."""
    theme, output = portal.theme, portal.output
    own, _ = read_agency_theme(portal.content)
    tokens = read_tokens(theme).changed(own)
    faces, problems = _faces(portal)
    more = [one.theme for one in portal.extensions if one.theme]
    sheet = style_sheet(theme, tokens, "\n".join(faces), more)
    icons = sprite(theme / "static" / "icons")
    urls = {
        "style": write_hashed(output, "style.css", sheet.encode()),
        "icons": write_hashed(output, "icons.svg", icons),
        "favicon": write_hashed(
            output, "favicon.svg", coloured(theme / "static" / "emblem.svg", tokens)
        ),
    }
    for name, script in {**bundles(theme, more), **single(theme, icons)}.items():
        urls[name] = write_hashed(output, f"{name}.js", script.encode())
    for name, sheet in separate_sheets(theme, more).items():
        urls[f"{name}-style"] = write_hashed(output, f"{name}.css", sheet.encode())
    _emblem(portal, own, urls)
    return Assets(urls), problems


def _faces(portal: Portal) -> tuple[list[str], list[Problem]]:
    """Copy the typefaces with their licences; return the rule of each."""
    declared, unread = read_faces(portal.theme)
    fonts, missing = font_files(portal.theme, declared)
    portal.typefaces = write_notices(portal.output, fonts)
    return [_face(portal.output, font) for font in fonts], [*unread, *missing]


def _face(output: Path, font: FontFile) -> str:
    url = write_hashed(output, font.face.file, font.content)
    return font.face.rule(Path(url).name)


def _emblem(portal: Portal, own: AgencyTheme, urls: dict[str, str]) -> None:
    """Put an agency's emblem beside the other assets; one that is refused is told where its file is
    looked into.
    """
    with suppress(paths.Refused):
        if own.emblem:
            drawn = paths.read(portal.content / "files", own.emblem, LARGEST_EMBLEM)
            name = f"emblem{PurePosixPath(own.emblem).suffix.lower()}"
            urls["emblem"] = urls["favicon"] = write_hashed(portal.output, name, drawn)
