"""Everything the base layout loads, written once a run."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.model import AgencyTheme, Assets, Portal, Problem, error, read_agency_theme, read_tokens, warning

from .fonts import JOB, Part, face_rule, parts, recut
from .hashed import write_hashed
from .icons import coloured, sprite
from .scripts import bundles, single
from .styles import style_sheet


def bundle(portal: Portal) -> tuple[Assets, list[Problem]]:
    """Write the assets below the portal's output; return where they are, and what was missing."""
    theme, output = portal.theme, portal.output
    own, _ = read_agency_theme(portal.content)
    tokens = read_tokens(theme).changed(own)
    faces, problems = _faces(portal)
    sheet = style_sheet(theme, tokens, "\n".join(faces))
    icons = sprite(theme / "static" / "icons")
    urls = {"style": write_hashed(output, "style.css", sheet.encode()),
            "icons": write_hashed(output, "icons.svg", icons),
            "favicon": write_hashed(output, "favicon.svg", coloured(theme / "static" / "emblem.svg", tokens))}
    for name, script in {**bundles(theme), **single(theme, icons)}.items():
        urls[name] = write_hashed(output, f"{name}.js", script.encode())
    problems += _emblem(portal, own, urls)
    return Assets(urls), problems


def _faces(portal: Portal) -> tuple[list[str], list[Problem]]:
    """The rule of each part of each face; none, and a warning, where the packages are not installed."""
    packages = portal.theme.parent / "node_modules"
    try:
        found = parts(portal.theme / "faces.toml", packages)
    except FileNotFoundError as missing:
        return [], [warning("fonts-missing", "theme/faces.toml", file=Path(missing.filename).name)]
    return [_face(portal, part) for part in found], []


def _face(portal: Portal, part: Part) -> str:
    [(_, cut)] = portal.work.map(JOB, recut, [part.path.read_bytes()], part.parameters)
    if isinstance(cut, Exception):
        raise cut
    url = write_hashed(portal.output, part.path.name, cut)
    return face_rule(part, Path(url).name)


def _emblem(portal: Portal, own: AgencyTheme, urls: dict[str, str]) -> Iterator[Problem]:
    """Put an agency's emblem beside the other assets."""
    if own.emblem is None:
        return
    path = portal.content / "files" / own.emblem
    if path.suffix not in (".svg", ".png", ".webp") or not path.is_file():
        yield error("emblem-missing", "theme.toml", field="emblem", given=own.emblem)
        return
    urls["emblem"] = urls["favicon"] = write_hashed(portal.output, f"emblem{path.suffix}", path.read_bytes())
