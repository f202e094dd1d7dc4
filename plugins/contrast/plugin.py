"""Proves the colours before anything is drawn with them."""

from __future__ import annotations

import json
from dataclasses import asdict

from pelican import Pelican, signals

from ..run import AgencyTheme, Portal, Tokens, paths, read_agency_theme, read_tokens
from .alone import site_tokens
from .brand import faint_brand
from .proof import faint, measure


def prove(pelican: Pelican) -> None:
    """Put a problem into the portal for each pair of the theme and each colour of an agency that is
    too faint.

    All ratios are kept in `reports/contrast.json`.
    """
    portal = Portal.of(pelican.settings)
    if portal.foreign:
        prove_alone(portal, pelican)
        return
    own, problems = read_agency_theme(portal.content)
    tokens = read_tokens(portal.theme)
    portal.problems += problems
    portal.problems += faint(measure(tokens), "theme/tokens.toml")
    portal.problems += faint_brand(tokens, own, portal.content) if own != AgencyTheme() else ()
    keep(portal, tokens.changed(own))


def prove_alone(portal: Portal, pelican: Pelican) -> None:
    """The same for the tokens of a theme that is not ours."""
    tokens, path, problems = site_tokens(portal, pelican.settings)
    portal.add(problems)
    if tokens:
        portal.add(faint(measure(tokens), path))
        keep(portal, tokens)


def keep(portal: Portal, tokens: Tokens) -> None:
    """Write all ratios to `reports/contrast.json`; leave which pairs pass."""
    portal.reports.mkdir(parents=True, exist_ok=True)
    pairs = list(measure(tokens))
    portal.contrast = tuple(pair.passes for pair in pairs)
    rows = [{**asdict(pair), "passes": pair.passes} for pair in pairs]
    paths.write(portal.reports, "contrast.json", f"{json.dumps(rows, indent=1)}\n".encode())


def register() -> None:
    """Connect the proof to the start of the run."""
    signals.initialized.connect(prove)
